package linli.core.points;

import java.util.List;

/**
 * Points that go from one hand to another; the balance stays as it is.
 *
 * @param taken in the hand that had them
 * @param to the hand that has them afterwards
 */
public record EscrowMove(List<LotSlice> taken, Holder to) {

    /** Keeps its own copy. */
    public EscrowMove {
        taken = List.copyOf(taken);
    }

    /** All points that move. */
    public long points() {
        return taken.stream().mapToLong(LotSlice::points).sum();
    }

    /** The slices as they are afterwards. */
    public List<LotSlice> given() {
        return taken.stream().map(slice -> slice.heldBy(to)).toList();
    }
}
