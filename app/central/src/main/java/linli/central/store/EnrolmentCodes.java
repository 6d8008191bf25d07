package linli.central.store;

import java.time.Instant;
import java.util.Optional;
import linli.core.member.StationId;

/** One-time codes for new stations; only their hashes are kept. */
public final class EnrolmentCodes {

    private final Sql sql;

    EnrolmentCodes(Sql sql) {
        this.sql = sql;
    }

    /**
     * What a code is for.
     *
     * @param again the station that comes back with it; empty if it is for a new one
     */
    public record Ticket(String stationName, Optional<StationId> again) {}

    /** Keeps a code. */
    public void issue(byte[] hash, Ticket ticket, Instant expires) {
        sql.update(
                """
                insert into enrolment_code (code_hash, station_name, station_id, expires_at)
                values (?, ?, ?, ?)
                """,
                hash,
                ticket.stationName(),
                ticket.again().map(StationId::value).orElse(null),
                expires);
    }

    /**
     * Uses a code up.
     *
     * @return what it is for; nothing if the code is unknown, used by another station or expired
     */
    public Optional<Ticket> redeem(byte[] hash, String station, Instant now) {
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
                        "select station_name, station_id from enrolment_code where code_hash = ?",
                        row ->
                                new Ticket(
                                        row.getString(1),
                                        Optional.ofNullable(row.getString(2)).map(StationId::new)),
                        hash);
    }

    /** The station that code brings back, if it does; whether it is still good is not looked at. */
    public Optional<StationId> again(byte[] hash) {
        return sql
                .list(
                        "select station_id from enrolment_code where code_hash = ?",
                        row -> Optional.ofNullable(row.getString(1)).map(StationId::new),
                        hash)
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }
}
