package linli.core.checkout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import linli.core.points.EscrowMove;
import linli.core.points.Holder;
import linli.core.points.LedgerEntry;
import linli.core.points.LotSlice;
import linli.core.points.Why;

/**
 * What a station does with the points that are offered to it, and with those it is to give back.
 */
public final class SettleEscrow {

    private SettleEscrow() {}

    /**
     * Receives everything that is offered to the occasion's station. What ended before the
     * occasion's day expires here instead: given back, it would only be offered again.
     */
    public static Optional<AccountChange> receive(MemberAccount account, Occasion occasion) {
        List<LotSlice> offered = account.points().heldBy(new Holder.Offered(occasion.station()));
        LocalDate today = occasion.businessDay();
        List<LotSlice> good = offered.stream().filter(some -> lives(some, today)).toList();
        List<LotSlice> ended = offered.stream().filter(some -> !lives(some, today)).toList();
        if (offered.isEmpty()) {
            return Optional.empty();
        }
        Holder here = new Holder.Escrow(occasion.station());
        return Optional.of(
                new AccountChange(
                        account.member(),
                        ended.isEmpty() ? List.of() : List.of(expired(ended, occasion)),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        good.isEmpty() ? List.of() : List.of(new EscrowMove(good, here))));
    }

    private static LedgerEntry expired(List<LotSlice> ended, Occasion occasion) {
        LocalDate day = occasion.businessDay().minusDays(1);
        long points = ended.stream().mapToLong(LotSlice::points).sum();
        return new LedgerEntry.Debit(new Why.Expired(day, points), day.toString(), ended, 0);
    }

    /**
     * Gives back what the occasion's station holds above {@code most}, what lives longest first.
     *
     * @param most points that it keeps, 0 or more
     */
    public static Optional<AccountChange> giveBack(
            MemberAccount account, long most, Occasion occasion) {
        Holder here = new Holder.Escrow(occasion.station());
        List<LotSlice> held =
                account.points().heldBy(here).stream()
                        .sorted(Comparator.comparing(LotSlice::expires).reversed())
                        .toList();
        List<LotSlice> back = new ArrayList<>();
        long above = account.points().in(here) - most;
        for (LotSlice slice : held) {
            if (above > 0) {
                back.add(slice.withPoints(Math.min(above, slice.points())));
                above -= slice.points();
            }
        }
        return back.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        AccountChange.ofMoves(
                                account.member(),
                                List.of(new EscrowMove(back, new Holder.Free()))));
    }

    private static boolean lives(LotSlice slice, LocalDate today) {
        return !slice.expires().isBefore(today);
    }
}
