package linli.station.store.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.station.store.h2.Row;

/** A member as the central last described them. */
@Entity
@Table(name = "member")
class MemberRow implements Row {

    @Id
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

    boolean frozen;

    int generation;

    /** For Hibernate. */
    protected MemberRow() {}

    MemberRow(
            String memberId,
            long number,
            PersonKeys keys,
            String home,
            String inviter,
            LocalDate since,
            String sealedProfile,
            boolean frozen,
            int generation) {
        this.memberId = memberId;
        this.number = number;
        this.lastFour = keys.lastFour();
        this.nameKey = keys.name();
        this.initialsKey = keys.initials();
        this.home = home;
        this.inviter = inviter;
        this.since = since;
        this.sealedProfile = sealedProfile;
        this.frozen = frozen;
        this.generation = generation;
    }

    @Override
    public Object key() {
        return memberId;
    }

    @Override
    public Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("member_id", memberId);
        columns.put("number", number);
        columns.put("last_four", lastFour);
        columns.put("name_key", nameKey);
        columns.put("initials_key", initialsKey);
        columns.put("home", home);
        columns.put("inviter", inviter);
        columns.put("since", since);
        columns.put("sealed_profile", sealedProfile);
        columns.put("frozen", frozen);
        columns.put("generation", generation);
        return columns;
    }
}
