package linli.core.act;

import java.util.List;
import java.util.Optional;
import linli.core.act.Ticket.TicketGrowth;
import linli.core.catalog.Product;
import linli.core.member.MemberId;
import linli.core.money.Money;
import linli.core.sale.Quantity;

/**
 * What came back of a ticket, as facts: whoever holds the ticket before it gets the ticket after it
 * by {@link Ticket#after}, without any rule book.
 *
 * @param ticket the act that sold or handed over the goods
 * @param number of the ticket's receipt
 * @param ruleBook the version by which the ticket and this were decided
 * @param lines each of the ticket's at most once, in its order
 * @param debt what of their worth paid points owed and was not given back; 0 or more
 * @param pointsRestored of those the ticket was paid with; 0 or more
 * @param pointsClawed of those that were earned with it; 0 or more
 * @param rest what the ticket still counts for
 */
public record Returned(
        ActId ticket,
        long number,
        int ruleBook,
        Optional<MemberId> member,
        Reason reason,
        List<Line> lines,
        Money debt,
        long pointsRestored,
        long pointsClawed,
        Rest rest) {

    /** Keeps its own copy of the lines. */
    public Returned {
        lines = List.copyOf(lines);
    }

    /** Why goods come back; it says where they go. */
    public enum Reason {
        /** Not wanted: back onto the shelf. */
        RETURNED,
        /** Others are taken in their place: back onto the shelf. */
        EXCHANGED,
        /** Spoilt or broken: waste. */
        DAMAGED,
        /** They were paid but not in the bag: nothing comes back. */
        MISSING,
        /** The ticket was a mistake and is undone whole, in its own shift: back onto the shelf. */
        POST_VOID;

        /** Whether the goods can be sold again. */
        public boolean isToShelf() {
            return this == RETURNED || this == EXCHANGED || this == POST_VOID;
        }
    }

    /**
     * Goods of one line.
     *
     * @param line place in the ticket, from 1
     * @param quantity pieces, or the whole weight of a weighed line
     * @param worth what the customer had paid for them, by the fall of what is left of the line; 0
     *     or more
     */
    public record Line(int line, Product product, Quantity quantity, Money worth) {

        /** How many of the line: a weight counts once. */
        public long qty() {
            return quantity instanceof Quantity.Pieces(long count) ? count : 1;
        }
    }

    /**
     * What a ticket still counts for after a return.
     *
     * @param isReturned whether nothing of it is left with the customer
     * @param restored points given back so far of what was burned
     * @param kept points it awarded less those clawed back so far
     * @param isReferralTaken whether it no longer makes a referral due
     */
    public record Rest(
            boolean isReturned,
            long restored,
            long kept,
            TicketGrowth growth,
            boolean isReferralTaken) {}

    /** What the customer had paid for all of it: money given back and debt paid. */
    public Money worth() {
        return lines.stream().map(Line::worth).reduce(Money.ZERO, Money::plus);
    }
}
