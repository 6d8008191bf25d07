package linli.station.store.till;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.station.store.h2.Row;

/** A business day that was closed. */
@Entity
@Table(name = "closed_day")
class ClosedDayRow implements Row {

    @Id long seq;

    @Column(name = "business_day")
    LocalDate businessDay = LocalDate.EPOCH;

    /** For Hibernate. */
    protected ClosedDayRow() {}

    ClosedDayRow(long seq, LocalDate businessDay) {
        this.seq = seq;
        this.businessDay = businessDay;
    }

    @Override
    public Object key() {
        return seq;
    }

    @Override
    public Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("seq", seq);
        columns.put("business_day", businessDay);
        return columns;
    }
}
