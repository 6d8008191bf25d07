package linli.station.store;

import java.util.List;
import linli.core.money.Money;
import linli.station.journal.Head;

/**
 * What verifying a station found.
 *
 * @param head of the journal, every entry before it verified unless a discrepancy says otherwise
 * @param sales completed
 * @param pointsIssued by this station's acts
 * @param pointsTaken by this station's acts, as a positive number
 * @param valueIn stored value credited by this station's acts
 * @param valueOut stored value debited by them
 * @param drawer float + taken − given of the shift that is open, 0 if none is
 * @param discrepancies each named; none if all is well
 */
public record StationReport(
        Head head,
        long sales,
        long pointsIssued,
        long pointsTaken,
        Money valueIn,
        Money valueOut,
        Money drawer,
        List<Discrepancy> discrepancies) {

    /** Keeps its own copy. */
    public StationReport {
        discrepancies = List.copyOf(discrepancies);
    }

    /** Whether nothing disagrees. */
    public boolean isClean() {
        return discrepancies.isEmpty();
    }

    /**
     * Something that does not agree.
     *
     * @param code of the rule that is broken, in capitals
     * @param place where, without personal fields
     */
    public record Discrepancy(String code, String place) {}
}
