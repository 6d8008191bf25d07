package linli.station.store.till;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.core.till.ShiftClosing;
import linli.station.store.h2.Row;

/** A shift that was closed. */
@Entity
@Table(name = "shift_closing")
class ShiftClosingRow implements Row {

    @Id long seq;

    int number;

    @Column(name = "expected_fen")
    long expectedFen;

    @Column(name = "counted_fen")
    long countedFen;

    @Column(name = "left_fen")
    long leftFen;

    @Column(name = "next_operator")
    String nextOperator = "";

    /** For Hibernate. */
    protected ShiftClosingRow() {}

    ShiftClosingRow(long seq, ShiftClosing closing) {
        this.seq = seq;
        this.number = closing.number();
        this.expectedFen = closing.expected().fen();
        this.countedFen = closing.count().total().fen();
        this.leftFen = closing.left().fen();
        this.nextOperator = closing.next();
    }

    @Override
    public Object key() {
        return seq;
    }

    @Override
    public Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("seq", seq);
        columns.put("number", number);
        columns.put("expected_fen", expectedFen);
        columns.put("counted_fen", countedFen);
        columns.put("left_fen", leftFen);
        columns.put("next_operator", nextOperator);
        return columns;
    }
}
