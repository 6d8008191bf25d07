package linli.station.store.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.station.store.h2.Place;
import linli.station.store.h2.Placed;
import linli.station.store.h2.Row;

/** What an act changed in a member's account, whole. */
@Entity
@Table(name = "account_change")
class AccountChangeRow extends Placed {

    @Column(name = "member_id")
    String memberId = "";

    @Column(name = "first_expiry")
    LocalDate firstExpiry = LocalDate.EPOCH;

    @Column(name = "change", length = Row.LONGEST_TEXT)
    String change = "";

    /** For Hibernate. */
    protected AccountChangeRow() {}

    AccountChangeRow(Place id, String memberId, LocalDate firstExpiry, String change) {
        super(id);
        this.memberId = memberId;
        this.firstExpiry = firstExpiry;
        this.change = change;
    }

    @Override
    protected Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("member_id", memberId);
        values.put("first_expiry", firstExpiry);
        values.put("change", change);
        return values;
    }
}
