package linli.hardware.simulator;

import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import linli.hardware.LineDisplay;

/**
 * A pole display at the far end of a pseudo-terminal: an ESC/POS one of two lines, which keeps what
 * it shows as text.
 */
public final class SimulatedPoleDisplay extends DeviceBehindTerminal {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int COLUMNS = LineDisplay.COLUMNS;
    private static final int NONE = -1;

    private final byte[] cells = new byte[2 * COLUMNS];
    private final byte[] sequence = new byte[4];
    private int filled;
    private int cursor;
    private long texts;

    private SimulatedPoleDisplay(PseudoTerminal terminal) {
        super(terminal);
    }

    /** A display that shows nothing, switched on. */
    public static SimulatedPoleDisplay on(PseudoTerminal terminal) {
        SimulatedPoleDisplay display = new SimulatedPoleDisplay(terminal);
        display.listen();
        return display;
    }

    /** What it shows: two lines, blanks at their ends left out. */
    public synchronized List<String> lines() {
        return List.of(line(0), line(1));
    }

    /** How often the cursor was sent to the upper line: the texts shown so far. */
    public synchronized long texts() {
        return texts;
    }

    @Override
    synchronized void powerUp() {
        filled = 0;
        clear();
    }

    @Override
    synchronized void take(byte[] bytes, OutputStream answers) {
        for (byte value : bytes) {
            if (filled > 0) {
                continueSequence(value);
            } else {
                takeOne(value);
            }
        }
    }

    private void takeOne(byte value) {
        switch (value) {
            case 0x1B, 0x1F -> sequence[filled++] = value;
            case 0x0C -> clear();
            case 0x0B -> cursor = 0;
            default -> {
                if (value < 0 || value >= ' ') {
                    cells[cursor] = value;
                    cursor = (cursor + 1) % cells.length;
                }
            }
        }
    }

    private void continueSequence(byte value) {
        sequence[filled++] = value;
        if (filled == length()) {
            filled = 0;
            obey();
        } else if (length() == NONE) {
            filled = 0;
        }
    }

    /** How many bytes the sequence begun has: those that a till sends. */
    private int length() {
        int kind = sequence[0] << 8 | sequence[1];
        return switch (kind) {
            case 0x1B40, 0x1F01, 0x1F02, 0x1F03 -> 2;
            case 0x1F43 -> 3;
            case 0x1F24 -> 4;
            default -> NONE;
        };
    }

    private void obey() {
        if (sequence[0] == 0x1B) {
            clear();
        } else if (sequence[1] == '$') {
            cursor = (sequence[3] - 1) * COLUMNS + sequence[2] - 1;
            texts += cursor == 0 ? 1 : 0;
        }
    }

    private void clear() {
        Arrays.fill(cells, (byte) ' ');
        cursor = 0;
    }

    private String line(int index) {
        return new String(cells, index * COLUMNS, COLUMNS, GB18030).stripTrailing();
    }
}
