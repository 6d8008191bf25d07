package linli.station.store.member;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import linli.core.checkout.AccountChange;
import linli.core.checkout.MemberAccount;
import linli.core.member.StationId;
import linli.core.points.Holder;
import linli.core.points.LedgerEntry;
import linli.core.points.LotSlice;

/** The first day on which points that this station holds end, so that closing a day finds them. */
final class Expiry {

    /** Where no points end. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final Holder here;

    Expiry(StationId station) {
        this.here = new Holder.Escrow(station);
    }

    /** The first end among all slices of an account. */
    LocalDate firstOf(MemberAccount account) {
        return first(account.points().slices().stream());
    }

    /** The first end among all slices that a change brings. */
    LocalDate firstOf(AccountChange change) {
        Stream<LotSlice> earned =
                change.ledger().stream()
                        .filter(LedgerEntry.Credit.class::isInstance)
                        .flatMap(entry -> ((LedgerEntry.Credit) entry).lots().stream());
        Stream<LotSlice> received = change.moves().stream().flatMap(move -> move.given().stream());
        return first(Stream.concat(earned, received));
    }

    private LocalDate first(Stream<LotSlice> slices) {
        return slices.filter(slice -> slice.holder().equals(here))
                .map(LotSlice::expires)
                .min(Comparator.naturalOrder())
                .orElse(NEVER);
    }
}
