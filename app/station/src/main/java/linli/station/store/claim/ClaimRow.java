package linli.station.store.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.station.store.h2.Row;

/** A claim that was taken, or settled as headquarters decided. */
@Entity
@Table(name = "claim")
class ClaimRow implements Row {

    @Id long seq;

    @Column(name = "filed_act")
    String filedAct = "";

    boolean settling;

    @Column(name = "ticket_act")
    String ticketAct = "";

    @Column(name = "member_id")
    String memberId = "";

    String remedy = "";

    @Column(name = "worth_fen")
    long worthFen;

    /** For Hibernate. */
    protected ClaimRow() {}

    ClaimRow(
            long seq,
            String filedAct,
            boolean settling,
            String ticketAct,
            String memberId,
            String remedy,
            long worthFen) {
        this.seq = seq;
        this.filedAct = filedAct;
        this.settling = settling;
        this.ticketAct = ticketAct;
        this.memberId = memberId;
        this.remedy = remedy;
        this.worthFen = worthFen;
    }

    @Override
    public Object key() {
        return seq;
    }

    @Override
    public Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("seq", seq);
        columns.put("filed_act", filedAct);
        columns.put("settling", settling);
        columns.put("ticket_act", ticketAct);
        columns.put("member_id", memberId);
        columns.put("remedy", remedy);
        columns.put("worth_fen", worthFen);
        return columns;
    }
}
