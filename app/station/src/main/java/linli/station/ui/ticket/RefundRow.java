package linli.station.ui.ticket;

/**
 * A line that can come back.
 *
 * @param line place in the ticket, from 1
 * @param left how many can still come back
 * @param taken how many are chosen
 */
record RefundRow(int line, String name, String note, long left, long taken) {

    boolean isWhole() {
        return left > 0 && taken == left;
    }

    RefundRow taking(long count) {
        return new RefundRow(line, name, note, left, Math.clamp(count, 0, left));
    }
}
