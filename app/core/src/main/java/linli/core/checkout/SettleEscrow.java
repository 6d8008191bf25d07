package linli.core.checkout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import linli.core.points.EscrowMove;
import linli.core.points.Holder;
import linli.core.points.LotSlice;

/**
 * What a station does with the points that are offered to it, and with those it is to give back.
 */
public final class SettleEscrow {

    private static final Holder FREE = new Holder.Free();

    private SettleEscrow() {}

    /**
     * Receives everything that is offered to the occasion's station. What ended before the
     * occasion's day goes back at once: it could be spent by mistake.
     */
    public static Optional<AccountChange> receive(MemberAccount account, Occasion occasion) {
        List<LotSlice> offered = account.points().heldBy(new Holder.Offered(occasion.station()));
        LocalDate today = occasion.businessDay();
        List<LotSlice> good = offered.stream().filter(some -> lives(some, today)).toList();
        List<LotSlice> ended = offered.stream().filter(some -> !lives(some, today)).toList();
        List<EscrowMove> moves = new ArrayList<>();
        if (!good.isEmpty()) {
            moves.add(new EscrowMove(good, new Holder.Escrow(occasion.station())));
        }
        if (!ended.isEmpty()) {
            moves.add(new EscrowMove(ended, FREE));
        }
        return change(account, moves);
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
        return change(account, back.isEmpty() ? List.of() : List.of(new EscrowMove(back, FREE)));
    }

    private static boolean lives(LotSlice slice, LocalDate today) {
        return !slice.expires().isBefore(today);
    }

    private static Optional<AccountChange> change(MemberAccount account, List<EscrowMove> moves) {
        return moves.isEmpty()
                ? Optional.empty()
                : Optional.of(AccountChange.ofMoves(account.member(), moves));
    }
}
