package linli.station.store.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.station.store.h2.Place;
import linli.station.store.h2.Row;

/** Money taken for something, less than 0 where it was given back. */
@Entity
@Table(name = "tender")
class TenderRow implements Row {

    @EmbeddedId Place id = new Place(0, 0);

    String type = "";

    @Column(name = "amount_fen")
    long amountFen;

    String reference = "";

    /** For Hibernate. */
    protected TenderRow() {}

    TenderRow(Place id, String type, long amountFen, String reference) {
        this.id = id;
        this.type = type;
        this.amountFen = amountFen;
        this.reference = reference;
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
        columns.put("type", type);
        columns.put("amount_fen", amountFen);
        columns.put("reference", reference);
        return columns;
    }
}
