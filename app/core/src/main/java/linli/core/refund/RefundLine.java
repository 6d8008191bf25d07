package linli.core.refund;

import java.util.OptionalLong;

/**
 * Goods that come back.
 *
 * @param line place in the ticket, from 1
 * @param qty how many; may be absent for a weighed line, which comes back whole
 */
public record RefundLine(int line, OptionalLong qty) {

    /** So many of a line. */
    public static RefundLine of(int line, long qty) {
        return new RefundLine(line, OptionalLong.of(qty));
    }
}
