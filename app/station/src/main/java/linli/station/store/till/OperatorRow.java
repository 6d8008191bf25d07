package linli.station.store.till;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.core.act.Act;
import linli.core.member.MemberId;
import linli.station.store.h2.Row;

/** An operator as they were from then on. */
@Entity
@Table(name = "operator")
class OperatorRow implements Row {

    @Id long seq;

    @Column(name = "operator_id")
    String operatorId = "";

    String name = "";

    String role = "";

    @Column(name = "member_id")
    String memberId = "";

    boolean active;

    @Column(name = "sealed_pin")
    String sealedPin = "";

    /** For Hibernate. */
    protected OperatorRow() {}

    OperatorRow(long seq, Act.OperatorChanged act) {
        this.seq = seq;
        this.operatorId = act.operator().id().value();
        this.name = act.operator().name();
        this.role = act.operator().role().name();
        this.memberId = act.operator().member().map(MemberId::value).orElse("");
        this.active = act.operator().isActive();
        this.sealedPin = act.sealedPin();
    }

    @Override
    public Object key() {
        return seq;
    }

    @Override
    public Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("seq", seq);
        columns.put("operator_id", operatorId);
        columns.put("name", name);
        columns.put("role", role);
        columns.put("member_id", memberId);
        columns.put("active", active);
        columns.put("sealed_pin", sealedPin);
        return columns;
    }
}
