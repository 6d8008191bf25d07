package linli.benchmarks.hardday;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;

/** Waits as somebody at a counter does. */
final class Waiting {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(4);

    private Waiting() {}

    /** Whether it became so while somebody was still patient. */
    static boolean forAWhile(Callable<Boolean> isSo) throws Exception {
        long begun = System.nanoTime();
        boolean is = isSo.call();
        while (!is && System.nanoTime() - begun < PATIENCE.toNanos()) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            is = isSo.call();
        }
        return is;
    }

    static void until(String what, Callable<Boolean> isSo) {
        Awaitility.await(what)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(LOOK_AGAIN)
                .atMost(LIMIT)
                .until(isSo);
    }
}
