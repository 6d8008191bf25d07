package linli.core.points;

import java.util.List;

/**
 * A member's points: what is left of each lot, by holder, and the debt.
 *
 * @param slices in the order in which their lots came, each more than 0
 * @param debt points owed, 0 or more
 */
public record PointsAccount(List<LotSlice> slices, long debt) {

    /** Neither points nor debt. */
    public static final PointsAccount EMPTY = new PointsAccount(List.of(), 0);

    /** Keeps its own copy of the slices. */
    public PointsAccount {
        slices = List.copyOf(slices);
    }

    /** Lots less debt. */
    public long balance() {
        return slices.stream().mapToLong(LotSlice::points).sum() - debt;
    }
}
