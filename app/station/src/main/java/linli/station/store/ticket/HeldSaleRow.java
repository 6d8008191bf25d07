package linli.station.store.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.core.act.Act;
import linli.core.member.MemberId;
import linli.station.store.h2.Row;

/** A sale that was put aside; its lines are in the journal. */
@Entity
@Table(name = "held_sale")
class HeldSaleRow implements Row {

    @Id long seq;

    @Column(name = "act_id")
    String actId = "";

    @Column(name = "member_id")
    String memberId = "";

    @Column(name = "line_count")
    long lineCount;

    @Column(name = "total_fen")
    long totalFen;

    /** For Hibernate. */
    protected HeldSaleRow() {}

    HeldSaleRow(long seq, Act.SaleSuspended act) {
        this.seq = seq;
        this.actId = act.occasion().act().value();
        this.memberId = act.sale().member().map(MemberId::value).orElse("");
        this.lineCount = act.sale().lines().size();
        this.totalFen = act.total().fen();
    }

    @Override
    public Object key() {
        return seq;
    }

    @Override
    public Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("seq", seq);
        columns.put("act_id", actId);
        columns.put("member_id", memberId);
        columns.put("line_count", lineCount);
        columns.put("total_fen", totalFen);
        return columns;
    }
}
