package linli.station.store.sync;

import java.time.Instant;
import java.util.Optional;
import linli.station.store.h2.StoreParts;

/** How far the central holds this station's journal. */
public final class Uploads {

    private final StoreParts parts;

    /** Keeps it in the store of those parts. */
    public Uploads(StoreParts parts) {
        this.parts = parts;
    }

    /**
     * What the central confirmed.
     *
     * @param generation of the central's database
     * @param seq the last entry it holds, 0 if none
     */
    public record Confirmed(int generation, long seq) {}

    /** What was last kept. */
    public Confirmed confirmed() {
        return parts.queries()
                .first(
                        "select generation, seq from upload_position where id = 1",
                        row -> new Confirmed(row.getInt(1), row.getLong(2)))
                .orElse(new Confirmed(0, 0));
    }

    /** Keeps it, also if it fell. */
    public void keep(Confirmed confirmed) {
        parts.sessions()
                .inTransaction(session ->
                        session.upsert(
                                new UploadPositionRow(1, confirmed.generation(), confirmed.seq())));
    }

    /** When the oldest act was done that the central does not hold. */
    public Optional<Instant> oldestUnsent() {
        return parts.queries()
                .first(
                        "select occurred_at from act where seq = ?",
                        row -> row.getObject(1, Instant.class),
                        confirmed().seq() + 1);
    }
}
