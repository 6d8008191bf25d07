package linli.station.store.member;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import linli.core.account.MemberAccount;
import linli.core.act.AccountChange;
import linli.core.member.StationId;
import linli.core.points.Holder;
import linli.core.points.LedgerEntry;
import linli.core.points.LotSlice;
import linli.core.points.Unit;

/**
 * The first day on which something ends that this station holds, points or gifts of stored value,
 * so that closing a day finds it.
 */
final class Expiry {

    /** Where no points end. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final Holder here;

    Expiry(StationId station) {
        this.here = new Holder.Escrow(station);
    }

    /** The first end among all slices of an account. */
    LocalDate firstOf(MemberAccount account) {
        return first(
                Stream.concat(
                        account.points().slices().stream(), account.value().slices().stream()));
    }

    /** The first end among all slices that a change brings. */
    LocalDate firstOf(AccountChange change) {
        return first(Arrays.stream(Unit.values()).flatMap(unit -> brought(change, unit)));
    }

    private static Stream<LotSlice> brought(AccountChange change, Unit unit) {
        Stream<LotSlice> earned =
                change.ledger(unit).stream()
                        .filter(LedgerEntry.Credit.class::isInstance)
                        .flatMap(entry -> ((LedgerEntry.Credit) entry).lots().stream());
        Stream<LotSlice> received =
                change.moves(unit).stream().flatMap(move -> move.given().stream());
        return Stream.concat(earned, received);
    }

    private LocalDate first(Stream<LotSlice> slices) {
        return slices.filter(slice -> slice.holder().equals(here))
                .map(LotSlice::expires)
                .min(Comparator.naturalOrder())
                .orElse(NEVER);
    }
}
