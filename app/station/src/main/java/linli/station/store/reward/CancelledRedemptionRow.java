package linli.station.store.reward;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.station.store.h2.Row;

/** A reward that was taken back. */
@Entity
@Table(name = "cancelled_redemption")
class CancelledRedemptionRow implements Row {

    @Id long seq;

    @Column(name = "redemption_id")
    String redemptionId = "";

    String reward = "";

    @Column(name = "cash_back_fen")
    long cashBackFen;

    /** For Hibernate. */
    protected CancelledRedemptionRow() {}

    CancelledRedemptionRow(long seq, String redemptionId, String reward, long cashBackFen) {
        this.seq = seq;
        this.redemptionId = redemptionId;
        this.reward = reward;
        this.cashBackFen = cashBackFen;
    }

    @Override
    public Object key() {
        return seq;
    }

    @Override
    public Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("seq", seq);
        columns.put("redemption_id", redemptionId);
        columns.put("reward", reward);
        columns.put("cash_back_fen", cashBackFen);
        return columns;
    }
}
