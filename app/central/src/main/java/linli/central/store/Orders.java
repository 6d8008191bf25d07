package linli.central.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import linli.core.member.MemberId;
import linli.core.member.StationId;
import linli.core.pickup.OrderId;

/** Orders that were paid online, each at its station, and what was handed over of them. */
public final class Orders {

    /**
     * An order.
     *
     * @param content as the contract writes it, with nothing handed over
     */
    public record OrderRow(
            StationId station, OrderId id, String code, MemberId member, String content) {}

    private final Sql sql;

    Orders(Sql sql) {
        this.sql = sql;
    }

    /** Adds an order, whose id and code no other of that station has. */
    public void add(OrderRow order) {
        sql.update(
                """
                insert into pickup_order (station_id, order_id, code, member_id, content)
                values (?, ?, ?, ?, ?)
                """,
                order.station().value(),
                order.id().value(),
                order.code(),
                order.member().value(),
                order.content());
    }

    /** An order of that station. */
    public Optional<OrderRow> find(StationId station, OrderId id) {
        return find(station, List.of(id)).stream().findFirst();
    }

    /** Those of the orders that wait at that station, in no order. */
    public List<OrderRow> find(StationId station, Collection<OrderId> ids) {
        return sql.list(
                """
                select station_id, order_id, code, member_id, content from pickup_order
                where station_id = ? and order_id = any (?)
                """,
                row ->
                        new OrderRow(
                                new StationId(row.getString(1)),
                                new OrderId(row.getString(2)),
                                row.getString(3),
                                new MemberId(row.getString(4)),
                                row.getString(5)),
                station.value(),
                sql.texts(ids, OrderId::value));
    }

    /** The ids of that member's orders at a station, in order. */
    public List<OrderId> of(StationId station, MemberId member) {
        return sql.list(
                """
                select order_id from pickup_order
                where station_id = ? and member_id = ? order by order_id
                """,
                row -> new OrderId(row.getString(1)),
                station.value(),
                member.value());
    }

    /** Counts goods as handed over; {@code line} from 1. */
    public void handOver(StationId station, OrderId id, int line, long qty) {
        sql.update(
                """
                insert into handed_over (station_id, order_id, line, qty) values (?, ?, ?, ?)
                on conflict (station_id, order_id, line)
                do update set qty = handed_over.qty + excluded.qty
                """,
                station.value(),
                id.value(),
                line,
                qty);
    }

    /** How much of each line was handed over; lines of which nothing was are absent. */
    public Map<Integer, Long> handedOver(StationId station, OrderId id) {
        return handedOver(station, List.of(id)).getOrDefault(id, Map.of());
    }

    /** The same of several orders; those of which nothing was are absent. */
    public Map<OrderId, Map<Integer, Long>> handedOver(StationId station, Collection<OrderId> ids) {
        Map<OrderId, Map<Integer, Long>> quantities = new HashMap<>();
        sql.list(
                        """
                        select order_id, line, qty from handed_over
                        where station_id = ? and order_id = any (?)
                        """,
                        row ->
                                new Handed(
                                        new OrderId(row.getString(1)),
                                        row.getInt(2),
                                        row.getLong(3)),
                        station.value(),
                        sql.texts(ids, OrderId::value))
                .forEach(line ->
                        quantities
                                .computeIfAbsent(line.order(), order -> new TreeMap<>())
                                .put(line.line(), line.qty()));
        return quantities;
    }

    private record Handed(OrderId order, int line, long qty) {}
}
