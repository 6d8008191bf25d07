package linli.station.store.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.station.store.h2.Row;

/** Goods of a ticket that came back together. */
@Entity
@Table(name = "refund")
class RefundRow implements Row {

    @Id long seq;

    @Column(name = "ticket_act")
    String ticketAct = "";

    String reason = "";

    String state = "";

    @Column(name = "worth_fen")
    long worthFen;

    @Column(name = "debt_fen")
    long debtFen;

    @Column(name = "cash_back_fen")
    long cashBackFen;

    @Column(name = "by_headquarters_fen")
    long byHeadquartersFen;

    @Column(name = "points_restored")
    long pointsRestored;

    @Column(name = "points_clawed")
    long pointsClawed;

    String approver = "";

    /** For Hibernate. */
    protected RefundRow() {}

    RefundRow(
            long seq,
            String ticketAct,
            String reason,
            String state,
            long worthFen,
            long debtFen,
            long cashBackFen,
            long byHeadquartersFen,
            long pointsRestored,
            long pointsClawed,
            String approver) {
        this.seq = seq;
        this.ticketAct = ticketAct;
        this.reason = reason;
        this.state = state;
        this.worthFen = worthFen;
        this.debtFen = debtFen;
        this.cashBackFen = cashBackFen;
        this.byHeadquartersFen = byHeadquartersFen;
        this.pointsRestored = pointsRestored;
        this.pointsClawed = pointsClawed;
        this.approver = approver;
    }

    @Override
    public Object key() {
        return seq;
    }

    @Override
    public Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("seq", seq);
        columns.put("ticket_act", ticketAct);
        columns.put("reason", reason);
        columns.put("state", state);
        columns.put("worth_fen", worthFen);
        columns.put("debt_fen", debtFen);
        columns.put("cash_back_fen", cashBackFen);
        columns.put("by_headquarters_fen", byHeadquartersFen);
        columns.put("points_restored", pointsRestored);
        columns.put("points_clawed", pointsClawed);
        columns.put("approver", approver);
        return columns;
    }
}
