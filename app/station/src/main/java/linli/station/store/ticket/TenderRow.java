package linli.station.store.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.station.store.h2.Place;
import linli.station.store.h2.Placed;

/** Money taken for something, less than 0 where it was given back. */
@Entity
@Table(name = "tender")
class TenderRow extends Placed {

    String type = "";

    @Column(name = "amount_fen")
    long amountFen;

    String reference = "";

    /** For Hibernate. */
    protected TenderRow() {}

    TenderRow(Place id, String type, long amountFen, String reference) {
        super(id);
        this.type = type;
        this.amountFen = amountFen;
        this.reference = reference;
    }

    @Override
    protected Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("type", type);
        values.put("amount_fen", amountFen);
        values.put("reference", reference);
        return values;
    }
}
