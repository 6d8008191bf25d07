package linli.station.store.member;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.core.points.LedgerEntry;
import linli.station.store.h2.Place;
import linli.station.store.h2.Row;

/** A change of a member's stored value. */
@Entity
@Table(name = "value_entry")
class ValueEntryRow implements Row {

    @EmbeddedId Place id = new Place(0, 0);

    @Column(name = "member_id")
    String memberId = "";

    String reason = "";

    String ref = "";

    long fen;

    /** For Hibernate. */
    protected ValueEntryRow() {}

    ValueEntryRow(Place id, String memberId, LedgerEntry entry) {
        this.id = id;
        this.memberId = memberId;
        this.reason = entry.reason();
        this.ref = entry.ref();
        this.fen = entry.points();
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
        columns.put("member_id", memberId);
        columns.put("reason", reason);
        columns.put("ref", ref);
        columns.put("fen", fen);
        return columns;
    }
}
