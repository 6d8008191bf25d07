package linli.station.store.member;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.station.store.h2.Place;
import linli.station.store.h2.Row;

/** A change of a member's points. */
@Entity
@Table(name = "ledger_entry")
class LedgerEntryRow implements Row {

    @EmbeddedId Place id = new Place(0, 0);

    @Column(name = "member_id")
    String memberId = "";

    String reason = "";

    String ref = "";

    long points;

    /** For Hibernate. */
    protected LedgerEntryRow() {}

    LedgerEntryRow(Place id, String memberId, String reason, String ref, long points) {
        this.id = id;
        this.memberId = memberId;
        this.reason = reason;
        this.ref = ref;
        this.points = points;
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
        columns.put("points", points);
        return columns;
    }
}
