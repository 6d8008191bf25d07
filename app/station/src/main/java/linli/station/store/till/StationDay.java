package linli.station.store.till;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import linli.station.store.h2.Queries;

/** What the acts of this station say of its days and shifts. */
public final class StationDay {

    private final Queries queries;

    /** A shift: who opened it and when. */
    public record Shift(String operator, Instant since) {}

    /** Reads by those queries. */
    public StationDay(Queries queries) {
        this.queries = queries;
    }

    /** The business day of the last act, if there was any. */
    public Optional<LocalDate> ofLastAct() {
        return queries.first(
                "select business_day from act order by seq desc fetch first row only",
                row -> row.getObject(1, LocalDate.class));
    }

    /** The latest time of any act, by the clock as it was read, if there was any act. */
    public Optional<Instant> latest() {
        return queries.first(
                        "select max(occurred_at) from act",
                        row -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .flatMap(latest -> latest)
                .map(OffsetDateTime::toInstant);
    }

    /** The last business day that was closed, if any was. */
    public Optional<LocalDate> lastClosed() {
        return queries.first(
                "select business_day from closed_day order by seq desc fetch first row only",
                row -> row.getObject(1, LocalDate.class));
    }

    /** The shift that was opened last, if any was and it was not closed. */
    public Optional<Shift> lastShift() {
        return queries.first(
                "select s.operator, a.occurred_at from shift s join act a on a.seq = s.seq"
                        + " where s.seq > (select coalesce(max(seq), 0) from shift_closing)"
                        + " order by s.seq desc fetch first row only",
                row ->
                        new Shift(
                                row.getString(1),
                                row.getObject(2, OffsetDateTime.class).toInstant()));
    }

    /** Whether a rotating code with that serial was accepted for an act here. */
    public boolean isSerialUsed(String serial) {
        return queries.number("select count(*) from code_serial where serial = ?", serial) > 0;
    }
}
