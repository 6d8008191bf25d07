package linli.hardware.printer;

import java.time.Duration;

/** A moment by which something is given up, by the clock of the machine that never jumps. */
record Deadline(long nanos) {

    static Deadline in(Duration limit) {
        return new Deadline(System.nanoTime() + limit.toNanos());
    }

    /** What is left, never negative. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
    }

    boolean isOver() {
        return nanos - System.nanoTime() <= 0;
    }

    /** What is left, at most {@code most}. */
    Duration leftUpTo(Duration most) {
        Duration left = left();
        return left.compareTo(most) < 0 ? left : most;
    }
}
