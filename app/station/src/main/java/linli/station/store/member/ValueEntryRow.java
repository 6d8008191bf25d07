package linli.station.store.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.core.points.LedgerEntry;
import linli.station.store.h2.Place;
import linli.station.store.h2.Placed;

/** A change of a member's stored value. */
@Entity
@Table(name = "value_entry")
class ValueEntryRow extends Placed {

    @Column(name = "member_id")
    String memberId = "";

    String reason = "";

    String ref = "";

    long fen;

    /** For Hibernate. */
    protected ValueEntryRow() {}

    ValueEntryRow(Place id, String memberId, LedgerEntry entry) {
        super(id);
        this.memberId = memberId;
        this.reason = entry.reason();
        this.ref = entry.ref();
        this.fen = entry.points();
    }

    @Override
    protected Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("member_id", memberId);
        values.put("reason", reason);
        values.put("ref", ref);
        values.put("fen", fen);
        return values;
    }
}
