package linli.hardware.escpos;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Finds what a printer obeys as soon as it arrives, wherever in the stream it stands. */
final class RealTimeRequests {

    private static final int PULSE = 0x14;

    private final IntConsumer status;
    private final Runnable pulse;
    private final int[] last = new int[5];

    /**
     * Nothing seen yet.
     *
     * @param status is told the number of each status asked for, 1 to 4
     * @param pulse is told that the drawer shall open
     */
    RealTimeRequests(IntConsumer status, Runnable pulse) {
        this.status = status;
        this.pulse = pulse;
    }

    void accept(int value) {
        System.arraycopy(last, 1, last, 0, last.length - 1);
        last[4] = value;
        if (last[2] == EscPos.DLE && last[3] == EscPos.EOT && value >= 1 && value <= 4) {
            status.accept(value);
        } else if (last[0] == EscPos.DLE && last[1] == PULSE && last[2] == 1 && value <= 8) {
            pulse.run();
        }
    }

    void reset() {
        Arrays.fill(last, 0);
    }
}
