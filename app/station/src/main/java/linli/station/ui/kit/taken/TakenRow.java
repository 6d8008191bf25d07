package linli.station.ui.kit.taken;

/**
 * A line of which goods can come back.
 *
 * @param line place in the ticket, from 1
 * @param left how many can still come back
 * @param taken how many are chosen
 */
public record TakenRow(int line, String name, String note, long left, long taken) {

    /** Whether all of it is chosen. */
    public boolean isWhole() {
        return left > 0 && taken == left;
    }

    TakenRow taking(long count) {
        return new TakenRow(line, name, note, left, Math.clamp(count, 0, left));
    }
}
