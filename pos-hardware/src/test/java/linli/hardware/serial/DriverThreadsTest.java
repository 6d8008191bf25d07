package linli.hardware.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DriverThreadsTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final DriverThreads threads = new DriverThreads();

    @Test
    void givesTheAnswerOfADriverThatAnswers() throws InterruptedException {
        assertThat(threads.within(LONG, "open", () -> "opened", late -> {})).contains("opened");
    }

    @Test
    void abandonsADriverThatHangsAndCleansUpIfItAnswersAfterAll() throws Exception {
        CompletableFuture<String> driver = new CompletableFuture<>();
        CompletableFuture<String> cleanedUp = new CompletableFuture<>();

        assertThat(threads.within(Duration.ofMillis(1), "open", driver::join, cleanedUp::complete))
                .isEmpty();
        driver.complete("opened too late");
        assertThat(cleanedUp.get(1, TimeUnit.MINUTES)).isEqualTo("opened too late");
    }

    @Test
    void handsOnWhatTheDriverThrew() {
        IllegalStateException failure = new IllegalStateException("driver");
        assertThatThrownBy(() ->
                        threads.within(
                                LONG,
                                "open",
                                () -> {
                                    throw failure;
                                },
                                late -> {}))
                .hasCause(failure);
    }

    @Test
    void countsTheThreadsThatDidNotComeBack() throws Exception {
        CompletableFuture<String> driver = new CompletableFuture<>();
        Thread first = threads.start("read", driver::join);
        threads.start("read", driver::join);
        threads.start("read", driver::join);
        assertThat(threads.exhausted()).isFalse();
        threads.start("read", driver::join);
        assertThat(threads.exhausted()).isTrue();

        driver.complete("back");
        first.join();
        assertThat(threads.exhausted()).isFalse();
    }
}
