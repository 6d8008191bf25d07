package linli.station.store.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.station.store.h2.Row;

/** What headquarters decided about a claim, as the central told of it. */
@Entity
@Table(name = "claim_decision")
class ClaimDecisionRow implements Row {

    @Id
    @Column(name = "filed_act")
    String filedAct = "";

    String verdict = "";

    @Column(name = "decided_at")
    Instant decidedAt = Instant.EPOCH;

    @Column(name = "decided_by")
    String decidedBy = "";

    String note = "";

    int generation;

    /** For Hibernate. */
    protected ClaimDecisionRow() {}

    ClaimDecisionRow(
            String filedAct,
            String verdict,
            Instant decidedAt,
            String decidedBy,
            String note,
            int generation) {
        this.filedAct = filedAct;
        this.verdict = verdict;
        this.decidedAt = decidedAt;
        this.decidedBy = decidedBy;
        this.note = note;
        this.generation = generation;
    }

    @Override
    public Object key() {
        return filedAct;
    }

    @Override
    public Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("filed_act", filedAct);
        columns.put("verdict", verdict);
        columns.put("decided_at", decidedAt);
        columns.put("decided_by", decidedBy);
        columns.put("note", note);
        columns.put("generation", generation);
        return columns;
    }
}
