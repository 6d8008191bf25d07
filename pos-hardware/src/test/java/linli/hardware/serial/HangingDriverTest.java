package linli.hardware.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import linli.hardware.LiveTap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What no real port does on demand: a driver that does not come back. */
class HangingDriverTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CountDownLatch release = new CountDownLatch(1);
    private final CountDownLatch writing = new CountDownLatch(1);
    private final AtomicInteger opened = new AtomicInteger();
    private final LineLog log = new LineLog();

    @AfterEach
    void letGo() {
        release.countDown();
    }

    @Test
    void opensThePortAfreshWhenAReadHangs() {
        try (SerialLine line = lineOf(new HangingPort())) {
            await().atMost(PATIENCE).until(() -> log.told().contains("DRIVER_FAILED"));
            await().atMost(PATIENCE).until(() -> opened.get() == 2);
        }
        assertThat(log.told()).startsWith("IDLE", "connected", "lost", "DRIVER_FAILED", "IDLE");
    }

    @Test
    void endsAWriteThatHangsTogetherWithItsLine() throws Exception {
        CompletableFuture<WriteResult> write = new CompletableFuture<>();
        try (SerialLine line = lineOf(new HangingPort())) {
            await().atMost(PATIENCE).until(line::isConnected);
            Thread.ofVirtual()
                    .start(() -> {
                        try {
                            write.complete(line.write(new byte[1], Duration.ofDays(1)));
                        } catch (InterruptedException | RuntimeException failure) {
                            write.completeExceptionally(failure);
                        }
                    });
            await().atMost(PATIENCE).until(() -> writing.getCount() == 0);
        }
        assertThat(write.get(1, TimeUnit.MINUTES).outcome()).isEqualTo(WriteResult.Outcome.FAILED);
    }

    private SerialLine lineOf(DriverPort port) {
        return SerialLine.start(
                (spec, threads) -> {
                    opened.incrementAndGet();
                    return new DriverPort.Opening.Opened(port);
                },
                new PortSpec("/dev/ttyACM0", 9600),
                InstantSource.system(),
                new LiveTap(),
                own -> log);
    }

    private final class HangingPort implements DriverPort {
        @Override
        public int read(byte[] buffer) {
            return hang();
        }

        @Override
        public int write(byte[] bytes) {
            writing.countDown();
            return hang();
        }

        private int hang() {
            while (release.getCount() > 0) {
                try {
                    release.await();
                } catch (InterruptedException driversDoNotCare) {
                    continue;
                }
            }
            return -1;
        }

        @Override
        public boolean hasBytes() {
            return false;
        }

        @Override
        public boolean moved() {
            return false;
        }

        @Override
        public void close(DriverThreads threads) {
            // As a driver that is stuck: nothing comes of it.
        }
    }
}
