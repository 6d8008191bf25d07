package linli.station.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.station.store.h2.Row;

/** An act, as the entry that carries it says. */
@Entity
@Table(name = "act")
class ActRow implements Row {

    @Id long seq;

    @Column(name = "act_id")
    String actId = "";

    String type = "";

    @Column(name = "occurred_at")
    Instant occurredAt = Instant.EPOCH;

    @Column(name = "business_day")
    LocalDate businessDay = LocalDate.EPOCH;

    String operator = "";

    /** For Hibernate. */
    protected ActRow() {}

    ActRow(
            long seq,
            String actId,
            String type,
            Instant occurredAt,
            LocalDate businessDay,
            String operator) {
        this.seq = seq;
        this.actId = actId;
        this.type = type;
        this.occurredAt = occurredAt;
        this.businessDay = businessDay;
        this.operator = operator;
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
        columns.put("type", type);
        columns.put("occurred_at", occurredAt);
        columns.put("business_day", businessDay);
        columns.put("operator", operator);
        return columns;
    }
}
