package linli.station.store.till;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.core.operator.LockOut;
import linli.core.operator.OperatorId;
import linli.station.store.h2.Row;

/** Somebody signed in or typed a wrong PIN, or the wrong ones of somebody count no more. */
@Entity
@Table(name = "sign_in")
class SignInRow implements Row {

    @Id long seq;

    @Column(name = "operator_id")
    String operatorId = "";

    int failures;

    /** The epoch where nobody is locked out. */
    @Column(name = "locked_until")
    Instant lockedUntil = Instant.EPOCH;

    /** For Hibernate. */
    protected SignInRow() {}

    SignInRow(long seq, OperatorId operator, LockOut lockOut) {
        this.seq = seq;
        this.operatorId = operator.value();
        this.failures = lockOut.failures();
        this.lockedUntil = lockOut.until().orElse(Instant.EPOCH);
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
        columns.put("failures", failures);
        columns.put("locked_until", lockedUntil);
        return columns;
    }
}
