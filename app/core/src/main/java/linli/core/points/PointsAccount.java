package linli.core.points;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linli.core.member.StationId;

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
        return debt > 0 ? 0 : in(holder);
    }

    /** The slices in that hand, in the order in which their lots came. */
    public List<LotSlice> heldBy(Holder holder) {
        List<LotSlice> held = new ArrayList<>(slices.size());
        for (LotSlice slice : slices) {
            if (slice.holder().equals(holder)) {
                held.add(slice);
            }
        }
        return held;
    }

    /** The first day on which points end, if there are any. */
    public Optional<LocalDate> firstExpiry() {
        if (slices.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = slices.getFirst().expires();
        for (LotSlice slice : slices) {
            if (slice.expires().isBefore(first)) {
                first = slice.expires();
            }
        }
        return Optional.of(first);
    }

    /**
     * The account after an entry, as the entry states it.
     *
     * @throws IllegalStateException if the entry takes what is not there: the entries are not this
     *     account's
     */
    public PointsAccount apply(LedgerEntry entry) {
        return apply(List.of(entry));
    }

    /**
     * The account after entries in their order, as they state it.
     *
     * @throws IllegalStateException if one of them takes what is not there
     */
    public PointsAccount apply(List<LedgerEntry> entries) {
        if (entries.isEmpty()) {
            return this;
        }
        SliceList after = new SliceList(slices);
        long owed = debt;
        for (LedgerEntry entry : entries) {
            owed =
                    switch (entry) {
                        case LedgerEntry.Credit credit -> owed - credit(credit, owed, after);
                        case LedgerEntry.Debit debit -> {
                            takeAll(debit.taken(), after);
                            yield Math.addExact(owed, debit.debtMade());
                        }
                        case LedgerEntry.DebtPaid paid -> notNegative(owed - paid.points());
                    };
        }
        sum(after.slices());
        return new PointsAccount(after.slices(), owed);
    }

    /**
     * The account after a move.
     *
     * @throws IllegalStateException if it moves what is not there
     */
    public PointsAccount apply(EscrowMove move) {
        SliceList after = new SliceList(slices);
        for (LotSlice slice : move.taken()) {
            if (after.take(slice) < slice.points()) {
                throw new IllegalStateException("Not in this account: " + slice);
            }
            after.put(slice.heldBy(move.to()));
        }
        return new PointsAccount(after.slices(), debt);
    }

    /**
     * The account after an entry whose writer saw another account: what it takes and is not where
     * it says comes from what nobody holds, else it becomes debt. The balance changes by exactly
     * what the entry says.
     *
     * @throws IllegalStateException if the entry pays more debt than there is
     */
    public PointsAccount post(LedgerEntry entry) {
        return entry instanceof LedgerEntry.Debit debit
                ? Reconciled.debit(this, debit)
                : apply(entry);
    }

    /** The account after as much of a move as is still where it says. */
    public PointsAccount post(EscrowMove move) {
        return Reconciled.move(this, move);
    }

    /** Whether what the entry takes is there. */
    public boolean covers(LedgerEntry.Debit debit) {
        return covers(debit.taken());
    }

    /** Whether what moves is there. */
    public boolean covers(EscrowMove move) {
        return covers(move.taken());
    }

    /** The account with what that station holds or was offered frozen: its history broke off. */
    public PointsAccount frozen(StationId station) {
        Holder frozen = new Holder.Frozen(station);
        return moved(new Holder.Escrow(station), frozen).moved(new Holder.Offered(station), frozen);
    }

    /** The account with what is frozen of that station in anybody's reach again. */
    public PointsAccount released(StationId station) {
        return moved(new Holder.Frozen(station), new Holder.Free());
    }

    /** The points in that hand, debt or not. */
    public long in(Holder holder) {
        long sum = 0;
        for (LotSlice slice : slices) {
            if (slice.holder().equals(holder)) {
                sum = Math.addExact(sum, slice.points());
            }
        }
        return sum;
    }

    private PointsAccount moved(Holder from, Holder to) {
        List<LotSlice> there = heldBy(from);
        return there.isEmpty() ? this : apply(new EscrowMove(there, to));
    }

    private boolean covers(List<LotSlice> taken) {
        SliceList left = new SliceList(slices);
        return taken.stream().allMatch(slice -> left.take(slice) == slice.points());
    }

    /** Puts what came; returns how much of it the debt took. */
    private static long credit(LedgerEntry.Credit credit, long debt, SliceList after) {
        if (credit.debtPaid() == 0) {
            credit.lots().forEach(after::put);
            return 0;
        }
        // Debt may have been paid elsewhere since the entry was written. What it can no longer pay
        // is nobody's: the writer did not count on it, and by the time another place applies the
        // entry there may be debt again.
        long toDebt = Math.min(debt, credit.debtPaid());
        List<LotSlice> forDebt = PointsLedger.first(credit.lots(), credit.debtPaid());
        PointsLedger.afterFirst(forDebt, toDebt)
                .forEach(slice -> after.put(slice.heldBy(new Holder.Free())));
        PointsLedger.afterFirst(credit.lots(), credit.debtPaid()).forEach(after::put);
        return toDebt;
    }

    private static void takeAll(List<LotSlice> taken, SliceList after) {
        for (LotSlice slice : taken) {
            if (after.take(slice) < slice.points()) {
                throw new IllegalStateException("Not in this account: " + slice);
            }
        }
    }

    private static long notNegative(long debt) {
        if (debt < 0) {
            throw new IllegalStateException("More debt paid than there is");
        }
        return debt;
    }

    private static long sum(List<LotSlice> slices) {
        long sum = 0;
        for (LotSlice slice : slices) {
            sum = Math.addExact(sum, slice.points());
        }
        return sum;
    }
}
