package linli.core.claim;

import java.util.List;
import java.util.Optional;
import linli.core.act.ActId;
import linli.core.act.Claim;
import linli.core.money.Grams;
import linli.core.refund.RefundLine;

/**
 * A claim as asked for at the counter.
 *
 * @param ticket the act that handed the goods over
 * @param lines lines named twice add up
 * @param found what a short portion weighed, if it was weighed
 * @param approver the second person who allowed it, where one was needed
 */
public record ClaimRequest(
        ActId ticket,
        List<RefundLine> lines,
        Claim.Reason reason,
        Optional<Grams> found,
        String note,
        Wish wish,
        Optional<String> approver) {

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
        return new ClaimRequest(ticket, lines, reason, found, note, wish, person);
    }
}
