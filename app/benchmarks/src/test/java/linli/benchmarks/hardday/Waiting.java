package linli.benchmarks.hardday;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/** Waits as somebody at a counter does. */
final class Waiting {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(4);

    private Waiting() {}

    static void until(String what, Callable<Boolean> isSo) {
        Awaitility.await(what)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(LOOK_AGAIN)
                .atMost(LIMIT)
                .until(isSo);
    }
}
