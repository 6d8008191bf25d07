package linli.station.store.order;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.station.store.h2.Place;
import linli.station.store.h2.Placed;

/** Goods of an order that were handed over here. */
@Entity
@Table(name = "handover_line")
class HandoverLineRow extends Placed {

    @Column(name = "order_id")
    String orderId = "";

    int line;

    long qty;

    /** For Hibernate. */
    protected HandoverLineRow() {}

    HandoverLineRow(Place id, String orderId, int line, long qty) {
        super(id);
        this.orderId = orderId;
        this.line = line;
        this.qty = qty;
    }

    @Override
    protected Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("order_id", orderId);
        values.put("line", line);
        values.put("qty", qty);
        return values;
    }
}
