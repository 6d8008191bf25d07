package linli.core.points;

import java.util.List;

/**
 * A change of a member's points with its cause. Entries are written once and never changed; their
 * {@link #points()} sum to the balance.
 */
public sealed interface LedgerEntry {

    /** The rule that caused it, with its figures; they come to {@link #points()}. */
    Why why();

    /** The kind of change: {@code BASE}, {@code TIER_BONUS}, {@code CAMPAIGN:<id>}, … */
    default String reason() {
        return why().code();
    }

    /** The id of the act that caused it, or the business day of a closing. */
    String ref();

    /** The change of the balance: negative for spending, expiry and clawback. */
    long points();

    /**
     * Points came: they paid debt first and the rest became lots.
     *
     * @param points of all {@code lots} together, more than 0
     * @param debtPaid taken by debt from the front of {@code lots}, at most {@code points}
     * @param lots as they came, whole, before debt took its part
     */
    record Credit(Why why, String ref, long points, long debtPaid, List<LotSlice> lots)
            implements LedgerEntry {}

    /**
     * Points went: taken from lots, and what was missing became debt.
     *
     * @param taken in the order taken, with the points taken of each
     * @param debtMade more than 0 only for a clawback
     */
    record Debit(Why why, String ref, List<LotSlice> taken, long debtMade) implements LedgerEntry {

        @Override
        public long points() {
            long sum = debtMade;
            for (LotSlice slice : taken) {
                sum = Math.addExact(sum, slice.points());
            }
            return -sum;
        }
    }

    /** Debt was paid from a refund's cash; {@code points} more than 0. */
    record DebtPaid(Why why, String ref, long points) implements LedgerEntry {}
}
