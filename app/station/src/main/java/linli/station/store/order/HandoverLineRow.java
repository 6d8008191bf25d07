package linli.station.store.order;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.station.store.h2.Place;
import linli.station.store.h2.Row;

/** Goods of an order that were handed over here. */
@Entity
@Table(name = "handover_line")
class HandoverLineRow implements Row {

    @EmbeddedId Place id = new Place(0, 0);

    @Column(name = "order_id")
    String orderId = "";

    int line;

    long qty;

    /** For Hibernate. */
    protected HandoverLineRow() {}

    HandoverLineRow(Place id, String orderId, int line, long qty) {
        this.id = id;
        this.orderId = orderId;
        this.line = line;
        this.qty = qty;
    }

    @Override
    public Object key() {
        return id;
    }

    @Override
    public Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("seq", id.seq());
        columns.put("place", id.place());
        columns.put("order_id", orderId);
        columns.put("line", line);
        columns.put("qty", qty);
        return columns;
    }
}
