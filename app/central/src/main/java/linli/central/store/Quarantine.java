package linli.central.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import linli.central.store.Feeds.Kind;
import linli.central.store.Feeds.Ref;
import linli.core.dispute.DisputeNotice;
import linli.core.dispute.DisputeNotice.Ruling;
import linli.core.member.StationId;

/** What was stored and posted but is disputed; people at headquarters decide. */
public final class Quarantine {

    /** An entry that is disputed, why, and for what. */
    public record Disputed(StationId station, int epoch, long seq, String code, String subject) {

        /** What its station is told about. */
        public Ref ref() {
            return new Ref(Kind.DISPUTE, epoch + "/" + seq + "/" + code + "/" + subject);
        }
    }

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

    /** The disputes that nobody decided yet, at most that many. */
    public List<Disputed> open(int limit) {
        return sql.list(
                """
                select station_id, epoch, seq, code, subject from quarantine
                where decision is null order by station_id, epoch, seq, code, subject limit ?
                """,
                Quarantine::disputed,
                limit);
    }

    /** The disputes of that kind about any of those that nobody decided yet. */
    public List<Disputed> openAbout(String code, Collection<String> subjects) {
        return sql.list(
                """
                select station_id, epoch, seq, code, subject from quarantine
                where code = ? and subject = any (?) and decision is null
                order by station_id, epoch, seq
                """,
                Quarantine::disputed,
                code,
                sql.texts(subjects, subject -> subject));
    }

    /** Whether there is such a dispute and nobody decided it; nobody else does meanwhile. */
    public boolean isOpen(Disputed disputed) {
        return sql.one(
                        """
                        select 1 from quarantine
                        where station_id = ? and epoch = ? and seq = ? and code = ?
                          and subject = ? and decision is null for update
                        """,
                        row -> row.getInt(1),
                        disputed.station().value(),
                        disputed.epoch(),
                        disputed.seq(),
                        disputed.code(),
                        disputed.subject())
                .isPresent();
    }

    /** Decides a dispute that is open. */
    public void decide(Disputed disputed, Verdict verdict) {
        sql.update(
                """
                update quarantine
                set decision = ?, decided_at = ?, decided_by = ?, decision_act = ?
                where station_id = ? and epoch = ? and seq = ? and code = ? and subject = ?
                """,
                verdict.accepted() ? "ACCEPTED" : "REJECTED",
                verdict.at(),
                verdict.by(),
                verdict.id().value(),
                disputed.station().value(),
                disputed.epoch(),
                disputed.seq(),
                disputed.code(),
                disputed.subject());
    }

    private static Disputed disputed(ResultSet row) throws SQLException {
        return new Disputed(
                new StationId(row.getString(1)),
                row.getInt(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5));
    }

    /** How many disputes stand. */
    public long size() {
        return sql.one(
                        "select count(*) from quarantine where decision is null",
                        row -> row.getLong(1))
                .orElseThrow();
    }

    /** How a dispute stands, by what its station is told about; empty if there is none. */
    public Optional<DisputeNotice> standing(StationId station, String ref) {
        String[] parts = ref.split("/", 4);
        return sql.one(
                """
                select epoch, seq, code, subject, disputed_at, decision, decided_at, decided_by
                from quarantine
                where station_id = ? and epoch = ? and seq = ? and code = ? and subject = ?
                """,
                Quarantine::standing,
                station.value(),
                Integer.parseInt(parts[0]),
                Long.parseLong(parts[1]),
                parts[2],
                parts[3]);
    }

    private static DisputeNotice standing(ResultSet row) throws SQLException {
        String decision = row.getString(6);
        Optional<Ruling> ruling =
                decision == null
                        ? Optional.empty()
                        : Optional.of(
                                new Ruling(
                                        decision.equals("ACCEPTED"),
                                        instant(row, 7),
                                        row.getString(8)));
        return new DisputeNotice(
                row.getInt(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                instant(row, 5),
                ruling);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
