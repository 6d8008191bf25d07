package linli.core.points;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        return Math.subtractExact(sum(slices), debt);
    }

    /** What that holder may spend: its slices, but nothing while there is debt. */
    public long available(Holder holder) {
        return debt > 0 ? 0 : sum(heldBy(holder));
    }

    /** The slices in that hand, in the order in which their lots came. */
    public List<LotSlice> heldBy(Holder holder) {
        return slices.stream().filter(slice -> slice.holder().equals(holder)).toList();
    }

    /** The first day on which points end, if there are any. */
    public Optional<LocalDate> firstExpiry() {
        return slices.stream().map(LotSlice::expires).min(LocalDate::compareTo);
    }

    /**
     * The account after an entry, as the entry states it.
     *
     * @throws IllegalStateException if the entry takes what is not there: the entries are not this
     *     account's
     */
    public PointsAccount apply(LedgerEntry entry) {
        return switch (entry) {
            case LedgerEntry.Credit credit -> credited(credit);
            case LedgerEntry.Debit debit ->
                    new PointsAccount(
                            without(debit.taken()), Math.addExact(debt, debit.debtMade()));
            case LedgerEntry.DebtPaid paid -> withDebt(debt - paid.points());
        };
    }

    /** Whether what the entry takes is there. */
    public boolean covers(LedgerEntry.Debit debit) {
        return debit.taken().stream().allMatch(slice -> held(slice) >= slice.points());
    }

    private PointsAccount credited(LedgerEntry.Credit credit) {
        // Debt may have grown or been paid elsewhere since the entry was written: what it can no
        // longer pay stays with its lot.
        long toDebt = Math.min(debt, credit.debtPaid());
        List<LotSlice> after = new ArrayList<>(slices);
        after.addAll(PointsLedger.afterFirst(credit.lots(), toDebt));
        sum(after);
        return new PointsAccount(after, debt - toDebt);
    }

    private List<LotSlice> without(List<LotSlice> taken) {
        List<LotSlice> after = new ArrayList<>(slices);
        for (LotSlice slice : taken) {
            int place = placeOf(slice, after);
            if (place < 0 || after.get(place).points() < slice.points()) {
                throw new IllegalStateException("Not in this account: " + slice);
            }
            long left = after.get(place).points() - slice.points();
            if (left == 0) {
                after.remove(place);
            } else {
                after.set(place, after.get(place).withPoints(left));
            }
        }
        return after;
    }

    private PointsAccount withDebt(long after) {
        if (after < 0) {
            throw new IllegalStateException("More debt paid than there is");
        }
        return new PointsAccount(slices, after);
    }

    private long held(LotSlice wanted) {
        int place = placeOf(wanted, slices);
        return place < 0 ? 0 : slices.get(place).points();
    }

    private static int placeOf(LotSlice wanted, List<LotSlice> slices) {
        for (int place = 0; place < slices.size(); place++) {
            LotSlice slice = slices.get(place);
            if (slice.lot().equals(wanted.lot()) && slice.holder().equals(wanted.holder())) {
                return place;
            }
        }
        return -1;
    }

    private static long sum(List<LotSlice> slices) {
        long sum = 0;
        for (LotSlice slice : slices) {
            sum = Math.addExact(sum, slice.points());
        }
        return sum;
    }
}
