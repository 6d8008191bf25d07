package linli.station.store.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.core.act.MemberAct;
import linli.station.store.h2.Row;

/** A paid membership that was sold or renewed here. */
@Entity
@Table(name = "plus_sale")
class PlusSaleRow implements Row {

    @Id long seq;

    @Column(name = "member_id")
    String memberId = "";

    @Column(name = "price_fen")
    long priceFen;

    @Column(name = "paid_until")
    LocalDate paidUntil = LocalDate.EPOCH;

    /** For Hibernate. */
    protected PlusSaleRow() {}

    PlusSaleRow(long seq, MemberAct.PlusSold act) {
        this.seq = seq;
        this.memberId = act.member().value();
        this.priceFen = act.price().fen();
        this.paidUntil = act.until();
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
        columns.put("price_fen", priceFen);
        columns.put("paid_until", paidUntil);
        return columns;
    }
}
