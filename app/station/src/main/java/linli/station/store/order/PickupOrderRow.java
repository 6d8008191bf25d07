package linli.station.store.order;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.station.store.h2.Row;

/** An order as the central last had it. */
@Entity
@Table(name = "pickup_order")
class PickupOrderRow implements Row {

    @Id
    @Column(name = "order_id")
    String orderId = "";

    String code = "";

    @Column(name = "member_id")
    String memberId = "";

    LocalDate due = LocalDate.EPOCH;

    String shelf = "";

    boolean waiting;

    int epoch;

    @Column(name = "applied_seq")
    long appliedSeq;

    @Column(name = "pickup_order", length = Row.LONGEST_TEXT)
    String pickupOrder = "";

    int generation;

    /** For Hibernate. */
    protected PickupOrderRow() {}

    PickupOrderRow(
            String orderId,
            String code,
            String memberId,
            LocalDate due,
            String shelf,
            boolean waiting,
            int epoch,
            long appliedSeq,
            String pickupOrder,
            int generation) {
        this.orderId = orderId;
        this.code = code;
        this.memberId = memberId;
        this.due = due;
        this.shelf = shelf;
        this.waiting = waiting;
        this.epoch = epoch;
        this.appliedSeq = appliedSeq;
        this.pickupOrder = pickupOrder;
        this.generation = generation;
    }

    @Override
    public Object key() {
        return orderId;
    }

    @Override
    public Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("order_id", orderId);
        columns.put("code", code);
        columns.put("member_id", memberId);
        columns.put("due", due);
        columns.put("shelf", shelf);
        columns.put("waiting", waiting);
        columns.put("epoch", epoch);
        columns.put("applied_seq", appliedSeq);
        columns.put("pickup_order", pickupOrder);
        columns.put("generation", generation);
        return columns;
    }
}
