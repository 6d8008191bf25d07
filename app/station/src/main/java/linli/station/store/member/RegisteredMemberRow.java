package linli.station.store.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.station.store.h2.Row;

/** A member who registered here. */
@Entity
@Table(name = "registered_member")
class RegisteredMemberRow implements Row {

    @Id long seq;

    @Column(name = "member_id")
    String memberId = "";

    long number;

    @Column(name = "last_four")
    String lastFour = "";

    @Column(name = "name_key")
    String nameKey = "";

    @Column(name = "initials_key")
    String initialsKey = "";

    String home = "";

    String inviter = "";

    LocalDate since = LocalDate.EPOCH;

    @Column(name = "sealed_profile", length = 4096)
    String sealedProfile = "";

    /** For Hibernate. */
    protected RegisteredMemberRow() {}

    RegisteredMemberRow(
            long seq,
            String memberId,
            long number,
            PersonKeys keys,
            String home,
            String inviter,
            LocalDate since,
            String sealedProfile) {
        this.seq = seq;
        this.memberId = memberId;
        this.number = number;
        this.lastFour = keys.lastFour();
        this.nameKey = keys.name();
        this.initialsKey = keys.initials();
        this.home = home;
        this.inviter = inviter;
        this.since = since;
        this.sealedProfile = sealedProfile;
    }

    @Override
    public Object key() {
        return seq;
    }

    @Override
    public Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("seq", seq);
        columns.put("member_id", memberId);
        columns.put("number", number);
        columns.put("last_four", lastFour);
        columns.put("name_key", nameKey);
        columns.put("initials_key", initialsKey);
        columns.put("home", home);
        columns.put("inviter", inviter);
        columns.put("since", since);
        columns.put("sealed_profile", sealedProfile);
        return columns;
    }
}
