package linli.central.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import linli.core.act.ActId;
import linli.core.member.StationId;

/** What stations did, entry by entry, exactly as they wrote it. */
public final class Journals {

    /** How far a journal is held here. */
    public record Head(int epoch, long seq, byte[] hash, boolean frozen) {}

    /** An entry, as first written. */
    public record Stored(
            int epoch, long seq, String act, byte[] header, byte[] payload, byte[] hash) {}

    private static final String HEADS =
            "select epoch, seq, hash, status from journal_head where station_id = ? order by epoch";
    private static final String COLUMNS = "epoch, seq, act_id, header, payload, hash";

    private static final int PAGE = 1000;

    private final Sql sql;

    Journals(Sql sql) {
        this.sql = sql;
    }

    /** The newest epoch of a station and how far it is held; nothing before its first upload. */
    public Optional<Head> latest(StationId station) {
        return sql.one(HEADS + " desc limit 1", Journals::head, station.value());
    }

    /** All heads of a station, the oldest epoch first. */
    public List<Head> heads(StationId station) {
        return heads("", station);
    }

    /** The same, and nobody else writes to what is held until this transaction ends. */
    public List<Head> lockHeads(StationId station) {
        return heads(" for update", station);
    }

    /** The hashes of entries held, from one seq to another, both included, in order. */
    public List<byte[]> hashes(StationId station, int epoch, long from, long to) {
        return sql.list(
                """
                select hash from journal_entry
                where station_id = ? and epoch = ? and seq between ? and ? order by seq
                """,
                row -> row.getBytes(1),
                station.value(),
                epoch,
                from,
                to);
    }

    /** Takes nothing more into an epoch: another history claims to be the same. */
    public void freeze(StationId station, int epoch) {
        sql.update(
                "update journal_head set status = 'FROZEN' where station_id = ? and epoch = ?",
                station.value(),
                epoch);
    }

    /** At most {@code limit} entries of an epoch after that seq, in order. */
    public List<Stored> after(StationId station, int epoch, long seq, int limit) {
        return sql.list(
                "select "
                        + COLUMNS
                        + " from journal_entry where station_id = ? and epoch = ? and seq > ?"
                        + " order by seq limit ?",
                Journals::stored,
                station.value(),
                epoch,
                seq,
                limit);
    }

    /** Those of the acts that are held in epochs before that one. */
    public Set<String> knownBefore(StationId station, int epoch, List<String> acts) {
        return new TreeSet<>(
                sql.list(
                        """
                        select distinct act_id from journal_entry
                        where station_id = ? and act_id = any (?) and epoch < ?
                        """,
                        row -> row.getString(1),
                        station.value(),
                        sql.texts(acts, act -> act),
                        epoch));
    }

    /** Those of the acts that are held already, in whatever epoch. */
    public Set<String> known(StationId station, List<String> acts) {
        return new TreeSet<>(
                sql.list(
                        """
                        select distinct act_id from journal_entry
                        where station_id = ? and act_id = any (?)
                        """,
                        row -> row.getString(1),
                        station.value(),
                        sql.texts(acts, act -> act)));
    }

    /** The entry of an act, in whatever epoch, if it is held. */
    public Optional<Stored> ofAct(StationId station, ActId act) {
        return sql.one(
                "select "
                        + COLUMNS
                        + " from journal_entry where station_id = ? and act_id = ?"
                        + " order by epoch, seq limit 1",
                Journals::stored,
                station.value(),
                act.value());
    }

    /** Adds entries that follow the head, and moves the head; the first of an epoch begin it. */
    public void append(StationId station, List<Stored> entries, Instant now) {
        sql.write(
                """
                insert into journal_entry
                    (station_id, received_at, epoch, seq, act_id, header, payload, hash)
                select ?, ?, epoch, seq, act_id, header, payload, hash
                from unnest(?, ?, ?, ?, ?, ?)
                    as added (epoch, seq, act_id, header, payload, hash)
                """,
                station.value(),
                now,
                sql.numbers(entries, Stored::epoch),
                sql.numbers(entries, Stored::seq),
                sql.texts(entries, Stored::act),
                sql.bytes(entries, Stored::header),
                sql.bytes(entries, Stored::payload),
                sql.bytes(entries, Stored::hash));
        Stored last = entries.getLast();
        sql.write(
                entries.getFirst().seq() == 1
                        ? """
                        insert into journal_head (seq, hash, station_id, epoch, status)
                        values (?, ?, ?, ?, 'OPEN')
                        """
                        : """
                        update journal_head set seq = ?, hash = ?
                        where station_id = ? and epoch = ?
                        """,
                last.seq(),
                last.hash(),
                station.value(),
                last.epoch());
    }

    /** The acts of a station that stand in its journals more than once. */
    public Set<String> repeated(StationId station) {
        return new TreeSet<>(
                sql.list(
                        """
                        select act_id from journal_entry where station_id = ?
                        group by act_id having count(*) > 1
                        """,
                        row -> row.getString(1),
                        station.value()));
    }

    /** Shows every entry of an epoch, in order. */
    public void walk(StationId station, int epoch, Consumer<Stored> visitor) {
        List<Stored> page = after(station, epoch, 0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(visitor);
            page = after(station, epoch, page.getLast().seq(), PAGE);
        }
    }

    private List<Head> heads(String locking, StationId station) {
        return sql.list(HEADS + locking, Journals::head, station.value());
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                row.getInt(1), row.getLong(2), row.getBytes(3), row.getString(4).equals("FROZEN"));
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getInt(1),
                row.getLong(2),
                row.getString(3),
                row.getBytes(4),
                row.getBytes(5),
                row.getBytes(6));
    }
}
