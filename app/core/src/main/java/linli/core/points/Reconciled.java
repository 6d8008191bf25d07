package linli.core.points;

import java.util.List;

/**
 * Facts posted to an account that is not as their writer saw it: a station that was written off
 * came back, or the central was restored from an old copy. Nothing is refused and nothing is lost.
 */
final class Reconciled {

    private static final Holder FREE = new Holder.Free();

    private Reconciled() {}

    static PointsAccount debit(PointsAccount account, LedgerEntry.Debit debit) {
        SliceList left = new SliceList(account.slices());
        long missing = 0;
        for (LotSlice slice : debit.taken()) {
            missing = Math.addExact(missing, slice.points() - left.take(slice));
        }
        if (missing > 0) {
            missing = takeElsewhere(left, debit.taken(), missing);
        }
        long debt = Math.addExact(account.debt(), Math.addExact(debit.debtMade(), missing));
        return new PointsAccount(left.slices(), debt);
    }

    static PointsAccount move(PointsAccount account, EscrowMove move) {
        SliceList left = new SliceList(account.slices());
        for (LotSlice slice : move.taken()) {
            long found = left.take(slice);
            for (Holder other : others(slice.holder())) {
                if (found < slice.points() && !other.equals(move.to())) {
                    LotSlice rest = slice.withPoints(slice.points() - found);
                    found += left.take(rest.heldBy(other));
                }
            }
            if (found > 0) {
                left.put(slice.withPoints(found).heldBy(move.to()));
            }
        }
        return new PointsAccount(left.slices(), account.debt());
    }

    /** Takes from what is frozen for the writer and from what nobody holds, its own lots first. */
    private static long takeElsewhere(SliceList left, List<LotSlice> wanted, long missing) {
        long still = missing;
        for (LotSlice slice : wanted) {
            for (Holder other : others(slice.holder())) {
                still -= left.take(slice.heldBy(other).withPoints(Math.min(still, slice.points())));
                if (still == 0) {
                    return 0;
                }
            }
        }
        for (Holder other : others(wanted.getFirst().holder())) {
            List<LotSlice> there =
                    List.copyOf(left.slices()).stream()
                            .filter(slice -> slice.holder().equals(other))
                            .sorted(LotSlice.ORDER)
                            .toList();
            for (LotSlice slice : PointsLedger.first(there, still)) {
                still -= left.take(slice);
            }
        }
        return still;
    }

    private static List<Holder> others(Holder holder) {
        return switch (holder) {
            case Holder.Escrow(var station) -> List.of(new Holder.Frozen(station), FREE);
            case Holder.Offered(var station) -> List.of(new Holder.Frozen(station), FREE);
            case Holder.Frozen frozen -> List.of(FREE);
            case Holder.Free free -> List.of();
            case Holder.Held held -> List.of();
        };
    }
}
