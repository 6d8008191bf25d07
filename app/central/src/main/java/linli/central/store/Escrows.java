package linli.central.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import linli.core.member.MemberId;
import linli.core.member.StationId;
import linli.core.points.EscrowBook.Wish;
import linli.core.points.Unit;

/** What stations asked to hold of members' points and stored value, and what was written off. */
public final class Escrows {

    /** What a station had and that was written off. */
    public record WriteOff(StationId station, MemberId member, Unit unit, long points) {}

    private final Sql sql;

    Escrows(Sql sql) {
        this.sql = sql;
    }

    /** The wishes that live, of each of the members, in the order in which they came. */
    public Map<MemberId, List<Wish>> wishes(Collection<MemberId> members, Unit unit, Instant now) {
        Map<MemberId, List<Wish>> wishes = new HashMap<>();
        sql.list(
                        """
                        select member_id, station_id, points, met from escrow_wish
                        where member_id = any (?) and unit = ? and ends_at > ?
                        order by member_id, asked_at, station_id
                        """,
                        row ->
                                Map.entry(
                                        new MemberId(row.getString(1)),
                                        new Wish(
                                                new StationId(row.getString(2)),
                                                row.getLong(3),
                                                row.getBoolean(4))),
                        sql.texts(members, MemberId::value),
                        unit.name(),
                        now)
                .forEach(wish ->
                        wishes.computeIfAbsent(wish.getKey(), id -> new ArrayList<>())
                                .add(wish.getValue()));
        return wishes;
    }

    /** Keeps a wish in place of the station's last one for that member. */
    public void wish(MemberId member, Unit unit, Wish wish, Instant now, Instant ends) {
        sql.update(
                """
                insert into escrow_wish (
                    member_id, unit, station_id, points, met, asked_at, ends_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (member_id, unit, station_id) do update set
                    points = excluded.points, met = excluded.met,
                    asked_at = excluded.asked_at, ends_at = excluded.ends_at
                """,
                member.value(),
                unit.name(),
                wish.station().value(),
                wish.points(),
                wish.met(),
                now,
                ends);
    }

    /** The station has what it wished for. */
    public void met(MemberId member, Unit unit, StationId station) {
        sql.update(
                """
                update escrow_wish set met = true
                where member_id = ? and unit = ? and station_id = ?
                """,
                member.value(),
                unit.name(),
                station.value());
    }

    /** At most that many members of whom a wish has ended. */
    public List<MemberId> ended(Instant now, int limit) {
        return sql.list(
                """
                select distinct member_id from escrow_wish
                where ends_at <= ? order by member_id limit ?
                """,
                row -> new MemberId(row.getString(1)),
                now,
                limit);
    }

    /** Forgets what has ended. */
    public void forget(Collection<MemberId> members, Instant now) {
        sql.update(
                "delete from escrow_wish where member_id = any (?) and ends_at <= ?",
                sql.texts(members, MemberId::value),
                now);
    }

    /** Records a risk taken. */
    public void writeOff(WriteOff taken, Instant now) {
        sql.update(
                """
                insert into escrow_write_off (station_id, member_id, written_off, unit, points)
                values (?, ?, ?, ?, ?)
                """,
                taken.station().value(),
                taken.member().value(),
                now,
                taken.unit().name(),
                taken.points());
    }

    /** All risks that were taken, in the order of stations and members. */
    public List<WriteOff> writeOffs() {
        return sql.list(
                """
                select station_id, member_id, unit, points from escrow_write_off
                order by station_id, member_id, written_off, unit
                """,
                row ->
                        new WriteOff(
                                new StationId(row.getString(1)),
                                new MemberId(row.getString(2)),
                                Unit.valueOf(row.getString(3)),
                                row.getLong(4)));
    }
}
