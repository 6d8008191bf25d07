package linli.station.print;

import java.time.Duration;

/** Runs something later, once, on a thread that may wait. */
public interface Delay {

    /** Runs that after the delay. */
    void after(Duration delay, Runnable task);
}
