package linli.station.store;

import java.time.LocalDate;
import java.util.Optional;

/** What the acts of this station say of its days and shifts. */
public final class StationDay {

    private final Queries queries;

    StationDay(Queries queries) {
        this.queries = queries;
    }

    /** The business day of the last act, if there was any. */
    public Optional<LocalDate> ofLastAct() {
        return queries.first(
                "select business_day from act order by seq desc fetch first row only",
                row -> row.getObject(1, LocalDate.class));
    }

    /** The last business day that was closed, if any was. */
    public Optional<LocalDate> lastClosed() {
        return queries.first(
                "select business_day from closed_day order by seq desc fetch first row only",
                row -> row.getObject(1, LocalDate.class));
    }

    /** Who opened the last shift; empty text if nobody did. */
    public String operator() {
        return queries.first(
                        "select operator from shift order by seq desc fetch first row only",
                        row -> row.getString(1))
                .orElse("");
    }

    /** Whether a rotating code with that serial was accepted for an act here. */
    public boolean isSerialUsed(String serial) {
        return queries.number("select count(*) from code_serial where serial = ?", serial) > 0;
    }
}
