package linli.central.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import linli.core.member.StationId;

/** The stations that a restored central has not heard out yet (decision 0032). */
public final class Recovery {

    /** What every station waits for whom nobody heard since the central was restored. */
    private static final String NOTHING = "";

    private final Sql sql;

    Recovery(Sql sql) {
        this.sql = sql;
    }

    /**
     * A station that is to be heard.
     *
     * @param waitsFor what its next entry refers to and no other station told yet; empty if it has
     *     not come that far
     */
    public record Unheard(StationId station, Optional<String> waitsFor, Instant since) {}

    /** Adds stations that are to be heard. */
    public void expect(Collection<StationId> stations, Instant now) {
        for (StationId station : stations) {
            sql.update(
                    """
                    insert into unheard_station (station_id, waits_for, since) values (?, ?, ?)
                    on conflict do nothing
                    """,
                    station.value(),
                    NOTHING,
                    now);
        }
    }

    /** Those that are to be heard, in the order of their ids. */
    public List<Unheard> unheard() {
        return sql.list(
                "select station_id, waits_for, since from unheard_station order by station_id",
                row ->
                        new Unheard(
                                new StationId(row.getString(1)),
                                Optional.of(row.getString(2)).filter(text -> !text.isEmpty()),
                                row.getObject(3, java.time.OffsetDateTime.class).toInstant()));
    }

    /** Whether any is left. */
    public boolean isUnderWay() {
        return sql.one("select 1 from unheard_station limit 1", row -> row.getInt(1)).isPresent();
    }

    /** A station was heard out, or nobody waits for it any more. */
    public void heard(StationId station) {
        sql.update("delete from unheard_station where station_id = ?", station.value());
    }

    /** Nobody waits for any station any more. */
    public void end() {
        sql.update("delete from unheard_station");
    }

    /** The next entry of a station waits for that. */
    public void waits(StationId station, String cause, Instant now) {
        sql.update(
                "update unheard_station set waits_for = ?, since = ? where station_id = ?",
                cause,
                now,
                station.value());
    }

    /** What an entry waits for that was decided by a rule book of that version. */
    public static String ruleBook(int version) {
        return "rule book " + version;
    }

    /** Whether the next entry of some station waits for that. */
    public boolean isWaitedFor(String cause) {
        return unheard().stream().anyMatch(each -> each.waitsFor().equals(Optional.of(cause)));
    }

    /** Something was told: what others waited for may be there now. */
    public void somethingCame() {
        sql.update(
                "update unheard_station set waits_for = ? where waits_for <> ?", NOTHING, NOTHING);
    }
}
