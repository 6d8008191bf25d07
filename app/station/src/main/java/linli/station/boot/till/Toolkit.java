package linli.station.boot.till;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;

/** The JavaFX toolkit and its thread, as the composition root uses them. */
public final class Toolkit {

    // JavaFX stands on the class path on purpose, and says at each start that it would rather not.
    private static final Logger CHATTER = Logger.getLogger("javafx");

    private Toolkit() {}

    /**
     * Starts the toolkit unless somebody did; it goes on when the last window closes. Returns when
     * it runs.
     */
    public static void start() throws InterruptedException {
        CHATTER.setLevel(Level.SEVERE);
        CountDownLatch running = new CountDownLatch(1);
        try {
            Platform.startup(running::countDown);
        } catch (IllegalStateException startedBefore) {
            Platform.runLater(running::countDown);
        }
        running.await();
        Platform.setImplicitExit(false);
    }

    /** Runs on the thread of the screen and waits for the result. */
    public static <T> T call(Callable<T> task) throws InterruptedException {
        FutureTask<T> future = new FutureTask<>(task);
        Platform.runLater(future);
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** Ends the toolkit. */
    public static void stop() {
        Platform.exit();
    }
}
