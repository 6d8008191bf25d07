package linli.central.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linli.core.member.StationId;

/** The stations that were enrolled, and the request tokens they used. */
public final class Stations {

    /**
     * A station.
     *
     * @param publicKey Ed25519, in base64
     */
    public record Station(StationId id, String publicKey, String name, boolean revoked) {}

    private final Sql sql;

    Stations(Sql sql) {
        this.sql = sql;
    }

    /**
     * Adds a station.
     *
     * @return false if there is one of that id already
     */
    public boolean enrol(Station station, Instant now) {
        return sql.update(
                        """
                        insert into station (station_id, public_key, name, status, enrolled_at)
                        values (?, ?, ?, 'ENROLLED', ?) on conflict do nothing
                        """,
                        station.id().value(),
                        station.publicKey(),
                        station.name(),
                        now)
                == 1;
    }

    /**
     * Marks a station as revoked.
     *
     * @return false if there is none of that id
     */
    public boolean revoke(StationId id) {
        return sql.update("update station set status = 'REVOKED' where station_id = ?", id.value())
                == 1;
    }

    /**
     * Lets a key follow another, which is believed until then.
     *
     * @return false if the station's key is not {@code old}
     */
    public boolean changeKey(StationId id, String old, String key, Instant until) {
        return sql.update(
                        """
                        update station
                        set public_key = ?, previous_key = public_key, previous_until = ?
                        where station_id = ? and public_key = ?
                        """,
                        key,
                        until,
                        id.value(),
                        old)
                == 1;
    }

    /** The key that the present one followed, if it is still believed. */
    public Optional<String> previousKey(StationId id, Instant now) {
        return sql.one(
                "select previous_key from station where station_id = ? and previous_until > ?",
                row -> row.getString(1),
                id.value(),
                now);
    }

    /** Takes a station in again, with a new key; revoked or not. */
    public void enrolAgain(StationId id, String key) {
        sql.update(
                """
                update station
                set public_key = ?, previous_until = null, status = 'ENROLLED'
                where station_id = ?
                """,
                key,
                id.value());
    }

    /** The station of that id. */
    public Optional<Station> find(StationId id) {
        return sql.one(
                "select station_id, public_key, name, status from station where station_id = ?",
                row ->
                        new Station(
                                new StationId(row.getString(1)),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4).equals("REVOKED")),
                id.value());
    }

    /** All stations that may speak, in the order of their ids. */
    public List<StationId> enrolled() {
        return sql.list(
                "select station_id from station where status = 'ENROLLED' order by station_id",
                row -> new StationId(row.getString(1)));
    }

    /** All stations that ever were enrolled, in the order of their ids. */
    public List<StationId> all() {
        return sql.list(
                "select station_id from station order by station_id",
                row -> new StationId(row.getString(1)));
    }

    /**
     * Marks a request token as used. Nothing waits for the disk here: what the request itself
     * commits takes this along, and without it there is nothing that could be done twice.
     *
     * @return false if it was used before
     */
    public boolean useToken(StationId station, String token, Instant expires, Instant now) {
        return sql.update(
                        """
                        with over as (
                            delete from request_token where station_id = ? and expires_at < ?
                        ), unforced as (
                            select set_config('synchronous_commit', 'off', true)
                        )
                        insert into request_token (station_id, token_id, expires_at)
                        select ?, ?, ? from unforced on conflict do nothing
                        """,
                        station.value(),
                        now,
                        station.value(),
                        token,
                        expires)
                == 1;
    }
}
