package linli.station.ui.ticket;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.Identification;
import linli.core.act.Returned;
import linli.core.claim.ClaimRefusal;
import linli.core.member.MemberId;
import linli.core.refund.TicketCounter;
import linli.core.visit.Found;
import linli.core.visit.Visit;
import linli.station.ui.kit.AfterSales;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Desk;
import linli.station.ui.kit.Permit;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.SlipModel;
import linli.station.ui.kit.StationStatus;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.TypedCode;

/** The tickets of a day or of a search, the open one, and the refund that is put together. */
public final class TicketsViewModel {

    private final TypedCode typed = new TypedCode();
    private final ReadOnlyObjectWrapper<Optional<TicketPage>> open =
            new ReadOnlyObjectWrapper<>(this, "open", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RefundModel>> refund =
            new ReadOnlyObjectWrapper<>(this, "refund", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RefundDone>> done =
            new ReadOnlyObjectWrapper<>(this, "done", Optional.empty());
    private final Desk desk;
    private final TicketCounter tickets;
    private final StationStatus status;
    private final Permit permit;
    private final AfterSales claims;
    private final TicketWords words;
    private final TicketListing list;
    private int opened;

    /**
     * Of that desk.
     *
     * @param permit is asked before money goes back
     * @param claims where claims about handed over goods are put together
     */
    public TicketsViewModel(
            Desk desk,
            TicketCounter tickets,
            StationStatus status,
            Permit permit,
            AfterSales claims) {
        this.desk = desk;
        this.tickets = tickets;
        this.status = status;
        this.permit = permit;
        this.claims = claims;
        this.words = new TicketWords(desk.texts(), desk.counter().labels(), status);
        this.list =
                new TicketListing(desk, tickets, status, words, this::openTicket, () -> pick(0));
    }

    TypedCode typed() {
        return typed;
    }

    TicketListing list() {
        return list;
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
            list.show(status.today());
        } else {
            list.read();
        }
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
        if (claims.take(found)) {
            return true;
        }
        if (refund.get().isPresent()) {
            takeIntoRefund(refund.get().get(), found);
            return true;
        }
        done.set(Optional.empty());
        Optional<ActId> ticket =
                switch (found) {
                    case Found.TicketFound receipt -> receipt.ticket();
                    case Found.OrderFinished finished ->
                            Optional.of(finished.handover().occasion().act());
                    default -> Optional.empty();
                };
        ticket.ifPresent(this::show);
        return ticket.isPresent();
    }

    /** Opens that ticket and the day it was made on. */
    public void show(ActId ticket) {
        open(ticket, true);
    }

    void pick(int place) {
        if (place >= 0 && place < list.rows().size()) {
            list.selected().set(place);
            open(list.rows().get(place).act(), false);
        }
    }

    /** The day before or after the one in sight; none after today. */
    void turn(int days) {
        if (list.turn(days)) {
            close();
        }
    }

    /** Begins to take goods back. */
    void beginRefund() {
        begin(false);
    }

    /** Begins a claim about the open ticket, which must be a handover. */
    void beginClaim() {
        Optional<TicketPage> page = open.get();
        if (page.isEmpty()) {
            desk.announcer().hint(desk.texts().get("ticket.openFirst"));
        } else if (page.get().history().isPrepaid()) {
            claims.begin(page.get().history());
        } else {
            desk.announcer().refuse(ClaimRefusal.NO_HANDOVER);
        }
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
            case UP -> pick(Math.max(0, list.selected().get() - 1));
            case DOWN -> pick(Math.min(list.rows().size() - 1, list.selected().get() + 1));
            case PRIMARY -> beginRefund();
            case SECOND -> print();
            case REMOVE -> beginUndo();
            case HOLD -> beginClaim();
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
        if (!typed.isEmpty()) {
            close();
            list.search(typed.take());
        }
    }

    private void back() {
        if (!typed.isEmpty()) {
            typed.clear();
        } else if (open.get().isPresent()) {
            close();
            list.mark();
        } else {
            list.back();
        }
    }

    private Optional<ActId> openTicket() {
        return open.get().map(page -> page.history().act().occasion().act());
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
                open.set(Optional.of(words.page(found, slip)));
                if (listToo) {
                    desk.announcer().accept("");
                    list.show(found.history().act().occasion().businessDay());
                } else {
                    list.mark();
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
        } else if (!page.get().isTicket()) {
            desk.announcer().refuse(noGoods(page.get()));
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
                                    permit,
                                    this::refunded)));
        }
    }

    /** What was paid or given without goods is taken back elsewhere, or not at all. */
    private Texts.Sentence noGoods(TicketPage page) {
        Texts.Sentence sentence = desk.texts().refusal("TICKET_WITHOUT_GOODS");
        return new Texts.Sentence(
                sentence.code(),
                sentence.what(),
                page.way().isEmpty() ? sentence.next() : page.way());
    }

    private void refunded(Act.TicketRefunded act) {
        Optional<RefundModel> model = refund.get();
        refund.set(Optional.empty());
        SlipModel slip = new SlipModel(desk.slips(), desk.texts(), act.occasion().act());
        done.set(model.map(was -> new RefundDone(slip, act.returned().reason(), was.told().get())));
        desk.announcer().done("");
        show(act.returned().ticket());
        act.returned().member().ifPresent(member -> serve(member, act.returned().reason()));
    }

    /** Whoever is served is shown as they are now; who exchanges goods is served next. */
    private void serve(MemberId member, Returned.Reason reason) {
        Optional<Visit> before = desk.serving().current();
        Optional<Identification> shown =
                before.filter(visit -> visit.member().id().equals(member))
                        .map(Visit::identification);
        if (shown.isPresent() || reason == Returned.Reason.EXCHANGED) {
            Identification known =
                    shown.orElseGet(() ->
                            new Identification(member, Identification.Kind.MEMBER_NUMBER, ""));
            desk.counter()
                    .refresh(
                            member,
                            known,
                            now -> now.ifPresent(visit -> desk.serving().follow(before, visit)));
        }
    }

    private void takeIntoRefund(RefundModel model, Found found) {
        if (found instanceof Found.ProductFound(var product, var quantity)
                && !model.committing().get()) {
            if (model.goods().scan(product)) {
                desk.announcer().accept(desk.texts().get("refund.scanned", product.name()));
            } else {
                desk.announcer().refuse(desk.texts().refusal("REFUND_NOT_ON_TICKET"));
            }
        } else {
            desk.announcer().refuse(desk.texts().refusal("SCAN_WHILE_ASKED"));
        }
    }
}
