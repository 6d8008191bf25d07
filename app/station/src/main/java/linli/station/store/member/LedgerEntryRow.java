package linli.station.store.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.station.store.h2.Place;
import linli.station.store.h2.Placed;

/** A change of a member's points. */
@Entity
@Table(name = "ledger_entry")
class LedgerEntryRow extends Placed {

    @Column(name = "member_id")
    String memberId = "";

    String reason = "";

    String ref = "";

    long points;

    /** For Hibernate. */
    protected LedgerEntryRow() {}

    LedgerEntryRow(Place id, String memberId, String reason, String ref, long points) {
        super(id);
        this.memberId = memberId;
        this.reason = reason;
        this.ref = ref;
        this.points = points;
    }

    @Override
    protected Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("member_id", memberId);
        values.put("reason", reason);
        values.put("ref", ref);
        values.put("points", points);
        return values;
    }
}
