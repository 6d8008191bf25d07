package linli.central.store;

import java.time.Instant;
import java.util.Optional;

/** One-time codes for new stations; only their hashes are kept. */
public final class EnrolmentCodes {

    private final Sql sql;

    EnrolmentCodes(Sql sql) {
        this.sql = sql;
    }

    /** Keeps a code for a station of that name. */
    public void issue(byte[] hash, String stationName, Instant expires) {
        sql.update(
                "insert into enrolment_code (code_hash, station_name, expires_at) values (?, ?, ?)",
                hash,
                stationName,
                expires);
    }

    /**
     * Uses a code up.
     *
     * @return the name of the station; nothing if the code is unknown, used by another station or
     *     expired
     */
    public Optional<String> redeem(byte[] hash, String station, Instant now) {
        int used =
                sql.update(
                        """
                        update enrolment_code set redeemed_by = ?, redeemed_at = ?
                        where code_hash = ? and expires_at > ?
                          and (redeemed_by is null or redeemed_by = ?)
                        """,
                        station,
                        now,
                        hash,
                        now,
                        station);
        return used == 0
                ? Optional.empty()
                : sql.one(
                        "select station_name from enrolment_code where code_hash = ?",
                        row -> row.getString(1),
                        hash);
    }
}
