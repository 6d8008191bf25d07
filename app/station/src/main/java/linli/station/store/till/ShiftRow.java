package linli.station.store.till;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.station.store.h2.Row;

/** A shift that was opened. */
@Entity
@Table(name = "shift")
class ShiftRow implements Row {

    @Id long seq;

    String operator = "";

    @Column(name = "opening_float_fen")
    long openingFloatFen;

    /** For Hibernate. */
    protected ShiftRow() {}

    ShiftRow(long seq, String operator, long openingFloatFen) {
        this.seq = seq;
        this.operator = operator;
        this.openingFloatFen = openingFloatFen;
    }

    @Override
    public Object key() {
        return seq;
    }

    @Override
    public Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("seq", seq);
        columns.put("operator", operator);
        columns.put("opening_float_fen", openingFloatFen);
        return columns;
    }
}
