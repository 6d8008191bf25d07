package linli.station.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundTest {

    private final LinkedBlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private final Background background = new Background(screen::add);
    private final List<Fault> faults = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void tellsOfWhatAWriterThrows() {
        background.listen(faults::add);
        background
                .writer()
                .execute(() -> {
                    throw new IllegalStateException("broken");
                });
        runScreenUntil(1);
        assertThat(faults.getFirst().code()).isEqualTo(Fault.UNEXPECTED);
        assertThat(faults.getFirst().thread()).startsWith("station-writer");
    }

    @Test
    void keepsFaultsUntilSomebodyListens() {
        background.report(new CodedTrouble());
        background.listen(faults::add);
        runScreenUntil(1);
        assertThat(faults.getFirst().code()).isEqualTo("LP-7777");
    }

    @Test
    void findsTheCodeOfACauseInside() {
        assertThat(Fault.of(new RuntimeException(new CodedTrouble()), "t").code())
                .isEqualTo("LP-7777");
        assertThat(Fault.of(new OutOfMemoryError(), "t").code()).isEqualTo(Fault.OUT_OF_MEMORY);
    }

    @Test
    void goesOnWritingAfterAnErrorAndInOrder() {
        List<Integer> written = new CopyOnWriteArrayList<>();
        background.listen(faults::add);
        for (int i = 0; i < 50; i++) {
            int number = i;
            background
                    .writer()
                    .execute(() -> {
                        if (number == 20) {
                            throw new AssertionError("twenty");
                        }
                        written.add(number);
                    });
        }
        await().until(() -> written.size() == 49);
        assertThat(written).isSorted().doesNotContain(20);
        runScreenUntil(1);
    }

    @Test
    void repliesOnTheScreenAndNeverAfterAFailure() {
        List<String> replies = new ArrayList<>();
        background.listen(faults::add);
        background.read(() -> "read", replies::add);
        background.<String>read(
                () -> {
                    throw new java.io.IOException("gone");
                },
                replies::add);
        runScreenUntil(1);
        await().until(() -> {
            drain();
            return replies.equals(List.of("read"));
        });
    }

    @Test
    void ticksUntilReleased() {
        List<String> ticks = new CopyOnWriteArrayList<>();
        Runnable release = background.every(Duration.ofMillis(1), () -> ticks.add("tick"));
        await().until(() -> {
            drain();
            return ticks.size() > 2;
        });
        release.run();
    }

    private void runScreenUntil(int count) {
        await().until(() -> {
            drain();
            return faults.size() == count;
        });
    }

    private void drain() {
        for (Runnable task = screen.poll(); task != null; task = screen.poll()) {
            task.run();
        }
    }

    private static final class CodedTrouble extends RuntimeException implements Coded {

        private static final long serialVersionUID = 1;

        @Override
        public String code() {
            return "LP-7777";
        }
    }
}
