package linli.station.ui.ticket;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.act.Act;
import linli.core.act.Returned;
import linli.core.refund.RefundPreview;
import linli.core.refund.RefundRefusal;
import linli.core.refund.RefundRequest;
import linli.core.refund.TicketCounter;
import linli.core.refund.TicketHistory;
import linli.core.tender.Payout;
import linli.station.ui.kit.Desk;
import linli.station.ui.kit.Permit;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.taken.RefundWords;
import linli.station.ui.kit.taken.RefundWords.Told;
import linli.station.ui.kit.taken.TakenGoods;

/**
 * A refund that is being put together: which goods, why, and how the money goes back. What it would
 * do is asked of the station at each change and shown before anything is confirmed.
 */
final class RefundModel {

    /** The reasons that can be chosen, in their order. */
    static final List<Returned.Reason> REASONS =
            List.of(
                    Returned.Reason.RETURNED,
                    Returned.Reason.EXCHANGED,
                    Returned.Reason.DAMAGED,
                    Returned.Reason.MISSING);

    private final TakenGoods goods;
    private final ReadOnlyObjectWrapper<Returned.Reason> reason;
    private final ReadOnlyObjectWrapper<Payout.Way> way =
            new ReadOnlyObjectWrapper<>(this, "way", Payout.Way.ORIGINAL);
    private final ReadOnlyObjectWrapper<Told> told =
            new ReadOnlyObjectWrapper<>(this, "told", Told.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Texts.Sentence>> problem =
            new ReadOnlyObjectWrapper<>(this, "problem", Optional.empty());
    private final ReadOnlyBooleanWrapper committing =
            new ReadOnlyBooleanWrapper(this, "committing", false);
    private final TicketHistory history;
    private final Desk desk;
    private final TicketCounter tickets;
    private final Permit permit;
    private final Consumer<Act.TicketRefunded> done;
    private final RefundWords words;
    private Optional<RefundPreview> preview = Optional.empty();
    private int asked;

    /** Of that ticket; {@code undo} takes all of it and lets nothing be chosen. */
    RefundModel(
            TicketHistory history,
            boolean undo,
            Desk desk,
            TicketCounter tickets,
            Permit permit,
            Consumer<Act.TicketRefunded> done) {
        this.history = history;
        this.desk = desk;
        this.tickets = tickets;
        this.permit = permit;
        this.done = done;
        this.words = new RefundWords(desk.texts());
        this.reason =
                new ReadOnlyObjectWrapper<>(
                        this,
                        "reason",
                        undo ? Returned.Reason.POST_VOID : Returned.Reason.RETURNED);
        this.goods = new TakenGoods(history, desk.texts(), this::isFree, this::changed);
        if (undo) {
            goods.takeAll(true);
        }
        changed();
    }

    TicketHistory history() {
        return history;
    }

    /** Which goods come back. */
    TakenGoods goods() {
        return goods;
    }

    ReadOnlyObjectProperty<Returned.Reason> reason() {
        return reason.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Payout.Way> way() {
        return way.getReadOnlyProperty();
    }

    /** What it would do; nothing while nothing is chosen. */
    ReadOnlyObjectProperty<Told> told() {
        return told.getReadOnlyProperty();
    }

    /** Why it cannot be done, if so. */
    ReadOnlyObjectProperty<Optional<Texts.Sentence>> problem() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty committing() {
        return committing.getReadOnlyProperty();
    }

    boolean isUndo() {
        return reason.get() == Returned.Reason.POST_VOID;
    }

    /** Whether the money can go back in two ways. */
    boolean hasWays() {
        return history.isPrepaid()
                || history.tendersLeft().stream()
                        .anyMatch(tender -> tender.type() != linli.core.tender.TenderType.CASH);
    }

    void choose(Returned.Reason next) {
        if (isFree()) {
            reason.set(next);
            changed();
        }
    }

    void nextReason() {
        if (!isUndo()) {
            choose(REASONS.get((REASONS.indexOf(reason.get()) + 1) % REASONS.size()));
        }
    }

    void choose(Payout.Way next) {
        if (!committing.get()) {
            way.set(next);
            changed();
        }
    }

    void nextWay() {
        if (hasWays()) {
            choose(way.get() == Payout.Way.CASH ? Payout.Way.ORIGINAL : Payout.Way.CASH);
        }
    }

    /** Gives the money back; once, the reply decides. */
    void commit() {
        if (committing.get()) {
            return;
        }
        if (goods.lines().isEmpty() && !isUndo()) {
            refuse(desk.texts().refusal("REFUND_NOTHING_CHOSEN"));
        } else if (preview.isPresent()) {
            committing.set(true);
            permit.ask(
                    preview.get().act().permission(),
                    history.member().map(Set::of).orElseGet(Set::of),
                    this::answered);
        }
    }

    private void answered(Permit.Answer answer) {
        switch (answer) {
            case Permit.Answer.Alone alone -> send(Optional.empty());
            case Permit.Answer.By(String approver) -> send(Optional.of(approver));
            case Permit.Answer.Refused refused -> {
                committing.set(false);
                refuse(desk.texts().refusal("REFUND_NOT_APPROVED"));
            }
        }
    }

    private void send(Optional<String> approver) {
        tickets.refund(request(approver, shown()), this::replied);
    }

    private void replied(Outcome<Act.TicketRefunded> outcome) {
        committing.set(false);
        switch (outcome) {
            case Outcome.Accepted<Act.TicketRefunded>(Act.TicketRefunded act) -> done.accept(act);
            case Outcome.Refused<Act.TicketRefunded>(Refusal refusal) -> {
                refuse(desk.texts().refusal(refusal));
                if (refusal == RefundRefusal.FIGURES_CHANGED) {
                    changed();
                }
            }
        }
    }

    private Optional<Payout> shown() {
        return preview.map(now -> now.act().payout());
    }

    private void refuse(Texts.Sentence sentence) {
        problem.set(Optional.of(sentence));
        desk.announcer().refuse(sentence);
    }

    private boolean isFree() {
        return !committing.get() && !isUndo();
    }

    private RefundRequest request(Optional<String> approver, Optional<Payout> shown) {
        return new RefundRequest(
                history.act().occasion().act(),
                goods.lines(),
                reason.get(),
                way.get(),
                approver,
                shown);
    }

    private void changed() {
        int question = ++asked;
        preview = Optional.empty();
        RefundRequest request = request(Optional.empty(), Optional.empty());
        if (request.lines().isEmpty()) {
            problem.set(Optional.empty());
            told.set(Told.NOTHING);
            return;
        }
        tickets.preview(
                request,
                outcome -> {
                    if (question == asked) {
                        show(outcome);
                    }
                });
    }

    private void show(Outcome<RefundPreview> outcome) {
        switch (outcome) {
            case Outcome.Accepted<RefundPreview>(RefundPreview now) -> {
                preview = Optional.of(now);
                problem.set(Optional.empty());
                told.set(words.told(now));
            }
            case Outcome.Refused<RefundPreview>(Refusal refusal) -> {
                told.set(Told.NOTHING);
                problem.set(Optional.of(desk.texts().refusal(refusal)));
            }
        }
    }
}
