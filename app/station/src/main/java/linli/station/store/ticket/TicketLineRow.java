package linli.station.store.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.station.store.h2.Place;
import linli.station.store.h2.Placed;

/** A line of a completed sale. */
@Entity
@Table(name = "ticket_line")
class TicketLineRow extends Placed {

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
        super(id);
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
    protected Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("sku", sku);
        values.put("name", name);
        values.put("pieces", pieces);
        values.put("grams", grams);
        values.put("price_kind", priceKind);
        values.put("gross_fen", grossFen);
        values.put("amount_fen", amountFen);
        values.put("coupon_fen", couponFen);
        values.put("points_fen", pointsFen);
        values.put("round_fen", roundFen);
        return values;
    }
}
