package linli.station.store.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.station.store.h2.Place;
import linli.station.store.h2.Placed;

/** Goods of one line that came back. */
@Entity
@Table(name = "refund_line")
class RefundLineRow extends Placed {

    int line;

    String sku = "";

    long pieces;

    long grams;

    @Column(name = "worth_fen")
    long worthFen;

    /** For Hibernate. */
    protected RefundLineRow() {}

    RefundLineRow(Place id, int line, String sku, long pieces, long grams, long worthFen) {
        super(id);
        this.line = line;
        this.sku = sku;
        this.pieces = pieces;
        this.grams = grams;
        this.worthFen = worthFen;
    }

    @Override
    protected Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("line", line);
        values.put("sku", sku);
        values.put("pieces", pieces);
        values.put("grams", grams);
        values.put("worth_fen", worthFen);
        return values;
    }
}
