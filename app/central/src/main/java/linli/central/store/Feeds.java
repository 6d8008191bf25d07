package linli.central.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import linli.core.member.StationId;

/**
 * What waits for each station, by position. An item names what changed; its content is read when it
 * is delivered, so an item that changes again need not be kept twice: it moves to the end.
 */
public final class Feeds {

    /** What an item is about. */
    public enum Kind {
        KEYS,
        RULE_BOOK,
        PRODUCT,
        LABEL,
        MEMBER,
        ORDER,
        STOPPED_CARD,
        CLAIM,
        DISPUTE
    }

    /** What changed, by its id. */
    public record Ref(Kind kind, String id) implements Comparable<Ref> {

        @Override
        public int compareTo(Ref other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : id.compareTo(other.id);
        }
    }

    /** A change and its place in the feed of one station. */
    public record Item(long position, Ref ref) {}

    private final Sql sql;

    Feeds(Sql sql) {
        this.sql = sql;
    }

    /** Begins the feed of a new station. */
    public void begin(StationId station) {
        sql.update(
                "insert into feed_head (station_id, position) values (?, 0) on conflict do nothing",
                station.value());
    }

    /**
     * Adds news to the feeds of stations that have one. To be done last in a transaction: it locks
     * those feeds, always in the same order.
     */
    void add(News news) {
        news.ordered().forEach(this::add);
    }

    /** At most {@code limit} items after a position, in order. */
    public List<Item> after(StationId station, long position, int limit) {
        return sql.list(
                """
                select position, kind, ref from feed_item
                where station_id = ? and position > ? order by position limit ?
                """,
                row ->
                        new Item(
                                row.getLong(1),
                                new Ref(Kind.valueOf(row.getString(2)), row.getString(3))),
                station.value(),
                position,
                limit);
    }

    /** How many members are told of after a position. */
    public long membersAfter(StationId station, long position) {
        return sql.one(
                        """
                        select count(*) from feed_item
                        where station_id = ? and kind = 'MEMBER' and position > ?
                        """,
                        row -> row.getLong(1),
                        station.value(),
                        position)
                .orElse(0L);
    }

    /** The position of the last item that was ever added. */
    public long position(StationId station) {
        return sql.one(
                        "select position from feed_head where station_id = ?",
                        row -> row.getLong(1),
                        station.value())
                .orElse(0L);
    }

    /** The positions of several stations; those without a feed are absent. */
    public Map<StationId, Long> positions(Collection<StationId> stations) {
        Map<StationId, Long> positions = new HashMap<>();
        sql.list(
                        "select station_id, position from feed_head where station_id = any (?)",
                        row -> Map.entry(new StationId(row.getString(1)), row.getLong(2)),
                        sql.texts(stations, StationId::value))
                .forEach(head -> positions.put(head.getKey(), head.getValue()));
        return positions;
    }

    private void add(String station, SortedSet<Ref> refs) {
        sql.write(
                """
                with head as (
                    update feed_head set position = position + ? where station_id = ?
                    returning position
                )
                insert into feed_item (station_id, kind, ref, position)
                select ?, kind, ref, position - ? + place
                from head, unnest(?, ?) with ordinality as added (kind, ref, place)
                on conflict (station_id, kind, ref) do update set position = excluded.position
                """,
                refs.size(),
                station,
                station,
                refs.size(),
                sql.texts(refs, ref -> ref.kind().name()),
                sql.texts(refs, Ref::id));
    }
}
