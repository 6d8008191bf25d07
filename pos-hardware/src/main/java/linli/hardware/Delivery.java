package linli.hardware;

import java.util.function.Consumer;

/**
 * Hands what happened to a listener. One that fails must not cost the shop its device: what it
 * throws goes to the thread's uncaught-exception handler, and the device goes on.
 */
public final class Delivery {

    private Delivery() {}

    /** Gives {@code event} to {@code listener}. */
    public static <E> void to(Consumer<? super E> listener, E event) {
        run(() -> listener.accept(event));
    }

    /** Runs {@code call}, which belongs to a listener. */
    public static void run(Runnable call) {
        try {
            call.run();
        } catch (Throwable failure) {
            report(failure);
        }
    }

    /** Gives {@code failure} to the uncaught-exception handler of this thread. */
    public static void report(Throwable failure) {
        Thread current = Thread.currentThread();
        current.getUncaughtExceptionHandler().uncaughtException(current, failure);
    }
}
