package linli.core.claim;

import java.util.List;
import java.util.Optional;
import linli.core.act.ActId;
import linli.core.act.Claim;
import linli.core.money.Grams;
import linli.core.refund.RefundLine;
import linli.core.tender.Payout;

/**
 * A claim as asked for at the counter.
 *
 * @param ticket the act that handed the goods over
 * @param lines lines named twice add up
 * @param found what a short portion weighed, if it was weighed
 * @param approver the second person who allowed it, where one was needed
 * @param shown what the customer was told would go back; empty if nobody was told
 */
public record ClaimRequest(
        ActId ticket,
        List<RefundLine> lines,
        Claim.Reason reason,
        Optional<Grams> found,
        String note,
        Wish wish,
        Optional<String> approver,
        Optional<Payout> shown) {

    /** One of which nobody was told anything before. */
    public ClaimRequest(
            ActId ticket,
            List<RefundLine> lines,
            Claim.Reason reason,
            Optional<Grams> found,
            String note,
            Wish wish,
            Optional<String> approver) {
        this(ticket, lines, reason, found, note, wish, approver, Optional.empty());
    }

    /** Keeps its own copy of the lines. */
    public ClaimRequest {
        lines = List.copyOf(lines);
    }

    /** What the member wants. */
    public enum Wish {
        /** The money, the way it was paid: headquarters pay it back. */
        MONEY_ONLINE,
        /** The money from the drawer. */
        MONEY_IN_CASH,
        REPLACEMENT,
        /** Whatever headquarters decide. */
        HEADQUARTERS;

        /** Whether money goes back at once. */
        public boolean isMoney() {
            return this == MONEY_ONLINE || this == MONEY_IN_CASH;
        }
    }

    /** The same, allowed by that person, if anybody. */
    public ClaimRequest approvedBy(Optional<String> person) {
        return new ClaimRequest(ticket, lines, reason, found, note, wish, person, shown);
    }

    /** The same, after the customer was told that, if it is money. */
    public ClaimRequest told(Optional<Payout> payout) {
        return new ClaimRequest(ticket, lines, reason, found, note, wish, approver, payout);
    }
}
