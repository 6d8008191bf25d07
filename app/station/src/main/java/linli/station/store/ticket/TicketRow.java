package linli.station.store.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.station.store.h2.Row;

/** A completed sale. */
@Entity
@Table(name = "ticket")
class TicketRow implements Row {

    @Id long seq;

    @Column(name = "receipt_code")
    String receiptCode = "";

    @Column(name = "member_id")
    String memberId = "";

    @Column(name = "gross_fen")
    long grossFen;

    @Column(name = "net_fen")
    long netFen;

    @Column(name = "points_spent")
    long pointsSpent;

    @Column(name = "points_earned")
    long pointsEarned;

    @Column(name = "cash_kept_fen")
    long cashKeptFen;

    /** For Hibernate. */
    protected TicketRow() {}

    TicketRow(
            long seq,
            String receiptCode,
            String memberId,
            long grossFen,
            long netFen,
            long pointsSpent,
            long pointsEarned,
            long cashKeptFen) {
        this.seq = seq;
        this.receiptCode = receiptCode;
        this.memberId = memberId;
        this.grossFen = grossFen;
        this.netFen = netFen;
        this.pointsSpent = pointsSpent;
        this.pointsEarned = pointsEarned;
        this.cashKeptFen = cashKeptFen;
    }

    @Override
    public Object key() {
        return seq;
    }

    @Override
    public Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("seq", seq);
        columns.put("receipt_code", receiptCode);
        columns.put("member_id", memberId);
        columns.put("gross_fen", grossFen);
        columns.put("net_fen", netFen);
        columns.put("points_spent", pointsSpent);
        columns.put("points_earned", pointsEarned);
        columns.put("cash_kept_fen", cashKeptFen);
        return columns;
    }
}
