package linli.central.escrow;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import linli.central.intake.OpenAccounts;
import linli.central.intake.RuleBooks;
import linli.central.store.Escrows.WriteOff;
import linli.central.store.News;
import linli.central.store.Publishing;
import linli.central.store.Stations.Station;
import linli.central.store.Transaction;
import linli.core.Outcome;
import linli.core.member.MemberId;
import linli.core.member.StationId;
import linli.core.points.Holder;
import linli.core.points.PointsAccount;
import linli.core.points.Unit;

/** What headquarters do with a station that is lost: revoke it, and give up what it held. */
public final class StationDesk {

    private static final int AT_ONCE = 200;

    private final Publishing publishing;
    private final RuleBooks books;
    private final InstantSource clock;

    /** Tells stations by {@code publishing}. */
    public StationDesk(Publishing publishing, RuleBooks books, InstantSource clock) {
        this.publishing = publishing;
        this.books = books;
        this.clock = clock;
    }

    /** Lets a station in no more, from its next request on. Refused if there is none of that id. */
    public Outcome<StationId> revoke(StationId station) {
        return publishing.inTransaction((tx, news) -> {
            // A restored central need not hear it any more
            tx.recovery().heard(station);
            return tx.stations().revoke(station)
                    ? Outcome.of(station)
                    : Outcome.refused(EscrowRefusal.NOT_FOUND);
        });
    }

    /**
     * Gives up what an earlier epoch of a station held, and all that a revoked station holds: a
     * risk taken, since it may have been spent there. Refused if there is no such station.
     *
     * @return how many points
     */
    public Outcome<Long> writeOff(StationId id) {
        Optional<Station> station = publishing.inTransaction((tx, news) -> tx.stations().find(id));
        if (station.isEmpty()) {
            return Outcome.refused(EscrowRefusal.NOT_FOUND);
        }
        long points = 0;
        Page page = new Page("", 0);
        do {
            Page from = page;
            page =
                    publishing.inTransaction(
                            (tx, news) -> writeOff(tx, news, station.get(), from.last()));
            points = Math.addExact(points, page.points());
        } while (!page.last().isEmpty());
        return Outcome.of(points);
    }

    /** Members that were gone through; the last one's id is empty if there are no more. */
    private record Page(String last, long points) {}

    private Page writeOff(Transaction tx, News news, Station station, String after) {
        List<MemberId> members = tx.neighbours().seenAt(station.id(), after, AT_ONCE);
        if (members.isEmpty()) {
            return new Page("", 0);
        }
        Instant now = clock.instant();
        OpenAccounts accounts = new OpenAccounts(tx, news, members);
        long[] given = {0};
        accounts.change((member, unit, account) -> {
            PointsAccount left = station.revoked() ? account.frozen(station.id()) : account;
            long lost = left.in(new Holder.Frozen(station.id()));
            if (lost > 0) {
                tx.escrows().writeOff(new WriteOff(station.id(), member, unit, lost), now);
                given[0] = Math.addExact(given[0], unit == Unit.POINTS ? lost : 0);
            }
            return left.released(station.id());
        });
        accounts.finish(now, books.at(tx, now).calendar().businessDay(now), false);
        return new Page(members.getLast().value(), given[0]);
    }
}
