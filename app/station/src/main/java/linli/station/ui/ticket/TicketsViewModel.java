package linli.station.ui.ticket;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.checkout.Act;
import linli.core.checkout.ActId;
import linli.core.checkout.Found;
import linli.core.checkout.Identification;
import linli.core.checkout.Returned;
import linli.core.checkout.TicketCounter;
import linli.core.checkout.TicketSummary;
import linli.core.checkout.Visit;
import linli.core.member.MemberId;
import linli.core.money.Money;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Desk;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.SlipModel;
import linli.station.ui.kit.StationStatus;
import linli.station.ui.kit.TypedCode;

/** The tickets of a day or of a search, the open one, and the refund that is put together. */
public final class TicketsViewModel {

    /** How the list stands. */
    enum Listing {
        LOADING,
        READY,
        /** The store could not be read. */
        FAILED
    }

    private final TypedCode typed = new TypedCode();
    private final ObservableList<TicketRow> rows = FXCollections.observableArrayList();
    private final IntegerProperty selected = new SimpleIntegerProperty(this, "selected", -1);
    private final ReadOnlyObjectWrapper<Listing> listing =
            new ReadOnlyObjectWrapper<>(this, "listing", Listing.LOADING);
    private final ReadOnlyObjectWrapper<String> title =
            new ReadOnlyObjectWrapper<>(this, "title", "");
    private final ReadOnlyObjectWrapper<String> sum = new ReadOnlyObjectWrapper<>(this, "sum", "");
    private final ReadOnlyObjectWrapper<Optional<TicketPage>> open =
            new ReadOnlyObjectWrapper<>(this, "open", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RefundModel>> refund =
            new ReadOnlyObjectWrapper<>(this, "refund", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RefundDone>> done =
            new ReadOnlyObjectWrapper<>(this, "done", Optional.empty());
    private final Desk desk;
    private final TicketCounter tickets;
    private final StationStatus status;
    private final Approval approval;
    private final TicketWords words;
    private final Figures figures;
    private LocalDate day;
    private String searched = "";
    private int asked;
    private int opened;

    /** Of that desk; {@code approval} is asked before money goes back. */
    public TicketsViewModel(
            Desk desk, TicketCounter tickets, StationStatus status, Approval approval) {
        this.desk = desk;
        this.tickets = tickets;
        this.status = status;
        this.approval = approval;
        this.words = new TicketWords(desk.texts(), status);
        this.figures = new Figures(desk.texts());
        this.day = status.today();
    }

    TypedCode typed() {
        return typed;
    }

    ObservableList<TicketRow> rows() {
        return rows;
    }

    IntegerProperty selected() {
        return selected;
    }

    ReadOnlyObjectProperty<Listing> listing() {
        return listing.getReadOnlyProperty();
    }

    /** What the list shows: a day, or what was searched for. */
    ReadOnlyObjectProperty<String> title() {
        return title.getReadOnlyProperty();
    }

    /** How many there are and what they come to. */
    ReadOnlyObjectProperty<String> sum() {
        return sum.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<TicketPage>> open() {
        return open.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<RefundModel>> refund() {
        return refund.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<RefundDone>> done() {
        return done.getReadOnlyProperty();
    }

    /** It came into sight: today again, unless something is open. */
    void shown() {
        if (open.get().isEmpty()) {
            day = status.today();
            searched = "";
        }
        list();
    }

    /** A key. */
    void press(Press press) {
        switch (press) {
            case Press.Typed(String character) -> typed.type(character);
            case Press.Asked(Command command) -> asked(command);
        }
    }

    /** A receipt opens its ticket; goods are counted into an open refund. */
    boolean take(Found found) {
        if (refund.get().isPresent()) {
            takeIntoRefund(refund.get().get(), found);
            return true;
        }
        done.set(Optional.empty());
        Optional<ActId> ticket =
                found instanceof Found.TicketFound receipt ? receipt.ticket() : Optional.empty();
        ticket.ifPresent(this::show);
        return ticket.isPresent();
    }

    /** Opens that ticket and the day it was made on. */
    void show(ActId ticket) {
        searched = "";
        open(ticket, true);
    }

    void pick(int place) {
        if (place >= 0 && place < rows.size()) {
            selected.set(place);
            open(rows.get(place).act(), false);
        }
    }

    /** The day before or after the one in sight; none after today. */
    void turn(int days) {
        LocalDate next = day.plusDays(days);
        if (!next.isAfter(status.today())) {
            day = next;
            searched = "";
            close();
            list();
        }
    }

    /** Begins to take goods back. */
    void beginRefund() {
        begin(false);
    }

    /** Begins to undo the whole ticket. */
    void beginUndo() {
        begin(true);
    }

    /** Puts the refund away unasked for; not while it is being written. */
    void giveUp() {
        if (refund.get().filter(now -> !now.committing().get()).isPresent()) {
            refund.set(Optional.empty());
        }
    }

    /** Puts away what was done. */
    void putAway() {
        done.set(Optional.empty());
    }

    void print() {
        open.get().ifPresent(page -> page.slip().print());
    }

    private void asked(Command command) {
        switch (command) {
            case CONFIRM -> confirm();
            case ERASE -> typed.erase();
            case BACK -> back();
            case UP -> pick(Math.max(0, selected.get() - 1));
            case DOWN -> pick(Math.min(rows.size() - 1, selected.get() + 1));
            case PRIMARY -> beginRefund();
            case SECOND -> print();
            case REMOVE -> beginUndo();
            case NEXT, DISCOUNT -> dash();
            case QUANTITY -> turn(1);
            default -> {}
        }
    }

    /** Between digits it is a part of a date. */
    private void dash() {
        if (typed.isEmpty()) {
            turn(-1);
        } else {
            typed.type("-");
        }
    }

    private void confirm() {
        if (typed.isEmpty()) {
            return;
        }
        String text = typed.take();
        Optional<LocalDate> date = TypedDate.of(text, status.today());
        if (date.isPresent()) {
            day = date.get();
            searched = "";
        } else {
            searched = text;
        }
        close();
        list();
    }

    private void back() {
        if (!typed.isEmpty()) {
            typed.clear();
        } else if (open.get().isPresent()) {
            close();
            selected.set(-1);
        } else if (!searched.isEmpty()
                || !day.equals(status.today())
                || listing.get() == Listing.FAILED) {
            searched = "";
            day = status.today();
            list();
        }
    }

    private void list() {
        int question = ++asked;
        title.set(
                searched.isEmpty()
                        ? figures.day(day, status.today())
                        : desk.texts().get("ticket.searched", searched));
        TicketCounter.Search search =
                searched.isEmpty()
                        ? new TicketCounter.Search(Optional.of(day), "")
                        : new TicketCounter.Search(Optional.empty(), searched);
        tickets.search(
                search,
                outcome -> {
                    if (question == asked) {
                        listed(outcome);
                    }
                });
    }

    private void listed(Outcome<List<TicketSummary>> outcome) {
        switch (outcome) {
            case Outcome.Accepted<List<TicketSummary>>(List<TicketSummary> found) -> {
                boolean oneDay = searched.isEmpty();
                rows.setAll(found.stream().map(each -> words.row(each, !oneDay)).toList());
                sum.set(sumOf(found));
                listing.set(Listing.READY);
                mark();
                if (!oneDay && found.size() == 1) {
                    pick(0);
                }
            }
            case Outcome.Refused<List<TicketSummary>>(Refusal refusal) -> {
                rows.clear();
                sum.set("");
                listing.set(Listing.FAILED);
                desk.announcer().refuse(refusal);
            }
        }
    }

    private String sumOf(List<TicketSummary> found) {
        Money net =
                found.stream()
                        .map(each -> each.net().minus(each.back()))
                        .reduce(Money.ZERO, Money::plus);
        return desk.texts().get("ticket.sum", figures.points(found.size()), figures.money(net));
    }

    private void mark() {
        Optional<ActId> now = open.get().map(page -> page.history().act().occasion().act());
        int place = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (now.equals(Optional.of(rows.get(i).act()))) {
                place = i;
            }
        }
        selected.set(place);
    }

    private void open(ActId ticket, boolean listToo) {
        int question = ++opened;
        tickets.open(
                ticket,
                outcome -> {
                    if (question == opened) {
                        opened(outcome, listToo);
                    }
                });
    }

    private void opened(Outcome<TicketCounter.Opened> outcome, boolean listToo) {
        switch (outcome) {
            case Outcome.Accepted<TicketCounter.Opened>(TicketCounter.Opened found) -> {
                close();
                ActId act = found.history().act().occasion().act();
                SlipModel slip = new SlipModel(desk.slips(), desk.texts(), act);
                open.set(Optional.of(words.page(found.history(), found.member(), slip)));
                if (listToo) {
                    day = found.history().act().occasion().businessDay();
                    desk.announcer().accept("");
                    list();
                } else {
                    mark();
                }
            }
            case Outcome.Refused<TicketCounter.Opened>(Refusal refusal) ->
                    desk.announcer().refuse(refusal);
        }
    }

    private void close() {
        opened++;
        open.get().ifPresent(page -> page.slip().release());
        open.set(Optional.empty());
    }

    private void begin(boolean undo) {
        if (refund.get().isPresent() || done.get().isPresent()) {
            return;
        }
        Optional<TicketPage> page = open.get();
        if (page.isEmpty()) {
            desk.announcer().hint(desk.texts().get("ticket.openFirst"));
        } else if (!page.get().isRefundable()) {
            desk.announcer().refuse(desk.texts().refusal("REFUND_ALREADY_RETURNED"));
        } else if (undo && !page.get().isUndoable()) {
            desk.announcer().refuse(desk.texts().refusal("REFUND_PARTLY_RETURNED"));
        } else {
            desk.announcer().clear();
            refund.set(
                    Optional.of(
                            new RefundModel(
                                    page.get().history(),
                                    undo,
                                    desk,
                                    tickets,
                                    approval,
                                    this::refunded)));
        }
    }

    private void refunded(Act.TicketRefunded act) {
        Optional<RefundModel> model = refund.get();
        refund.set(Optional.empty());
        SlipModel slip = new SlipModel(desk.slips(), desk.texts(), act.occasion().act());
        done.set(model.map(was -> new RefundDone(slip, act.returned().reason(), was.told().get())));
        desk.announcer().accept("");
        show(act.returned().ticket());
        act.returned().member().ifPresent(member -> serve(member, act.returned().reason()));
    }

    /** Whoever is served is shown as they are now; who exchanges goods is served next. */
    private void serve(MemberId member, Returned.Reason reason) {
        Optional<Identification> shown =
                desk.serving()
                        .current()
                        .filter(visit -> visit.member().id().equals(member))
                        .map(Visit::identification);
        if (shown.isPresent() || reason == Returned.Reason.EXCHANGED) {
            Identification known =
                    shown.orElseGet(() ->
                            new Identification(member, Identification.Kind.MEMBER_NUMBER, ""));
            desk.counter().refresh(member, known, now -> now.ifPresent(desk.serving()::serve));
        }
    }

    private void takeIntoRefund(RefundModel model, Found found) {
        if (found instanceof Found.ProductFound(var product, var quantity)
                && !model.committing().get()) {
            if (model.scan(product)) {
                desk.announcer().accept(desk.texts().get("refund.scanned", product.name()));
            } else {
                desk.announcer().refuse(desk.texts().refusal("REFUND_NOT_ON_TICKET"));
            }
        } else {
            desk.announcer().refuse(desk.texts().refusal("SCAN_WHILE_ASKED"));
        }
    }
}
