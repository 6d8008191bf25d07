package linli.station.store.sync;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.core.dispute.DisputeNotice;
import linli.core.dispute.DisputeNotice.Ruling;
import linli.station.store.h2.Row;

/** A dispute as the central told of it; what nobody decided has no decider. */
@Entity
@Table(name = "dispute")
class DisputeRow implements Row {

    @Id String id = "";

    int epoch;

    long seq;

    String code = "";

    String subject = "";

    @Column(name = "disputed_at")
    Instant disputedAt = Instant.EPOCH;

    boolean accepted;

    @Column(name = "decided_at")
    Instant decidedAt = Instant.EPOCH;

    @Column(name = "decided_by")
    String decidedBy = "";

    int generation;

    /** For Hibernate. */
    protected DisputeRow() {}

    DisputeRow(DisputeNotice disputed, int generation) {
        this.id = disputed.id();
        this.epoch = disputed.epoch();
        this.seq = disputed.seq();
        this.code = disputed.code();
        this.subject = disputed.subject();
        this.disputedAt = disputed.at();
        this.accepted = disputed.ruling().map(Ruling::accepted).orElse(false);
        this.decidedAt = disputed.ruling().map(Ruling::at).orElse(Instant.EPOCH);
        this.decidedBy = disputed.ruling().map(Ruling::by).orElse("");
        this.generation = generation;
    }

    @Override
    public Object key() {
        return id;
    }

    @Override
    public Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("id", id);
        columns.put("epoch", epoch);
        columns.put("seq", seq);
        columns.put("code", code);
        columns.put("subject", subject);
        columns.put("disputed_at", disputedAt);
        columns.put("accepted", accepted);
        columns.put("decided_at", decidedAt);
        columns.put("decided_by", decidedBy);
        columns.put("generation", generation);
        return columns;
    }
}
