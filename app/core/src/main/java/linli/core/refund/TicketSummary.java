package linli.core.refund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import linli.core.act.ActId;
import linli.core.act.TicketKind;
import linli.core.member.Member;
import linli.core.money.Money;

/**
 * A ticket as the list of a day shows it, or something else that a receipt was given for.
 *
 * @param number of its receipt
 * @param member as far as known here
 * @param net as sold; what was paid for it otherwise, negative if it was paid out
 * @param points that it earned, as sold; that it took, if negative
 * @param back what came back of it so far; equal to the net or not
 * @param approver of its last refund; empty if nobody had to approve
 */
public record TicketSummary(
        ActId act,
        long number,
        TicketKind kind,
        Instant at,
        LocalDate day,
        String operator,
        Optional<Member> member,
        Money net,
        long points,
        Money back,
        State state,
        String approver) {

    /** Whether goods were handed over that had been ordered. */
    public boolean isHandover() {
        return kind == TicketKind.HANDOVER;
    }

    /** How much of it came back. */
    public enum State {
        KEPT,
        PARTLY_RETURNED,
        RETURNED,
        POST_VOIDED
    }
}
