package linli.station.store.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.station.journal.ActCodec;
import linli.station.journal.Journal;
import linli.station.store.h2.StoreParts;
import linli.station.store.print.PrintJob.Kind;
import linli.station.store.print.PrintJob.State;

/**
 * What is to be printed and what became of it. A job is made in the transaction that applies its
 * act; what happens to it later is known here alone and forgotten when H2 is made again.
 */
public final class PrintJobs {

    private static final String COLUMNS =
            "select act_id, kind, seq, made_at, expires_at, state, attempts, copies, fault"
                    + " from print_job ";

    private final StoreParts parts;
    private final Journal journal;
    private final ActCodec acts;

    public PrintJobs(StoreParts parts, Journal journal, ActCodec acts) {
        this.parts = parts;
        this.journal = journal;
        this.acts = acts;
    }

    /** The job of an act. */
    public Optional<PrintJob> of(ActId act) {
        return parts.queries().first(COLUMNS + "where act_id = ?", PrintJobs::job, act.value());
    }

    /** The jobs made since then that nobody printed or dismissed, the oldest first. */
    public List<PrintJob> undecided(Instant since, int limit) {
        return parts.queries()
                .all(
                        COLUMNS
                                + "where state in ('WAITING', 'FAILED', 'UNCERTAIN')"
                                + " and made_at >= ? order by made_at, seq"
                                + " fetch first ? rows only",
                        PrintJobs::job,
                        since,
                        limit);
    }

    /** How many acts wanted something printed. */
    public long count() {
        return parts.queries().number("select count(*) from print_job");
    }

    /** Keeps what became of a job. Waits while H2 is being made again. */
    public void keep(PrintJob job) {
        parts.sessions().inTransaction(session -> session.upsert(new PrintJobRow(job)));
    }

    /** The act that a job is about, read from the journal. */
    public Optional<Act> act(PrintJob job) {
        try {
            return journal.entry(job.seq())
                    .map(entry -> acts.read(entry.header(), entry.payload()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PrintJob job(ResultSet row) throws SQLException {
        return new PrintJob(
                new ActId(row.getString(1)),
                Kind.valueOf(row.getString(2)),
                row.getLong(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString(6)),
                row.getInt(7),
                row.getInt(8),
                row.getString(9));
    }
}
