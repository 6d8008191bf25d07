package linli.station.store.order;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.station.store.h2.Row;

/** Goods of an order that were handed over together. */
@Entity
@Table(name = "handover")
class HandoverRow implements Row {

    @Id long seq;

    @Column(name = "member_id")
    String memberId = "";

    @Column(name = "paid_fen")
    long paidFen;

    @Column(name = "points_earned")
    long pointsEarned;

    /** For Hibernate. */
    protected HandoverRow() {}

    HandoverRow(long seq, String memberId, long paidFen, long pointsEarned) {
        this.seq = seq;
        this.memberId = memberId;
        this.paidFen = paidFen;
        this.pointsEarned = pointsEarned;
    }

    @Override
    public Object key() {
        return seq;
    }

    @Override
    public Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("seq", seq);
        columns.put("member_id", memberId);
        columns.put("paid_fen", paidFen);
        columns.put("points_earned", pointsEarned);
        return columns;
    }
}
