package linli.station.store.member;

import linli.core.checkout.AccountChange;
import linli.core.checkout.MemberAccount;
import linli.core.member.StationId;
import linli.core.points.EscrowBook.Share;
import linli.core.points.Holder;
import linli.core.points.LedgerEntry;
import linli.core.points.LotSlice;

/** What an account of the feed asks of this station: to receive points, or to give some back. */
final class Dues {

    private final StationId station;
    private final Holder offered;
    private final Holder here;

    Dues(StationId station) {
        this.station = station;
        this.offered = new Holder.Offered(station);
        this.here = new Holder.Escrow(station);
    }

    /** When something is to be done. */
    enum When {
        /** Somebody waits for it. */
        NOW,
        /** When there is time. */
        LATER,
        NEVER
    }

    record Due(long mayKeep, When when) {}

    Due of(MemberAccount account, Share share) {
        boolean above = account.points().in(here) > share.most();
        boolean now = account.points().in(offered) > 0 || above && share.now();
        return new Due(share.most(), now ? When.NOW : above ? When.LATER : When.NEVER);
    }

    /** The account with what this station held or was offered frozen. */
    MemberAccount frozen(MemberAccount account) {
        return account.withPoints(account.points().frozen(station));
    }

    /** Whether a change spends nothing and gives nothing away that another hand holds. */
    boolean takesOnlyWhatIsHere(AccountChange change) {
        boolean spends =
                change.ledger().stream()
                        .filter(LedgerEntry.Debit.class::isInstance)
                        .flatMap(entry -> ((LedgerEntry.Debit) entry).taken().stream())
                        .map(LotSlice::holder)
                        .allMatch(from -> from.equals(here) || from.equals(offered));
        return spends
                && change.moves().stream()
                        .flatMap(move -> move.taken().stream())
                        .map(LotSlice::holder)
                        .allMatch(from -> from.equals(here) || from.equals(offered));
    }
}
