package linli.central.intake;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.central.store.Journals.Stored;
import linli.central.store.Returns.Back;
import linli.central.store.Transaction;
import linli.contract.trust.MemberCipher;
import linli.contract.v1.act.ActMessages;
import linli.contract.v1.journal.JournalHeader;
import linli.core.Outcome;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.Returned;
import linli.core.member.StationId;
import linli.core.points.LedgerEntry;
import linli.core.refund.SoldLine;
import linli.core.refund.TicketHistory;

/**
 * Counts what comes back of each ticket and says what cannot be: goods of a ticket that the station
 * did not sell, or more goods, money or points than it took for them.
 */
final class RefundCheck {

    private final Transaction tx;
    private final StationId station;
    private final ActMessages messages;
    private final Map<ActId, Act> uploaded = new HashMap<>();

    /** Tickets are found among the acts of the same upload, else in the journals held. */
    RefundCheck(Transaction tx, StationId station, MemberCipher cipher, List<Act> upload) {
        this.tx = tx;
        this.station = station;
        this.messages = new ActMessages(member -> Optional.empty(), cipher);
        upload.forEach(act -> uploaded.putIfAbsent(act.occasion().act(), act));
    }

    /** Counts the refund; the dispute if it is none of its ticket. */
    Optional<Dispute> take(Act.TicketRefunded refund) {
        Returned returned = refund.returned();
        Optional<TicketHistory> ticket = ticket(returned.ticket());
        if (ticket.isEmpty() || ticket.get().lines().isEmpty()) {
            return Optional.of(Dispute.UNKNOWN_TICKET);
        }
        for (Returned.Line line : returned.lines()) {
            Back back = new Back(line.qty(), line.worth().fen());
            tx.returns().add(station, returned.ticket(), line.line(), back);
        }
        return isMore(ticket.get(), refund) ? Optional.of(Dispute.OVER_REFUNDED) : Optional.empty();
    }

    /** The dispute if more of a ticket came back or is claimed than was sold, or it was not. */
    Optional<Dispute> check(ActId ticket) {
        Optional<TicketHistory> sold = ticket(ticket);
        if (sold.isEmpty() || sold.get().lines().isEmpty()) {
            return Optional.of(Dispute.UNKNOWN_TICKET);
        }
        return isMore(sold.get(), ticket) ? Optional.of(Dispute.OVER_REFUNDED) : Optional.empty();
    }

    /** Whether money given back and debt paid are the worth of the goods. */
    static boolean isPaid(Act.TicketRefunded refund) {
        return refund.payout()
                .total()
                .plus(refund.returned().debt())
                .equals(refund.returned().worth());
    }

    private boolean isMore(TicketHistory ticket, Act.TicketRefunded refund) {
        return isMore(ticket, refund.returned().ticket())
                || refund.returned().rest().restored() > spent(ticket.act())
                || restored(refund) > refund.returned().pointsRestored();
    }

    private boolean isMore(TicketHistory ticket, ActId id) {
        Map<Integer, Back> gone = tx.returns().of(station, id);
        tx.claims()
                .claimed(station, id)
                .forEach((line, qty) -> gone.merge(line, new Back(qty, 0), Back::plus));
        List<SoldLine> sold = ticket.lines();
        return gone.entrySet().stream()
                .anyMatch(line ->
                        line.getKey() > sold.size()
                                || isMore(sold.get(line.getKey() - 1), line.getValue()));
    }

    private static boolean isMore(SoldLine sold, Back back) {
        return back.qty() > sold.state().qty() || back.fen() > sold.state().net().fen();
    }

    private static long spent(Act ticket) {
        return ticket instanceof Act.SaleCompleted sale ? sale.sale().pointsSpent() : 0;
    }

    private static long restored(Act.TicketRefunded refund) {
        return refund.changes().stream()
                .flatMap(change -> change.ledger().stream())
                .filter(LedgerEntry.Credit.class::isInstance)
                .mapToLong(LedgerEntry::points)
                .sum();
    }

    private Optional<TicketHistory> ticket(ActId id) {
        return Optional.ofNullable(uploaded.get(id))
                .or(() -> tx.journals().ofAct(station, id).flatMap(this::read))
                .map(act -> new TicketHistory(1, "", 0, act, List.of()));
    }

    private Optional<Act> read(Stored stored) {
        Outcome<Act> act =
                JournalHeader.read(text(stored.header()))
                        .then(header -> messages.read(header.type(), text(stored.payload())));
        return act instanceof Outcome.Accepted<Act>(Act readable)
                ? Optional.of(readable)
                : Optional.empty();
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
