package linli.station.store.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.core.member.MemberId;
import linli.station.store.h2.Row;

/** What an act at this station made of a member; what it left alone is empty or zero. */
@Entity
@Table(name = "member_change")
class MemberChangeRow implements Row {

    /** What was changed. */
    enum Kind {
        EDITED,
        FROZEN,
        THAWED,
        CARD
    }

    @Id long seq;

    @Column(name = "member_id")
    String memberId = "";

    String kind = "";

    long number;

    @Column(name = "lost_number")
    long lostNumber;

    @Column(name = "last_four")
    String lastFour = "";

    @Column(name = "name_key")
    String nameKey = "";

    @Column(name = "initials_key")
    String initialsKey = "";

    @Column(name = "sealed_profile", length = 4096)
    String sealedProfile = "";

    /** For Hibernate. */
    protected MemberChangeRow() {}

    MemberChangeRow(long seq, MemberId member, Kind kind) {
        this.seq = seq;
        this.memberId = member.value();
        this.kind = kind.name();
    }

    /** The same row of another card. */
    MemberChangeRow with(long newNumber, long lost) {
        this.number = newNumber;
        this.lostNumber = lost;
        return this;
    }

    /** The same row of another person. */
    MemberChangeRow with(PersonKeys keys, String sealed) {
        this.lastFour = keys.lastFour();
        this.nameKey = keys.name();
        this.initialsKey = keys.initials();
        this.sealedProfile = sealed;
        return this;
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
        columns.put("kind", kind);
        columns.put("number", number);
        columns.put("lost_number", lostNumber);
        columns.put("last_four", lastFour);
        columns.put("name_key", nameKey);
        columns.put("initials_key", initialsKey);
        columns.put("sealed_profile", sealedProfile);
        return columns;
    }
}
