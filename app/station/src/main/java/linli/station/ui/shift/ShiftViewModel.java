package linli.station.ui.shift;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.act.Act;
import linli.core.money.Money;
import linli.core.till.CashMovement;
import linli.core.till.CashMovementKind;
import linli.core.till.CashReason;
import linli.core.till.ClosingRequest;
import linli.core.till.ShiftFigure;
import linli.station.ui.kit.Desk;
import linli.station.ui.kit.Entry;
import linli.station.ui.kit.EntryModel;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.SlipModel;
import linli.station.ui.kit.StationStatus;
import linli.station.ui.kit.Texts;

/** The shift at the counter: who, since when, what happened, and what is asked about it. */
public final class ShiftViewModel {

    private static final List<Long> FLOATS = List.of(20_000L, 30_000L, 50_000L);

    private final Desk desk;
    private final ShiftBook book;
    private final StationStatus status;
    private final Texts texts;
    private final Figures figures;
    private final ReadOnlyObjectWrapper<Optional<ShiftNow>> now =
            new ReadOnlyObjectWrapper<>(this, "now", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Asked>> asked =
            new ReadOnlyObjectWrapper<>(this, "asked", Optional.empty());
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selected", 0);
    private String operator = "";

    /** The shift of that counter, as that book has it. */
    public ShiftViewModel(Desk desk, ShiftBook book, StationStatus status) {
        this.desk = desk;
        this.book = book;
        this.status = status;
        this.texts = desk.texts();
        this.figures = new Figures(texts);
    }

    /** How the shift stands; empty until it is known. */
    public ReadOnlyObjectProperty<Optional<ShiftNow>> now() {
        return now.getReadOnlyProperty();
    }

    /** What is asked or told over the screen. */
    ReadOnlyObjectProperty<Optional<Asked>> asked() {
        return asked.getReadOnlyProperty();
    }

    /** The place of the closed shift that keys are about. */
    public ReadOnlyIntegerProperty selected() {
        return selected.getReadOnlyProperty();
    }

    /** Looks again how the shift stands. */
    public void reload() {
        book.now(this::show);
    }

    /** Goes up or down among the closed shifts. */
    public void move(int by) {
        select(selected.get() + by);
    }

    /** Makes that one the one that keys are about. */
    public void select(int place) {
        int last = now.get().map(known -> known.closed().size()).orElse(0) - 1;
        selected.set(Math.clamp(place, 0, Math.max(0, last)));
    }

    /** Prints the Z report of the selected shift once more. */
    public void reprint() {
        now.get()
                .map(ShiftNow::closed)
                .filter(closed -> selected.get() < closed.size())
                .ifPresent(closed -> {
                    desk.slips().print(closed.get(selected.get()).act());
                    desk.announcer()
                            .hint(
                                    texts.get(
                                            "shift.reprinting",
                                            Integer.toString(closed.get(selected.get()).number())));
                });
    }

    /** Prints the figures as they stand. */
    public void printReading() {
        if (desk.slips().hasPrinter()) {
            book.printReading();
            desk.announcer().hint(texts.get("shift.reading.printing"));
        } else {
            desk.announcer().hint(texts.get("shift.reading.noPrinter"));
        }
    }

    /** The one next step: closes the shift that is open, or opens one. */
    public void primary() {
        if (status.shiftSince().get().isPresent()) {
            askCount();
        } else {
            askFloat(status.operator().get());
        }
    }

    /** Asks what lies in the drawer when {@code name} begins; a scan may come first. */
    public void askFloat(String name) {
        operator = name;
        long start = now.get().map(ShiftNow::left).orElse(Money.ZERO).fen();
        EntryModel.Question question =
                new EntryModel.Question(
                        texts.get("shift.open.title"),
                        name.isEmpty()
                                ? texts.get("shift.open.about")
                                : texts.get("shift.open.aboutWho", name),
                        "¥",
                        start,
                        texts.get("shift.open.confirm"));
        asked.set(
                Optional.of(
                        new Asked.Float(
                                new EntryModel(
                                        question,
                                        Entry.money(),
                                        FLOATS.stream().map(this::suggestion).toList(),
                                        value -> outlook("shift.open.float", Money.ofFen(value)),
                                        value -> open(Money.ofFen(value))))));
    }

    /** Nobody said what lies in the drawer: the shift opens with what was left there. */
    public void skipFloat() {
        if (asked.get().filter(Asked.Float.class::isInstance).isPresent()) {
            open(now.get().map(ShiftNow::left).orElse(Money.ZERO));
        }
    }

    /** Asks why the drawer is to open though nothing is sold. */
    public void askToOpenDrawer() {
        askReason(CashMovementKind.NO_SALE);
    }

    /** Asks why cash moves, or the drawer opens. */
    void askReason(CashMovementKind kind) {
        asked.set(
                Optional.of(
                        new Asked.Reason(
                                new ReasonModel(
                                        kind,
                                        texts,
                                        (reason, note) -> reasoned(kind, reason, note)))));
    }

    /** Puts away what is asked. */
    void putAway() {
        asked.set(Optional.empty());
        reload();
    }

    /** The shift was closed and seen: the next one begins. */
    void goOn() {
        String next = status.operator().get();
        asked.set(Optional.empty());
        book.now(known -> {
            show(known);
            askFloat(next);
        });
    }

    /** What is left undone, in words; empty if nothing. */
    public String unfinished() {
        StringBuilder words = new StringBuilder();
        if (status.unsent().get().count() > 0) {
            String age = status.unsentAge().map(figures::age).orElse("");
            words.append(texts.get("shift.unsent", status.unsent().get().count(), age));
        }
        if (status.unprinted().get() > 0) {
            words.append(words.isEmpty() ? "" : texts.get("shift.and"));
            words.append(texts.get("shift.unprinted", status.unprinted().get()));
        }
        return words.toString();
    }

    private void askCount() {
        book.now(known -> {
            show(known);
            Money usual = known.reading().figures().money(ShiftFigure.OPENING_FLOAT);
            asked.set(Optional.of(new Asked.Count(new CountModel(usual, this::close))));
        });
    }

    private void reasoned(CashMovementKind kind, CashReason reason, String note) {
        if (kind == CashMovementKind.NO_SALE) {
            move(kind, reason, note, Money.ZERO);
            return;
        }
        EntryModel.Question question =
                new EntryModel.Question(
                        texts.get("shift.cash." + kind),
                        texts.get("shift.reason." + reason) + (note.isEmpty() ? "" : "  " + note),
                        "¥",
                        0,
                        texts.get("shift.cash.confirm"));
        asked.set(
                Optional.of(
                        new Asked.Amount(
                                new EntryModel(
                                        question,
                                        Entry.money(),
                                        List.of(),
                                        value ->
                                                new EntryModel.Outlook(
                                                        texts.get("shift.cash." + kind),
                                                        figures.money(Money.ofFen(value)),
                                                        value > 0),
                                        value -> move(kind, reason, note, Money.ofFen(value))))));
    }

    private void move(CashMovementKind kind, CashReason reason, String note, Money amount) {
        switch (CashMovement.of(kind, reason, amount, note)) {
            case Outcome.Accepted<CashMovement>(CashMovement movement) ->
                    desk.second()
                            .ask(
                                    (approver, reply) ->
                                            desk.counter().moveCash(movement, approver, reply),
                                    this::moved);
            case Outcome.Refused<CashMovement>(Refusal refusal) -> refused(refusal);
        }
    }

    private void moved(Outcome<Act.CashMoved> outcome) {
        switch (outcome) {
            case Outcome.Accepted<Act.CashMoved>(Act.CashMoved act) -> {
                putAway();
                String what = texts.get("shift.cash." + act.movement().kind());
                desk.announcer()
                        .done(
                                act.movement().kind() == CashMovementKind.NO_SALE
                                        ? texts.get("shift.drawer.open")
                                        : what + " " + figures.money(act.movement().amount()));
            }
            case Outcome.Refused<Act.CashMoved>(Refusal refusal) -> refused(refusal);
        }
    }

    private void open(Money openingFloat) {
        desk.counter().openShift(operator, openingFloat, this::opened);
    }

    private void opened(Outcome<Act.ShiftOpened> outcome) {
        switch (outcome) {
            case Outcome.Accepted<Act.ShiftOpened>(Act.ShiftOpened act) -> {
                status.operator().set(act.occasion().operator());
                status.shiftSince().set(Optional.of(act.occasion().at()));
                putAway();
                desk.announcer().done(texts.get("shift.opened", figures.money(act.openingFloat())));
            }
            case Outcome.Refused<Act.ShiftOpened>(Refusal refusal) -> refused(refusal);
        }
    }

    private void close(ClosingRequest request) {
        desk.second()
                .ask(
                        (approver, reply) -> desk.counter().closeShift(request, approver, reply),
                        this::closed);
    }

    private void closed(Outcome<Act.ShiftClosed> outcome) {
        switch (outcome) {
            case Outcome.Accepted<Act.ShiftClosed>(Act.ShiftClosed act) -> {
                status.shiftSince().set(Optional.empty());
                if (!act.closing().next().isEmpty()) {
                    status.operator().set(act.closing().next());
                }
                desk.announcer().done("");
                SlipModel slip = new SlipModel(desk.slips(), texts, act.occasion().act());
                asked.set(Optional.of(new Asked.Closed(act, slip)));
                reload();
            }
            case Outcome.Refused<Act.ShiftClosed>(Refusal refusal) -> refused(refusal);
        }
    }

    private void refused(Refusal refusal) {
        desk.announcer().refuse(refusal);
        String why = texts.refusal(refusal).whole();
        asked.get()
                .ifPresent(question -> {
                    switch (question) {
                        case Asked.Float(EntryModel model) -> model.again(why);
                        case Asked.Amount(EntryModel model) -> model.again(why);
                        case Asked.Count(CountModel model) -> model.again(why);
                        case Asked.Reason(ReasonModel model) -> model.again(refusal.code());
                        case Asked.Closed closed -> {}
                    }
                });
    }

    private void show(ShiftNow known) {
        now.set(Optional.of(known));
        select(selected.get());
    }

    private EntryModel.Suggestion suggestion(long fen) {
        return new EntryModel.Suggestion(figures.money(Money.ofFen(fen)), fen);
    }

    private EntryModel.Outlook outlook(String key, Money money) {
        return new EntryModel.Outlook(texts.get(key), figures.money(money), true);
    }
}
