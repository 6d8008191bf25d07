package linli.station.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import linli.core.act.Act;
import linli.core.act.ClaimAct;
import linli.core.act.Identification;
import linli.core.act.MemberAct;
import linli.core.act.Occasion;
import linli.core.act.ValueAct;
import linli.station.store.claim.ClaimRows;
import linli.station.store.h2.Row;
import linli.station.store.member.MemberRows;
import linli.station.store.order.OrderRows;
import linli.station.store.reward.RewardRows;
import linli.station.store.ticket.TicketRows;
import linli.station.store.till.TillRows;

/**
 * The rows that an act makes, each in the room of its subject. The same act makes the same rows
 * whenever it is asked.
 */
final class ActRows {

    /** All kinds of rows that acts make. */
    static final List<Class<? extends Row>> KINDS =
            Stream.of(
                            List.of(ActRow.class),
                            TicketRows.KINDS,
                            MemberRows.OF_ACTS,
                            OrderRows.OF_ACTS,
                            TillRows.KINDS,
                            RewardRows.KINDS,
                            ClaimRows.OF_ACTS)
                    .<Class<? extends Row>>flatMap(List::stream)
                    .toList();

    private final MemberRows members;
    private final TicketRows tickets;

    ActRows(MemberRows members, TicketRows tickets) {
        this.members = members;
        this.tickets = tickets;
    }

    /** All rows of the act in the entry {@code seq}. */
    List<Row> of(long seq, Act act) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(seq, act));
        switch (act) {
            case Act.MemberRegistered joined -> rows.add(members.registered(seq, joined.member()));
            case Act.SaleCompleted sale -> addSale(rows, seq, sale);
            case Act.SaleSuspended aside -> rows.add(tickets.of(seq, aside));
            case Act.SaleRecalled again -> rows.add(tickets.of(seq, again));
            case Act.OrderHandedOver handover -> addHandover(rows, seq, handover);
            case Act.RewardRedeemed redeemed -> addRedemption(rows, seq, redeemed);
            case Act.RedemptionCancelled cancelled -> addCancelled(rows, seq, cancelled);
            case Act.PrizeDrawn drawn -> addDrawn(rows, seq, drawn);
            case Act.TicketRefunded refunded -> rows.addAll(tickets.of(seq, refunded));
            case ClaimAct claim -> addClaim(rows, seq, claim);
            case ValueAct.ToppedUp topUp ->
                    rows.addAll(tickets.taken(seq, topUp, topUp.payment().tenders()));
            case ValueAct.Withdrawn withdrawn ->
                    rows.addAll(tickets.givenBack(seq, withdrawn, withdrawn.givenBack()));
            case Act.ShiftOpened opened -> rows.add(TillRows.of(seq, opened));
            case Act.CashMoved moved -> rows.add(TillRows.of(seq, moved));
            case Act.ShiftClosed closed -> rows.add(TillRows.of(seq, closed));
            case Act.OperatorChanged changed -> rows.add(TillRows.of(seq, changed));
            case Act.SignedIn signedIn -> rows.add(TillRows.of(seq, signedIn));
            case Act.SignInRefused refused -> rows.add(TillRows.of(seq, refused));
            case Act.LockOutEnded ended -> rows.add(TillRows.of(seq, ended));
            case Act.DayClosed closed -> rows.add(TillRows.of(seq, closed));
            case Act.EscrowReceived received -> {}
            case Act.EscrowReturned returned -> {}
            case MemberAct about -> addAboutMember(rows, seq, about);
        }
        TillRows.drawer(seq, act).ifPresent(rows::add);
        rows.addAll(members.changes(seq, act.changes()));
        return rows;
    }

    private static Row row(long seq, Act act) {
        Occasion occasion = act.occasion();
        return new ActRow(
                seq,
                occasion.act().value(),
                act.getClass().getSimpleName(),
                occasion.at(),
                occasion.businessDay(),
                occasion.operator());
    }

    private void addSale(List<Row> rows, long seq, Act.SaleCompleted act) {
        rows.addAll(tickets.of(seq, act));
        act.identification().ifPresent(id -> addSerial(rows, seq, id));
    }

    private void addHandover(List<Row> rows, long seq, Act.OrderHandedOver act) {
        rows.addAll(OrderRows.of(seq, act));
        rows.add(tickets.receipt(seq, act));
        act.identification().ifPresent(id -> addSerial(rows, seq, id));
    }

    private void addRedemption(List<Row> rows, long seq, Act.RewardRedeemed act) {
        rows.add(RewardRows.of(seq, act));
        rows.addAll(tickets.taken(seq, act, act.payment().tenders()));
        addSerial(rows, seq, act.identification());
    }

    private void addCancelled(List<Row> rows, long seq, Act.RedemptionCancelled act) {
        rows.add(RewardRows.of(seq, act));
        rows.addAll(tickets.givenBack(seq, act, act.givenBack()));
    }

    private void addClaim(List<Row> rows, long seq, ClaimAct act) {
        rows.add(ClaimRows.of(seq, act));
        act.refund()
                .ifPresentOrElse(
                        refund -> rows.addAll(tickets.of(seq, refund)),
                        () -> rows.add(tickets.receipt(seq, act)));
    }

    private void addDrawn(List<Row> rows, long seq, Act.PrizeDrawn act) {
        rows.add(RewardRows.of(seq, act));
        rows.add(tickets.receipt(seq, act));
        addSerial(rows, seq, act.identification());
    }

    private void addAboutMember(List<Row> rows, long seq, MemberAct act) {
        rows.add(members.of(seq, act));
        switch (act) {
            case MemberAct.PlusSold sold ->
                    rows.addAll(tickets.taken(seq, sold, sold.payment().tenders()));
            case MemberAct.ActivityClaimed done -> addSerial(rows, seq, done.identification());
            case MemberAct.MemberEdited edited -> {}
            case MemberAct.MemberFrozen changed -> {}
            case MemberAct.CardReplaced replaced -> {}
        }
    }

    private static void addSerial(List<Row> rows, long seq, Identification identification) {
        rows.addAll(MemberRows.serial(seq, identification));
    }
}
