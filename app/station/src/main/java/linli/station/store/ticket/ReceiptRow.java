package linli.station.store.ticket;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.station.store.h2.Row;

/** The code on the receipt of anything but a sale. */
@Entity
@Table(name = "receipt")
class ReceiptRow implements Row {

    @Id long seq;

    String code = "";

    /** For Hibernate. */
    protected ReceiptRow() {}

    ReceiptRow(long seq, String code) {
        this.seq = seq;
        this.code = code;
    }

    @Override
    public Object key() {
        return seq;
    }

    @Override
    public Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("seq", seq);
        columns.put("code", code);
        return columns;
    }
}
