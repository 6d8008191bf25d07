package linli.station.store.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.station.store.h2.Place;
import linli.station.store.h2.Row;

/** A line of a completed sale. */
@Entity
@Table(name = "ticket_line")
class TicketLineRow implements Row {

    @EmbeddedId Place id = new Place(0, 0);

    String sku = "";

    String name = "";

    long pieces;

    long grams;

    @Column(name = "price_kind")
    String priceKind = "";

    @Column(name = "gross_fen")
    long grossFen;

    @Column(name = "amount_fen")
    long amountFen;

    @Column(name = "coupon_fen")
    long couponFen;

    @Column(name = "points_fen")
    long pointsFen;

    @Column(name = "round_fen")
    long roundFen;

    /** For Hibernate. */
    protected TicketLineRow() {}

    TicketLineRow(
            Place id,
            String sku,
            String name,
            long pieces,
            long grams,
            String priceKind,
            long grossFen,
            long amountFen,
            long couponFen,
            long pointsFen,
            long roundFen) {
        this.id = id;
        this.sku = sku;
        this.name = name;
        this.pieces = pieces;
        this.grams = grams;
        this.priceKind = priceKind;
        this.grossFen = grossFen;
        this.amountFen = amountFen;
        this.couponFen = couponFen;
        this.pointsFen = pointsFen;
        this.roundFen = roundFen;
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
        columns.put("sku", sku);
        columns.put("name", name);
        columns.put("pieces", pieces);
        columns.put("grams", grams);
        columns.put("price_kind", priceKind);
        columns.put("gross_fen", grossFen);
        columns.put("amount_fen", amountFen);
        columns.put("coupon_fen", couponFen);
        columns.put("points_fen", pointsFen);
        columns.put("round_fen", roundFen);
        return columns;
    }
}
