package linli.station.store.till;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.ShiftSum;
import linli.core.money.Money;
import linli.core.till.XReport;
import linli.core.till.ZReport;
import linli.station.journal.ActCodec;
import linli.station.journal.Entry;
import linli.station.journal.Journal;
import linli.station.journal.Reading;
import linli.station.store.h2.Queries;

/**
 * The shifts of this station. A shift is whatever was done after the end of the one before; its
 * figures are added up from the journal whenever somebody asks.
 */
public final class Shifts {

    private final Queries queries;
    private final Journal journal;
    private final ActCodec acts;

    public Shifts(Queries queries, Journal journal, ActCodec acts) {
        this.queries = queries;
        this.journal = journal;
        this.acts = acts;
    }

    /**
     * How a shift was closed.
     *
     * @param seq of the entry that says so
     * @param number of its Z report
     * @param left in the drawer for the next one
     * @param next who took over; may be empty
     */
    public record Closed(
            long seq,
            ActId act,
            int number,
            Instant at,
            String operator,
            Money expected,
            Money counted,
            Money left,
            String next) {}

    /** The one that was closed last, if any was. */
    public Optional<Closed> lastClosed() {
        return closed(1).stream().findFirst();
    }

    /** Those that were closed last, the newest first. */
    public List<Closed> closed(int limit) {
        return queries.all(
                "select c.seq, a.act_id, c.number, a.occurred_at, a.operator, c.expected_fen,"
                        + " c.counted_fen, c.left_fen, c.next_operator"
                        + " from shift_closing c join act a on a.seq = c.seq"
                        + " order by c.seq desc fetch first ? rows only",
                Shifts::closed,
                limit);
    }

    /** Whether somebody opened a shift and nobody closed it. */
    public boolean isOpen() {
        String sql = "select count(*) from shift where seq > ?";
        return queries.number(sql, endOf(lastClosed())) > 0;
    }

    /** What should be in the drawer now: float + taken − given since the last closing. */
    public Money drawer() {
        String sql = "select coalesce(sum(fen), 0) from drawer_change where seq > ?";
        return Money.ofFen(queries.number(sql, endOf(lastClosed())));
    }

    /** The figures of the shift that is open, as of {@code now} in the shop's zone. */
    public XReport open(LocalDateTime now) {
        return report(endOf(lastClosed()) + 1, journal.head().seq(), now);
    }

    /** The report of the shift that was closed by the entry of that number, if one was. */
    public Optional<ZReport> report(long seq) {
        String before = "select coalesce(max(seq), 0) from shift_closing where seq < ?";
        return closing(seq)
                .map(act ->
                        new ZReport(
                                report(
                                        queries.number(before, seq) + 1,
                                        seq,
                                        act.occasion().localTime()),
                                act.closing()));
    }

    private Optional<Act.ShiftClosed> closing(long seq) {
        try {
            return journal.entry(seq)
                    .map(this::act)
                    .filter(Act.ShiftClosed.class::isInstance)
                    .map(Act.ShiftClosed.class::cast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private XReport report(long from, long to, LocalDateTime until) {
        Period period = new Period();
        if (from <= to) {
            try (Reading reading = journal.reading(from)) {
                reading.upTo(to, entry -> period.add(act(entry)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return period.report(until);
    }

    private Act act(Entry entry) {
        return acts.read(entry.header(), entry.payload());
    }

    private static Closed closed(ResultSet row) throws SQLException {
        return new Closed(
                row.getLong(1),
                new ActId(row.getString(2)),
                row.getInt(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getString(5),
                Money.ofFen(row.getLong(6)),
                Money.ofFen(row.getLong(7)),
                Money.ofFen(row.getLong(8)),
                row.getString(9));
    }

    private static long endOf(Optional<Closed> closed) {
        return closed.map(Closed::seq).orElse(0L);
    }

    /** What is known of a shift after reading some of it. */
    private static final class Period {

        private final ShiftSum sum = new ShiftSum();
        private Optional<LocalDateTime> first = Optional.empty();
        private String operator = "";

        void add(Act act) {
            sum.add(act);
            first = first.or(() -> Optional.of(act.occasion().localTime()));
            if (act instanceof Act.ShiftOpened || operator.isEmpty()) {
                operator = act.occasion().operator();
            }
        }

        XReport report(LocalDateTime until) {
            return new XReport(operator, first.orElse(until), until, sum.figures());
        }
    }
}
