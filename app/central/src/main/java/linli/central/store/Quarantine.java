package linli.central.store;

import linli.core.member.StationId;

/** What was stored and posted but is disputed; people at headquarters decide. */
public final class Quarantine {

    private final Sql sql;

    Quarantine(Sql sql) {
        this.sql = sql;
    }

    /**
     * Disputes an entry.
     *
     * @param code why, in capitals
     * @param subject the id of what is disputed
     */
    public void dispute(StationId station, int epoch, long seq, String code, String subject) {
        sql.update(
                """
                insert into quarantine (station_id, epoch, seq, code, subject)
                values (?, ?, ?, ?, ?) on conflict do nothing
                """,
                station.value(),
                epoch,
                seq,
                code,
                subject);
    }

    /** How many disputes stand. */
    public long size() {
        return sql.one("select count(*) from quarantine", row -> row.getLong(1)).orElseThrow();
    }
}
