package linli.core.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linli.core.act.AccountChange;
import linli.core.act.Occasion;
import linli.core.points.EscrowMove;
import linli.core.points.Holder;
import linli.core.points.LedgerEntry;
import linli.core.points.LotSlice;
import linli.core.points.Shares;
import linli.core.points.Unit;
import linli.core.points.UnitChange;
import linli.core.points.Why;

/**
 * What a station does with the points and the stored value that are offered to it, and with those
 * that it is to give back.
 */
public final class SettleEscrow {

    private SettleEscrow() {}

    /**
     * Receives everything that is offered to the occasion's station. What ended before the
     * occasion's day expires here instead: given back, it would only be offered again.
     */
    public static Optional<AccountChange> receive(MemberAccount account, Occasion occasion) {
        return change(
                account,
                received(account, Unit.POINTS, occasion),
                received(account, Unit.FEN, occasion));
    }

    private static UnitChange received(MemberAccount account, Unit unit, Occasion occasion) {
        List<LotSlice> offered = account.of(unit).heldBy(new Holder.Offered(occasion.station()));
        if (offered.isEmpty()) {
            return UnitChange.NONE;
        }
        LocalDate today = occasion.businessDay();
        List<LotSlice> good = offered.stream().filter(some -> lives(some, today)).toList();
        List<LotSlice> ended = offered.stream().filter(some -> !lives(some, today)).toList();
        Holder here = new Holder.Escrow(occasion.station());
        return new UnitChange(
                ended.isEmpty() ? List.of() : List.of(expired(ended, occasion)),
                good.isEmpty() ? List.of() : List.of(new EscrowMove(good, here)));
    }

    private static LedgerEntry expired(List<LotSlice> ended, Occasion occasion) {
        LocalDate day = occasion.businessDay().minusDays(1);
        long points = ended.stream().mapToLong(LotSlice::points).sum();
        return new LedgerEntry.Debit(new Why.Expired(day, points), day.toString(), ended, 0);
    }

    /**
     * Gives back what the occasion's station holds above its shares, what would be spent last
     * first.
     */
    public static Optional<AccountChange> giveBack(
            MemberAccount account, Shares shares, Occasion occasion) {
        return change(
                account,
                above(account, Unit.POINTS, shares, occasion),
                above(account, Unit.FEN, shares, occasion));
    }

    private static UnitChange above(
            MemberAccount account, Unit unit, Shares shares, Occasion occasion) {
        Holder here = new Holder.Escrow(occasion.station());
        long above = account.of(unit).in(here) - shares.of(unit).most();
        if (above <= 0) {
            return UnitChange.NONE;
        }
        List<LotSlice> held =
                account.of(unit).heldBy(here).stream().sorted(LotSlice.ORDER.reversed()).toList();
        List<LotSlice> back = new ArrayList<>();
        for (LotSlice slice : held) {
            if (above > 0) {
                back.add(slice.withPoints(Math.min(above, slice.points())));
                above -= slice.points();
            }
        }
        return new UnitChange(List.of(), List.of(new EscrowMove(back, new Holder.Free())));
    }

    private static Optional<AccountChange> change(
            MemberAccount account, UnitChange points, UnitChange value) {
        return points.isEmpty() && value.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new AccountChange(
                                account.member(),
                                points.ledger(),
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                points.moves(),
                                value));
    }

    private static boolean lives(LotSlice slice, LocalDate today) {
        return !slice.expires().isBefore(today);
    }
}
