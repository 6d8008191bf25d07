package linli.hardware.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import linli.hardware.DeviceFault;
import linli.hardware.DeviceState;
import linli.hardware.LiveTap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A driver of which one call does not come back; every other does at once. */
class HangingOnceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    enum Call {
        OPEN,
        READ,
        WRITE,
        CLOSE
    }

    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicBoolean toHang = new AtomicBoolean(true);
    private final AtomicBoolean gone = new AtomicBoolean();
    private final AtomicInteger openings = new AtomicInteger();
    private final LineLog log = new LineLog();

    @AfterEach
    void letGo() {
        release.countDown();
    }

    /** So each of the limits that make {@link SerialLine#LONGEST_RETURN} is waited for once. */
    @ParameterizedTest
    @EnumSource
    void opensOnceMoreAndIsBack(Call hanging) throws InterruptedException {
        try (SerialLine line =
                SerialLine.start(
                        (spec, threads) -> open(hanging, threads),
                        new PortSpec("/dev/ttyACM0", 9600),
                        InstantSource.system(),
                        new LiveTap(),
                        own -> log)) {
            await().atMost(PATIENCE).until(line::isConnected);
            if (hanging == Call.WRITE) {
                line.write(new byte[1], Duration.ofMillis(50));
            }
            gone.set(hanging == Call.CLOSE);
            await().atMost(PATIENCE)
                    .until(() -> openings.get() == 2 && line.state() == DeviceState.IDLE);
        }
        assertThat(openings).hasValue(2);
    }

    private DriverPort.Opening open(Call hanging, DriverThreads threads)
            throws InterruptedException {
        openings.incrementAndGet();
        return threads.within(LineLimits.OPEN, "open", () -> opened(hanging), late -> {})
                .orElse(new DriverPort.Opening.Failed(DeviceFault.DRIVER_FAILED));
    }

    private DriverPort.Opening opened(Call hanging) {
        pass(Call.OPEN, hanging);
        gone.set(false);
        return new DriverPort.Opening.Opened(new Port(hanging));
    }

    private void pass(Call here, Call hanging) {
        boolean stuck = here == hanging && toHang.getAndSet(false);
        while (stuck) {
            try {
                release.await();
                stuck = false;
            } catch (InterruptedException driversDoNotCare) {
                stuck = release.getCount() > 0;
            }
        }
    }

    private final class Port implements DriverPort {
        private final Call hanging;

        Port(Call hanging) {
            this.hanging = hanging;
        }

        @Override
        public int read(byte[] buffer) {
            pass(Call.READ, hanging);
            try {
                release.await(20, TimeUnit.MILLISECONDS);
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
            return gone.get() ? -1 : 0;
        }

        @Override
        public int write(byte[] bytes) {
            pass(Call.WRITE, hanging);
            return bytes.length;
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
        public void close(DriverThreads threads) throws InterruptedException {
            threads.within(
                    LineLimits.CLOSE,
                    "close",
                    () -> {
                        pass(Call.CLOSE, hanging);
                        return true;
                    },
                    late -> {});
        }
    }
}
