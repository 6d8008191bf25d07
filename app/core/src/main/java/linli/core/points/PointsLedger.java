package linli.core.points;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Writes the entries of a member's points.
 *
 * <p>Points are money that dies. An account is a row of <em>lots</em>, one for each earning, each
 * with the day on which it ends; beside them stands <em>debt</em>, which is what a clawback could
 * not find. The balance is lots less debt, always, and it is also the sum of all entries ever
 * written, always: nothing changes points but an entry, and no entry is ever changed. That is why
 * an entry carries not only its amount but what it took from which lot. Whoever has the account
 * before it gets the account after it by {@link PointsAccount#apply}, at the till, at the central
 * and in a rebuild from the journal, without a rule and without a clock.
 *
 * <p>Points go by earliest expiry, and within one day of expiry by the order in which the lots
 * came; a stable sort over the row of lots is that order. Points come back in the reverse order of
 * their going. A restored part keeps its own expiry, or lives 30 days from the restoring if that is
 * longer; but the 30 days count from the expiry that the points were <em>first earned</em> with
 * once that has passed. Each slice remembers that first expiry for ever, so that spending and
 * cancelling in turn can not keep points alive: the second restoring ends where the first did. A
 * restored part is a new lot, as old as its restoring.
 *
 * <p>Debt comes first: of points that come, be it earned or restored, debt takes its part before
 * anything becomes a lot. The entry still shows them whole, because that is what the member earned;
 * {@code debtPaid} says how much the debt took, from the front of the listed lots. Listing the lots
 * whole lets another place, where less debt is left, apply the same entry without losing a point.
 *
 * <p>Every slice has a holder, since two stations that are cut off must not spend the same point. A
 * ledger writes for one holder: it takes only slices in that hand and puts what comes into it. The
 * rules of one till are the case where one hand holds everything.
 *
 * <p>Stored value is an account of the same kind in fen. Its principal never ends and is spent
 * before gifts, which do: {@link LotSlice#ORDER} says so for both.
 *
 * @param account before the entry
 * @param holder in whose hand points are taken and put
 */
public record PointsLedger(PointsAccount account, Holder holder) {

    private static final int DAYS_AFTER_RESTORING = 30;

    /** Points come as one new lot: those of {@code why}, more than 0. */
    public LedgerEntry.Credit earn(Why why, String ref, LotId lot, LocalDate expires) {
        LotSlice whole = new LotSlice(lot, expires, expires, holder, why.points());
        return credit(why, ref, List.of(whole));
    }

    /**
     * Points are spent: those of {@code why}, at least one and not more than are available.
     *
     * @throws IllegalStateException if they are not there
     */
    public LedgerEntry.Debit spend(Why why, String ref) {
        long points = -why.points();
        if (points > account.available(holder)) {
            throw new IllegalStateException("Spends more than is available");
        }
        return new LedgerEntry.Debit(why, ref, take(points), 0);
    }

    /** Points are taken back, those of {@code why}; what this holder lacks becomes debt. */
    public LedgerEntry.Debit clawBack(Why why, String ref) {
        long points = -why.points();
        List<LotSlice> taken = take(points);
        long found = sum(taken);
        return new LedgerEntry.Debit(why, ref, taken, points - found);
    }

    /** The lots in this hand that end by the close of {@code day}, the earliest first, if any. */
    public Optional<LedgerEntry.Debit> expire(LocalDate day) {
        List<LotSlice> gone = inOrder().filter(slice -> !slice.expires().isAfter(day)).toList();
        if (gone.isEmpty()) {
            return Optional.empty();
        }
        Why why = new Why.Expired(day, sum(gone));
        return Optional.of(new LedgerEntry.Debit(why, day.toString(), gone, 0));
    }

    /**
     * Gives back a part of what an earlier spending took; what was taken last comes first.
     *
     * @param lots makes the identities of the new lots
     */
    public LedgerEntry.Credit restore(
            Why why, String ref, Restoring restoring, LocalDate today, Supplier<LotId> lots) {
        List<LotSlice> back = new ArrayList<>();
        for (LotSlice part : restoring.parts()) {
            LocalDate first = part.firstExpires();
            LocalDate grace =
                    (today.isBefore(first) ? today : first).plusDays(DAYS_AFTER_RESTORING);
            LocalDate expires = part.expires().isAfter(grace) ? part.expires() : grace;
            back.add(new LotSlice(lots.get(), expires, first, holder, part.points()));
        }
        return credit(why, ref, back);
    }

    private LedgerEntry.Credit credit(Why why, String ref, List<LotSlice> lots) {
        long points = sum(lots);
        return new LedgerEntry.Credit(why, ref, points, Math.min(account.debt(), points), lots);
    }

    private static long sum(List<LotSlice> slices) {
        long sum = 0;
        for (LotSlice slice : slices) {
            sum = Math.addExact(sum, slice.points());
        }
        return sum;
    }

    private List<LotSlice> take(long points) {
        return first(inOrder().toList(), points);
    }

    private java.util.stream.Stream<LotSlice> inOrder() {
        return account.heldBy(holder).stream().sorted(LotSlice.ORDER);
    }

    /** The first {@code points} of the slices, or all if there are fewer. */
    static List<LotSlice> first(List<LotSlice> slices, long points) {
        List<LotSlice> taken = new ArrayList<>();
        long missing = points;
        for (LotSlice slice : slices) {
            if (missing == 0) {
                break;
            }
            long part = Math.min(missing, slice.points());
            taken.add(slice.withPoints(part));
            missing -= part;
        }
        return taken;
    }

    /** The slices without their first {@code points}. */
    static List<LotSlice> afterFirst(List<LotSlice> slices, long points) {
        List<LotSlice> rest = new ArrayList<>();
        long passed = points;
        for (LotSlice slice : slices) {
            long skipped = Math.min(passed, slice.points());
            passed -= skipped;
            if (slice.points() > skipped) {
                rest.add(slice.withPoints(slice.points() - skipped));
            }
        }
        return rest;
    }
}
