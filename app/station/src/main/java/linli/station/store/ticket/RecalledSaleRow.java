package linli.station.store.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.station.store.h2.Row;

/** A sale that was taken up again. */
@Entity
@Table(name = "recalled_sale")
class RecalledSaleRow implements Row {

    @Id long seq;

    @Column(name = "held_id")
    String heldId = "";

    /** For Hibernate. */
    protected RecalledSaleRow() {}

    RecalledSaleRow(long seq, String heldId) {
        this.seq = seq;
        this.heldId = heldId;
    }

    @Override
    public Object key() {
        return seq;
    }

    @Override
    public Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("seq", seq);
        columns.put("held_id", heldId);
        return columns;
    }
}
