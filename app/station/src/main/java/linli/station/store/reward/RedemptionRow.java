package linli.station.store.reward;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.station.store.h2.Row;

/** A reward that was given. */
@Entity
@Table(name = "redemption")
class RedemptionRow implements Row {

    @Id long seq;

    @Column(name = "act_id")
    String actId = "";

    @Column(name = "member_id")
    String memberId = "";

    String reward = "";

    @Column(name = "business_day")
    LocalDate businessDay = LocalDate.EPOCH;

    long points;

    @Column(name = "cash_fen")
    long cashFen;

    @Column(name = "cash_kept_fen")
    long cashKeptFen;

    /** For Hibernate. */
    protected RedemptionRow() {}

    RedemptionRow(
            long seq,
            String actId,
            String memberId,
            String reward,
            LocalDate businessDay,
            long points,
            long cashFen,
            long cashKeptFen) {
        this.seq = seq;
        this.actId = actId;
        this.memberId = memberId;
        this.reward = reward;
        this.businessDay = businessDay;
        this.points = points;
        this.cashFen = cashFen;
        this.cashKeptFen = cashKeptFen;
    }

    @Override
    public Object key() {
        return seq;
    }

    @Override
    public Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("seq", seq);
        columns.put("act_id", actId);
        columns.put("member_id", memberId);
        columns.put("reward", reward);
        columns.put("business_day", businessDay);
        columns.put("points", points);
        columns.put("cash_fen", cashFen);
        columns.put("cash_kept_fen", cashKeptFen);
        return columns;
    }
}
