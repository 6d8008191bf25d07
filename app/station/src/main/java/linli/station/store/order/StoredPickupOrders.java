package linli.station.store.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.core.member.MemberId;
import linli.core.pickup.OrderId;
import linli.core.pickup.OrderLine;
import linli.core.pickup.PickupOrder;
import linli.core.pickup.PickupOrders;
import linli.station.store.h2.Queries;
import linli.station.store.h2.StoreParts;

/** The orders in H2: as the central had them, and what was handed over here since. */
public final class StoredPickupOrders implements PickupOrders {

    private static final String COLUMNS =
            "select epoch, applied_seq, pickup_order from pickup_order where ";

    private final Queries queries;
    private final StoreParts parts;

    /** Reads by the queries of those parts. */
    public StoredPickupOrders(StoreParts parts) {
        this.queries = parts.queries();
        this.parts = parts;
    }

    @Override
    public Optional<PickupOrder> byId(OrderId id) {
        return queries.first(COLUMNS + "order_id = ?", this::read, id.value());
    }

    @Override
    public Optional<PickupOrder> byCode(String code) {
        return queries.first(COLUMNS + "code = ?", this::read, code);
    }

    @Override
    public List<PickupOrder> waitingFor(MemberId member) {
        String sql = COLUMNS + "waiting and member_id = ? order by due, order_id";
        return queries.all(sql, this::read, member.value()).stream()
                .filter(PickupOrder::isWaiting)
                .toList();
    }

    @Override
    public List<PickupOrder> waiting(int limit) {
        String sql = COLUMNS + "waiting order by shelf, due, order_id";
        return queries.all(sql, this::read).stream()
                .filter(PickupOrder::isWaiting)
                .limit(limit)
                .toList();
    }

    private PickupOrder read(ResultSet row) throws SQLException {
        PickupOrder order = parts.texts().order(row.getString(3));
        return withHandedOver(order, parts.included(row.getInt(1), row.getLong(2)));
    }

    private PickupOrder withHandedOver(PickupOrder order, long included) {
        Map<Integer, Long> since = new HashMap<>();
        queries.all(
                        "select line, qty from handover_line where order_id = ? and seq > ?",
                        row -> Map.entry(row.getInt(1), row.getLong(2)),
                        order.id().value(),
                        included)
                .forEach(each -> since.merge(each.getKey(), each.getValue(), Math::addExact));
        if (since.isEmpty()) {
            return order;
        }
        List<OrderLine> lines = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            long more = since.getOrDefault(lines.size() + 1, 0L);
            lines.add(
                    new OrderLine(
                            line.product(), line.qty(), line.paid(), line.handedOver() + more));
        }
        return new PickupOrder(
                order.id(),
                order.code(),
                order.member(),
                order.station(),
                order.due(),
                order.shelf(),
                lines);
    }
}
