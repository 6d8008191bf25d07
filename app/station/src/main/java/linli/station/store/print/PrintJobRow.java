package linli.station.store.print;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.station.store.h2.Row;

/** Something to be printed, and what became of it. */
@Entity
@Table(name = "print_job")
class PrintJobRow implements Row {

    @Id String id = "";

    long seq;

    @Column(name = "act_id")
    String actId = "";

    String kind = "";

    @Column(name = "made_at")
    Instant madeAt = Instant.EPOCH;

    @Column(name = "expires_at")
    Instant expiresAt = Instant.EPOCH;

    String state = "";

    int attempts;

    int copies;

    String fault = "";

    /** For Hibernate. */
    protected PrintJobRow() {}

    PrintJobRow(PrintJob job) {
        this.id = job.act().value() + "/" + job.kind();
        this.seq = job.seq();
        this.actId = job.act().value();
        this.kind = job.kind().name();
        this.madeAt = job.madeAt();
        this.expiresAt = job.expiresAt();
        this.state = job.state().name();
        this.attempts = job.attempts();
        this.copies = job.copies();
        this.fault = job.fault();
    }

    @Override
    public Object key() {
        return id;
    }

    @Override
    public Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("id", id);
        columns.put("seq", seq);
        columns.put("act_id", actId);
        columns.put("kind", kind);
        columns.put("made_at", madeAt);
        columns.put("expires_at", expiresAt);
        columns.put("state", state);
        columns.put("attempts", attempts);
        columns.put("copies", copies);
        columns.put("fault", fault);
        return columns;
    }
}
