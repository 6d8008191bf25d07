package linli.central.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import linli.core.member.StationId;
import org.jspecify.annotations.Nullable;

/** What stations did, entry by entry, exactly as they wrote it. */
public final class Journals {

    /** How far a journal is held here. */
    public record Head(int epoch, long seq, byte[] hash, boolean frozen) {}

    /** An entry, as first written. */
    public record Stored(
            int epoch, long seq, String act, byte[] header, byte[] payload, byte[] hash) {}

    private static final String COLUMNS = "epoch, seq, act_id, header, payload, hash";

    private final Sql sql;

    Journals(Sql sql) {
        this.sql = sql;
    }

    /** The newest epoch of a station and how far it is held; nothing before its first upload. */
    public Optional<Head> latest(StationId station) {
        return sql.one(
                """
                select epoch, seq, hash, status from journal_head
                where station_id = ? order by epoch desc limit 1
                """,
                row ->
                        new Head(
                                row.getInt(1),
                                row.getLong(2),
                                row.getBytes(3),
                                row.getString(4).equals("FROZEN")),
                station.value());
    }

    /** All heads of a station, the oldest epoch first. */
    public List<Head> heads(StationId station) {
        return sql.list(
                """
                select epoch, seq, hash, status from journal_head
                where station_id = ? order by epoch
                """,
                row ->
                        new Head(
                                row.getInt(1),
                                row.getLong(2),
                                row.getBytes(3),
                                row.getString(4).equals("FROZEN")),
                station.value());
    }

    /**
     * How far an epoch is held, and nobody else writes to it until this transaction ends; nothing
     * if nothing of it is held.
     */
    public Optional<Head> lock(StationId station, int epoch) {
        return sql.one(
                """
                select seq, hash, status from journal_head
                where station_id = ? and epoch = ? for update
                """,
                row ->
                        new Head(
                                epoch,
                                row.getLong(1),
                                row.getBytes(2),
                                row.getString(3).equals("FROZEN")),
                station.value(),
                epoch);
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
                        sql.texts(acts)));
    }

    /** Adds entries that follow the head, and moves the head; the first of an epoch begin it. */
    public void append(StationId station, List<Stored> entries, Instant now) {
        sql.batch(
                """
                insert into journal_entry
                    (station_id, epoch, seq, act_id, header, payload, hash, received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                entries.stream().map(entry -> row(station, entry, now)).toList());
        Stored last = entries.getLast();
        sql.update(
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

    /** Shows every entry of an epoch, in order. */
    public void walk(StationId station, int epoch, Consumer<Stored> visitor) {
        long from = 1;
        while (true) {
            List<Stored> page = page(station, epoch, from);
            page.forEach(visitor);
            if (page.isEmpty()) {
                return;
            }
            from = page.getLast().seq() + 1;
        }
    }

    private List<Stored> page(StationId station, int epoch, long from) {
        return sql.list(
                "select "
                        + COLUMNS
                        + " from journal_entry where station_id = ? and epoch = ? and seq >= ?"
                        + " order by seq limit 1000",
                row ->
                        new Stored(
                                row.getInt(1),
                                row.getLong(2),
                                row.getString(3),
                                row.getBytes(4),
                                row.getBytes(5),
                                row.getBytes(6)),
                station.value(),
                epoch,
                from);
    }

    private static @Nullable Object[] row(StationId station, Stored entry, Instant now) {
        return new Object[] {
            station.value(),
            entry.epoch(),
            entry.seq(),
            entry.act(),
            entry.header(),
            entry.payload(),
            entry.hash(),
            now
        };
    }
}
