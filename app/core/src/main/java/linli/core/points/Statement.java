package linli.core.points;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A member's points from one day until now, entry by entry; it adds up to the balance. A station
 * knows its own entries one by one and those of others only as what they came to: that stands in
 * {@link #elsewhere}, so that the sum holds at every station.
 *
 * @param from the first business day of the entries
 * @param opening what the entries known here came to before that day
 * @param elsewhere what everybody else booked, of any day
 * @param lines in the order in which they were booked
 * @param account after all of it
 */
public record Statement(
        LocalDate from, long opening, long elsewhere, List<Line> lines, PointsAccount account) {

    /** Keeps its own copy. */
    public Statement {
        lines = List.copyOf(lines);
    }

    /**
     * An entry as it was booked.
     *
     * @param at local time
     * @param ruleBook the version by which it was decided
     */
    public record Booked(LocalDateTime at, int ruleBook, LedgerEntry entry) {}

    /**
     * An entry with the balance after it.
     *
     * @param balance as if everything from elsewhere had been booked before
     */
    public record Line(Booked booked, long balance) {}

    /**
     * Points that end together.
     *
     * @param day the last on which they can be used
     */
    public record Ending(LocalDate day, long points) {}

    /**
     * The statement of those entries.
     *
     * @param opening what the entries known here came to before {@code from}
     * @param account after them and everything else
     */
    public static Statement of(
            LocalDate from, long opening, List<Booked> entries, PointsAccount account) {
        long known = opening;
        for (Booked booked : entries) {
            known = Math.addExact(known, booked.entry().points());
        }
        long elsewhere = Math.subtractExact(account.balance(), known);
        long balance = Math.addExact(opening, elsewhere);
        List<Line> lines = new ArrayList<>(entries.size());
        for (Booked booked : entries) {
            balance = Math.addExact(balance, booked.entry().points());
            lines.add(new Line(booked, balance));
        }
        return new Statement(from, opening, elsewhere, lines, account);
    }

    /** What there is now: opening, elsewhere and all lines together. */
    public long closing() {
        return account.balance();
    }

    /** What ends when, the earliest first. */
    public List<Ending> endings() {
        Map<LocalDate, Long> ends = new TreeMap<>();
        for (LotSlice slice : account.slices()) {
            ends.merge(slice.expires(), slice.points(), Math::addExact);
        }
        return ends.entrySet().stream()
                .map(end -> new Ending(end.getKey(), end.getValue()))
                .toList();
    }
}
