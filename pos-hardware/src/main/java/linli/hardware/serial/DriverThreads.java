package linli.hardware.serial;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The threads on which one device's driver is called. A driver may never return; its thread is left
 * behind then, as it cannot be ended, and counted, so that a driver that hangs again and again does
 * not fill the machine with threads.
 */
final class DriverThreads {

    private static final int MOST_HANGING = 4;

    private final Set<Thread> started = ConcurrentHashMap.newKeySet();

    /** Whether so many threads have not come back that no more should be risked. */
    boolean exhausted() {
        started.removeIf(thread -> !thread.isAlive());
        return started.size() >= MOST_HANGING;
    }

    /** A thread for the driver's calls, started. */
    Thread start(String name, Runnable work) {
        Thread thread = unstarted(name, work);
        thread.start();
        return thread;
    }

    /** A thread for the driver's calls, counted from now on. */
    Thread unstarted(String name, Runnable work) {
        Thread thread = Thread.ofPlatform().daemon().name(name).unstarted(work);
        started.add(thread);
        return thread;
    }

    /**
     * The result of {@code call}, or empty if it takes longer than {@code limit}; its thread is
     * left behind then, and {@code late} is given the result if it comes after all.
     */
    <T> Optional<T> within(Duration limit, String name, Supplier<T> call, Consumer<? super T> late)
            throws InterruptedException {
        CompletableFuture<T> answer = new CompletableFuture<>();
        start(name, () -> answer(answer, call, late));
        try {
            return Optional.of(answer.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException tooLate) {
            return answer.cancel(false) ? Optional.empty() : Optional.of(answer.join());
        } catch (ExecutionException failure) {
            throw new IllegalStateException(name, failure.getCause());
        }
    }

    private static <T> void answer(
            CompletableFuture<T> answer, Supplier<T> call, Consumer<? super T> late) {
        try {
            T result = call.get();
            if (!answer.complete(result)) {
                late.accept(result);
            }
        } catch (RuntimeException | Error failure) {
            answer.completeExceptionally(failure);
        }
    }
}
