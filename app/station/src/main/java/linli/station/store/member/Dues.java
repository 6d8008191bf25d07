package linli.station.store.member;

import linli.core.account.MemberAccount;
import linli.core.act.AccountChange;
import linli.core.member.StationId;
import linli.core.points.EscrowBook.Share;
import linli.core.points.Holder;
import linli.core.points.LedgerEntry;
import linli.core.points.LotSlice;
import linli.core.points.PointsAccount;
import linli.core.points.Shares;
import linli.core.points.Unit;

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

    /**
     * What is to be done.
     *
     * @param points that this station may keep
     * @param value that it may keep, in fen
     */
    record Due(long points, long value, When when) {}

    Due of(MemberAccount account, Shares shares) {
        When points = of(account.points(), shares.points());
        When value = of(account.value(), shares.value());
        return new Due(
                shares.points().most(),
                shares.value().most(),
                points.compareTo(value) < 0 ? points : value);
    }

    private When of(PointsAccount account, Share share) {
        boolean above = account.in(here) > share.most();
        boolean now = account.in(offered) > 0 || (above && share.now());
        return now ? When.NOW : above ? When.LATER : When.NEVER;
    }

    /** The account with what this station held or was offered frozen. */
    MemberAccount frozen(MemberAccount account) {
        return account.withPoints(account.points().frozen(station))
                .with(Unit.FEN, account.value().frozen(station));
    }

    /** Whether a change spends nothing and gives nothing away that another hand holds. */
    boolean takesOnlyWhatIsHere(AccountChange change) {
        return takesOnlyWhatIsHere(change, Unit.POINTS) && takesOnlyWhatIsHere(change, Unit.FEN);
    }

    private boolean takesOnlyWhatIsHere(AccountChange change, Unit unit) {
        boolean spends =
                change.ledger(unit).stream()
                        .filter(LedgerEntry.Debit.class::isInstance)
                        .flatMap(entry -> ((LedgerEntry.Debit) entry).taken().stream())
                        .allMatch(this::isHere);
        return spends
                && change.moves(unit).stream()
                        .flatMap(move -> move.taken().stream())
                        .allMatch(this::isHere);
    }

    private boolean isHere(LotSlice slice) {
        return slice.holder().equals(here) || slice.holder().equals(offered);
    }
}
