package linli.hardware.escpos;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import linli.hardware.PaperWidth;

/** The paper: rows from the head, slips behind the knife. What nobody fetches is bounded. */
final class PaperRoll {

    private static final int LONGEST_SLIP_DOTS = 40_000;
    private static final int MOST_ROWS = 4_000;
    private static final int MOST_SLIPS = 200;

    private final PaperWidth paper;
    private final Deque<Printout> slips = new ArrayDeque<>();
    private List<PaperRow> rows = new ArrayList<>();
    private int dots;
    private boolean overrun;
    private OptionalInt rowsLeft = OptionalInt.empty();

    PaperRoll(PaperWidth paper) {
        this.paper = paper;
    }

    void add(PaperRow row) {
        rows.add(row);
        dots += row.height();
        rowsLeft = rowsLeft.isEmpty() ? rowsLeft : OptionalInt.of(rowsLeft.getAsInt() - 1);
        if (dots > LONGEST_SLIP_DOTS || rows.size() == MOST_ROWS) {
            tear();
        }
    }

    /** The paper ends after so many rows. */
    void endAfter(int rowsToCome) {
        rowsLeft = OptionalInt.of(rowsToCome);
    }

    /** It does not end. */
    void neverEnd() {
        rowsLeft = OptionalInt.empty();
    }

    /** Whether it has come to its end. */
    boolean isUsedUp() {
        return rowsLeft.isPresent() && rowsLeft.getAsInt() <= 0;
    }

    /** A line was longer than the paper is wide and went on below. */
    void overrun() {
        overrun = true;
    }

    /** Cuts what hangs out; nothing if nothing does. */
    void tear() {
        if (rows.isEmpty()) {
            return;
        }
        if (slips.size() == MOST_SLIPS) {
            slips.removeFirst();
        }
        slips.addLast(hanging());
        rows = new ArrayList<>();
        dots = 0;
        overrun = false;
    }

    /** What was cut off, in order; at most 200, the oldest are lost. */
    List<Printout> slips() {
        return List.copyOf(slips);
    }

    /** What hangs out of the printer and is not cut off. */
    Printout hanging() {
        return new Printout(paper, rows, overrun);
    }
}
