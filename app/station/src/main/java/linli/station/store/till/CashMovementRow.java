package linli.station.store.till;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.core.till.CashMovement;
import linli.station.store.h2.Row;

/** Cash that went in or out without a sale. */
@Entity
@Table(name = "cash_movement")
class CashMovementRow implements Row {

    @Id long seq;

    String kind = "";

    String reason = "";

    @Column(name = "amount_fen")
    long amountFen;

    String note = "";

    /** For Hibernate. */
    protected CashMovementRow() {}

    CashMovementRow(long seq, CashMovement movement) {
        this.seq = seq;
        this.kind = movement.kind().name();
        this.reason = movement.reason().name();
        this.amountFen = movement.amount().fen();
        this.note = movement.note();
    }

    @Override
    public Object key() {
        return seq;
    }

    @Override
    public Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("seq", seq);
        columns.put("kind", kind);
        columns.put("reason", reason);
        columns.put("amount_fen", amountFen);
        columns.put("note", note);
        return columns;
    }
}
