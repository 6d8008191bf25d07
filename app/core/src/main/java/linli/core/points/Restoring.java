package linli.core.points;

import java.util.List;

/**
 * Points to be given back of an earlier spending.
 *
 * @param taken by the spending, in the order taken
 * @param before points of it that were given back earlier
 * @param points to give back now, more than 0
 */
public record Restoring(List<LotSlice> taken, long before, long points) {

    /** Keeps its own copy. */
    public Restoring {
        taken = List.copyOf(taken);
    }

    /** The slices to give back, what was taken last first. */
    List<LotSlice> parts() {
        return PointsLedger.first(PointsLedger.afterFirst(taken.reversed(), before), points);
    }
}
