package linli.core.simulate;

import java.util.Optional;
import linli.core.act.Redemption;
import linli.core.act.Ticket;
import linli.core.refund.Refund;

/**
 * What a simulation writes down as it goes and finds again when a later event names it. Everything
 * that grows with the number of events is here, so that it need not be in memory.
 */
public interface SimulationRecords {

    /** Whether an event of that id was accepted before. */
    boolean isAccepted(String event);

    /** An event was accepted; what it made is written down before. */
    void accepted(String event);

    /** An event was refused. */
    void rejected(SimulationOutcome.Rejection rejection);

    /** Points changed; entries come in the order of the ledger. */
    void wrote(LedgerLine line);

    /** A ticket was completed; nothing of it came back yet. */
    void sold(SimulatedTicket ticket);

    /** The ticket of that id as it stands now. */
    Optional<Ticket> ticket(String id);

    /** An activity named the ticket. */
    void changed(Ticket ticket);

    /** Goods of {@link Refund#ticket()}, which is as it stands now, came back. */
    void refunded(Refund refund);

    /** A reward was taken. */
    void redeemed(Redemption redemption);

    /** The redemption of that id as it stands now. */
    Optional<Redemption> redemption(String id);

    /** A redemption was cancelled. */
    void cancelled(Redemption redemption);

    /** A prize was drawn by that event. */
    void drew(String event, String prize);
}
