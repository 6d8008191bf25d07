package linli.core.sale;

import java.util.List;
import java.util.Optional;
import linli.core.member.MemberId;

/**
 * A sale that is still open: what the customer wants, not yet what it costs.
 *
 * @param coupon at most one, by its id
 * @param roundOffFen 1 to 100 takes the total down to a multiple of it, 0 does not
 */
public record Sale(
        Optional<MemberId> member,
        List<LineItem> lines,
        Optional<String> coupon,
        PointsRequest points,
        long roundOffFen) {

    /** A sale without lines, member or wishes. */
    public static final Sale EMPTY =
            new Sale(Optional.empty(), List.of(), Optional.empty(), new PointsRequest.None(), 0);

    /** Keeps its own copy of the lines. */
    public Sale {
        lines = List.copyOf(lines);
    }

    /** Whether somebody changed a unit price by hand. */
    public boolean hasPriceByHand() {
        return lines.stream().anyMatch(line -> line.override().isPresent());
    }
}
