package linli.station.store.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.station.store.h2.Place;
import linli.station.store.h2.Row;

/** Goods of one line that came back. */
@Entity
@Table(name = "refund_line")
class RefundLineRow implements Row {

    @EmbeddedId Place id = new Place(0, 0);

    int line;

    String sku = "";

    long pieces;

    long grams;

    @Column(name = "worth_fen")
    long worthFen;

    /** For Hibernate. */
    protected RefundLineRow() {}

    RefundLineRow(Place id, int line, String sku, long pieces, long grams, long worthFen) {
        this.id = id;
        this.line = line;
        this.sku = sku;
        this.pieces = pieces;
        this.grams = grams;
        this.worthFen = worthFen;
    }

    @Override
    public Object key() {
        return id;
    }

    @Override
    public Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("seq", id.seq());
        columns.put("place", id.place());
        columns.put("line", line);
        columns.put("sku", sku);
        columns.put("pieces", pieces);
        columns.put("grams", grams);
        columns.put("worth_fen", worthFen);
        return columns;
    }
}
