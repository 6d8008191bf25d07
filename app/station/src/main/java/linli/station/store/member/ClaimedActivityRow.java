package linli.station.store.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.core.act.ActId;
import linli.core.act.MemberAct;
import linli.station.store.h2.Row;

/** An activity that a member claimed here, with the ticket that it named. */
@Entity
@Table(name = "claimed_activity")
class ClaimedActivityRow implements Row {

    @Id long seq;

    @Column(name = "member_id")
    String memberId = "";

    String kind = "";

    @Column(name = "ticket_act")
    String ticketAct = "";

    /** For Hibernate. */
    protected ClaimedActivityRow() {}

    ClaimedActivityRow(long seq, MemberAct.ActivityClaimed act) {
        this.seq = seq;
        this.memberId = act.member().value();
        this.kind = act.kind();
        this.ticketAct = act.ticket().map(ActId::value).orElse("");
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
        columns.put("ticket_act", ticketAct);
        return columns;
    }
}
