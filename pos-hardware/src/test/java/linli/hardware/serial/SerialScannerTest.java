package linli.hardware.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import linli.hardware.DeviceState;
import linli.hardware.simulator.PseudoTerminal;
import linli.hardware.simulator.SimulatedScanner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SerialScannerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir private Path folder;
    private PseudoTerminal terminal;
    private SimulatedScanner gun;
    private SerialScanner scanner;
    private final ScannerLog log = new ScannerLog();

    @BeforeEach
    void plugIn() throws IOException {
        terminal = PseudoTerminal.at(folder.resolve("scanner"));
        gun = SimulatedScanner.on(terminal, Suffix.CR);
        scanner = scannerAt(9600, FramingRules.DEFAULT);
    }

    @AfterEach
    void unplug() {
        scanner.close();
        terminal.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {9600, 115_200})
    void readsACodeThatComesByteByByte(int baud) throws IOException {
        scanner = scannerAt(baud, FramingRules.DEFAULT);
        openAndAwaitIdle();
        gun.paced(baud).scan("31415926535897932384626433832795");
        gun.paced(baud).scan("]E06901234567892");

        awaitCodes("31415926535897932384626433832795", "6901234567892");
    }

    @Test
    void isBusyInTheMiddleOfACode() throws IOException {
        scanner = scannerAt(9600, FramingRules.DEFAULT.withSilence(Duration.ofMinutes(10)));
        openAndAwaitIdle();
        gun.send("690123".getBytes(Charset.defaultCharset()));
        await().atMost(PATIENCE).until(() -> scanner.state() == DeviceState.BUSY);
        gun.scan("4567892");

        awaitCodes("6901234567892");
        await().atMost(PATIENCE).until(() -> scanner.state() == DeviceState.IDLE);
    }

    @Test
    void readsChineseInUtf8AndInGb18030() throws IOException {
        openAndAwaitIdle();
        gun.scan("取货码 甲A01");
        gun.scan("取货码 乙B02".getBytes(Charset.forName("GB18030")));

        awaitCodes("取货码 甲A01", "取货码 乙B02");
    }

    @Test
    void refusesNoiseAndOversizeWithoutLosingTheNextCode() throws IOException {
        openAndAwaitIdle();
        gun.scan(new byte[] {0x00, 0x1B, (byte) 0xFF, '6', '9', '0'});
        gun.scan(new byte[] {(byte) 0xC4, (byte) 0xFF});
        gun.scan("7".repeat(20_000));
        gun.scan("6901234567892");

        awaitCodes("6901234567892");
        assertThat(log.faults()).containsExactly("NOISE", "UNREADABLE", "TOO_LONG");
    }

    @Test
    void losesNoneOfTwoHundredScansInARow() throws IOException {
        List<String> codes = IntStream.range(0, 200).mapToObj(i -> "69012345" + i).toList();
        openAndAwaitIdle();
        for (String code : codes) {
            gun.scan(code);
        }

        awaitCodes(codes.toArray(String[]::new));
    }

    @Test
    void takesTheSameCodeTwiceInAMomentAsOne() throws IOException {
        openAndAwaitIdle();
        gun.send("690\r690\r691\r690\r".getBytes(Charset.defaultCharset()));

        awaitCodes("690", "691", "690");
    }

    @Test
    void takesACodeWithoutSuffixAfterASilence() throws IOException {
        openAndAwaitIdle();
        gun.send("6901234567892".getBytes(Charset.defaultCharset()));

        awaitCodes("6901234567892");
    }

    @Test
    void goesOnAfterTheListenerFailed() throws IOException {
        List<Throwable> reported = new CopyOnWriteArrayList<>();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> reported.add(failure));
        try {
            scanner.open(event -> {
                log.accept(event);
                throw new IllegalStateException("the listener's own fault");
            });
            await().dontCatchUncaughtExceptions()
                    .atMost(PATIENCE)
                    .until(() -> scanner.state() == DeviceState.IDLE);
            gun.scan("1");
            gun.scan("2");
            await().dontCatchUncaughtExceptions()
                    .atMost(PATIENCE)
                    .until(() -> log.codes().equals(List.of("1", "2")) && reported.size() >= 3);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    @Test
    void waitsForAPortThatIsNotThereYet() throws IOException {
        terminal.unplug();
        scanner.open(log);
        await().atMost(PATIENCE).until(() -> scanner.state() == DeviceState.ERROR);
        terminal.replug();
        await().atMost(PATIENCE).until(() -> scanner.state() == DeviceState.IDLE);

        assertThat(log.states()).containsExactly("PORT_NOT_FOUND", "IDLE");
    }

    @Test
    void saysThatAnotherHoldsThePort() {
        openAndAwaitIdle();
        try (SerialScanner second = scannerAt(9600, FramingRules.DEFAULT)) {
            ScannerLog told = new ScannerLog();
            second.open(told);
            await().atMost(PATIENCE).until(() -> second.state() == DeviceState.ERROR);
            assertThat(told.states()).containsExactly("PORT_UNAVAILABLE");
        }
    }

    @Test
    void closesAndOpensAgain() throws IOException {
        openAndAwaitIdle();
        assertThatThrownBy(() -> scanner.open(log)).isInstanceOf(IllegalStateException.class);
        scanner.close();
        scanner.close();
        assertThat(scanner.state()).isEqualTo(DeviceState.CLOSED);

        openAndAwaitIdle();
        gun.scan("690");
        awaitCodes("690");
        scanner.close();
        assertThat(log.states().getLast()).isEqualTo("CLOSED");
    }

    @Test
    void mayBeClosedByItsOwnListener() throws IOException {
        scanner.open(event -> {
            log.accept(event);
            if (!log.codes().isEmpty()) {
                scanner.close();
            }
        });
        await().atMost(PATIENCE).until(() -> scanner.state() == DeviceState.IDLE);
        gun.send("1\r2\r".getBytes(Charset.defaultCharset()));

        await().atMost(PATIENCE).until(() -> log.states().contains("CLOSED"));
        assertThat(log.codes()).containsExactly("1");
    }

    @Test
    void closesEvenWhileItsListenerHangs() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        scanner.open(event -> {
            log.accept(event);
            if (log.codes().size() == 1 && hanging.getCount() == 1) {
                hanging.countDown();
                awaitUninterrupted(release);
            }
        });
        await().atMost(PATIENCE).until(() -> scanner.state() == DeviceState.IDLE);
        gun.scan("1");
        hanging.await();
        gun.scan("2");
        scanner.close();
        assertThat(log.states().getLast()).isEqualTo("CLOSED");
        release.countDown();
        assertThat(log.codes()).containsExactly("1");
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private SerialScanner scannerAt(int baud, FramingRules rules) {
        return new SerialScanner(
                SerialPorts.ofThisMachine(folder.resolve("driver")),
                new PortSpec(terminal.path().toString(), baud),
                rules,
                InstantSource.system());
    }

    private void openAndAwaitIdle() {
        scanner.open(log);
        await().atMost(PATIENCE).until(() -> scanner.state() == DeviceState.IDLE);
    }

    private void awaitCodes(String... codes) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(log.codes()).containsExactly(codes));
    }
}
