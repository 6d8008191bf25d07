package linli.core.act;

import java.util.List;
import java.util.Optional;
import linli.core.catalog.Product;
import linli.core.member.MemberId;
import linli.core.money.Grams;
import linli.core.money.Money;

/**
 * What a member is not content with, of goods that were handed over.
 *
 * @param ticket the act that handed them over
 * @param number of its receipt
 * @param ruleBook the version by which the handover and this were decided
 * @param found what a short portion weighed, more than 0; only of {@link Reason#SHORT_WEIGHT}
 * @param note about the goods, at most {@link #NOTE_CHARS} characters; may be empty
 * @param lines each of the ticket's at most once, in its order
 */
public record Claim(
        ActId ticket,
        long number,
        int ruleBook,
        MemberId member,
        Reason reason,
        Optional<Grams> found,
        String note,
        List<Line> lines) {

    /** How long a note may be. */
    public static final int NOTE_CHARS = 60;

    /** Keeps its own copy of the lines. */
    public Claim {
        lines = List.copyOf(lines);
    }

    /** What is wrong with the goods. */
    public enum Reason {
        SPOILED,
        SHORT_WEIGHT,
        /** Something else was in the bag. */
        WRONG,
        MISSING;

        /** The same as the reason of a return: it says where the goods went. */
        public Returned.Reason asReturned() {
            return switch (this) {
                case SPOILED, SHORT_WEIGHT -> Returned.Reason.DAMAGED;
                case WRONG, MISSING -> Returned.Reason.MISSING;
            };
        }
    }

    /**
     * Goods of one line.
     *
     * @param line place in the ticket, from 1
     * @param qty pieces or portions, more than 0
     * @param worth what was paid for them; 0 or more
     */
    public record Line(int line, Product product, long qty, Money worth) {}

    /** What was paid for all of it. */
    public Money worth() {
        return lines.stream().map(Line::worth).reduce(Money.ZERO, Money::plus);
    }
}
