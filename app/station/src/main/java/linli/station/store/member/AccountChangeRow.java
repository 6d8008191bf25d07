package linli.station.store.member;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.station.store.h2.Place;
import linli.station.store.h2.Row;

/** What an act changed in a member's account, whole. */
@Entity
@Table(name = "account_change")
class AccountChangeRow implements Row {

    @EmbeddedId Place id = new Place(0, 0);

    @Column(name = "member_id")
    String memberId = "";

    @Column(name = "first_expiry")
    LocalDate firstExpiry = LocalDate.EPOCH;

    @Column(name = "change", length = Row.LONGEST_TEXT)
    String change = "";

    /** For Hibernate. */
    protected AccountChangeRow() {}

    AccountChangeRow(Place id, String memberId, LocalDate firstExpiry, String change) {
        this.id = id;
        this.memberId = memberId;
        this.firstExpiry = firstExpiry;
        this.change = change;
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
        columns.put("first_expiry", firstExpiry);
        columns.put("change", change);
        return columns;
    }
}
