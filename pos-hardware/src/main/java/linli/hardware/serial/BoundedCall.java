package linli.hardware.serial;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Calls a driver that may never return, on a thread that can be abandoned. */
final class BoundedCall {

    private BoundedCall() {}

    /**
     * The result of {@code call}, or empty if it takes longer than {@code limit}; its thread is
     * left behind then, and {@code late} is given the result if it comes after all.
     */
    static <T> Optional<T> within(
            Duration limit, String name, Supplier<T> call, Consumer<? super T> late)
            throws InterruptedException {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name(name).start(() -> answer(answer, call, late));
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
