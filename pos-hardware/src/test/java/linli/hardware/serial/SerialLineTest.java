package linli.hardware.serial;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import linli.hardware.DeviceState;
import linli.hardware.LiveBytes;
import linli.hardware.LiveTap;
import linli.hardware.simulator.PseudoTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SerialLineTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** More than all buffers between the line and a peer that reads nothing. */
    private static final int FLOOD = 400_000;

    @TempDir private Path folder;
    private PseudoTerminal terminal;
    private SerialLine line;
    private final LineLog log = new LineLog();
    private final LiveTap tap = new LiveTap();

    @BeforeEach
    void plugIn() throws IOException {
        terminal = PseudoTerminal.at(folder.resolve("device"));
        line = lineOf(CharacterFormat.EIGHT_N_ONE);
        awaitState(DeviceState.IDLE);
    }

    @AfterEach
    void unplug() {
        line.close();
        terminal.close();
    }

    @Test
    void carriesBytesBothWays() throws Exception {
        send("status 0");
        assertThat(line.write(new byte[1500], PATIENCE))
                .isEqualTo(new WriteResult(1500, WriteResult.Outcome.DONE));

        assertThat(terminal.input().readNBytes(1500)).hasSize(1500).containsOnly(0);
        await().atMost(PATIENCE).until(() -> log.text().equals("status 0"));
    }

    @Test
    void takesNothingForADeviceThatIsNotThere() throws InterruptedException {
        terminal.unplug();
        awaitState(DeviceState.ERROR);

        assertThat(line.write(new byte[9], PATIENCE))
                .isEqualTo(new WriteResult(0, WriteResult.Outcome.NOT_CONNECTED));
        assertThat(line.isConnected()).isFalse();
    }

    @Test
    void greetsTheDeviceEachTimeItIsThere() throws Exception {
        terminal.unplug();
        awaitState(DeviceState.ERROR);
        terminal.replug();
        awaitState(DeviceState.IDLE);
        line.close();

        assertThat(log.told())
                .containsExactly(
                        "IDLE", "connected", "lost", "UNPLUGGED", "IDLE", "connected", "CLOSED");
    }

    @Test
    void givesUpADeviceThatTakesNothingAndOpensThePortAfresh() throws Exception {
        WriteResult flood = line.write(new byte[FLOOD], Duration.ofMillis(500));
        assertThat(flood.outcome()).isEqualTo(WriteResult.Outcome.TIMED_OUT);
        assertThat(flood.taken()).isLessThan(FLOOD).matches(taken -> taken % 512 == 0);

        await().atMost(PATIENCE).until(() -> log.told().contains("DRIVER_FAILED"));
        Thread.ofVirtual().start(this::readAll);
        await().atMost(PATIENCE)
                .until(() -> line.write(new byte[1], Duration.ofSeconds(1)).isDone());
    }

    @Test
    void closesWhileTheDeviceTakesNothing() throws Exception {
        CompletableFuture<WriteResult> flood = new CompletableFuture<>();
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        flood.complete(line.write(new byte[FLOOD], Duration.ofMinutes(10)));
                    } catch (InterruptedException | RuntimeException failure) {
                        flood.completeExceptionally(failure);
                    }
                });
        terminal.input().readNBytes(100_000);
        line.close();

        assertThat(line.state()).isEqualTo(DeviceState.CLOSED);
        assertThat(flood.get(1, TimeUnit.MINUTES).isDone()).isFalse();
    }

    @Test
    void showsLiveBytesWhileSomeoneLooks() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        LiveTap.Watch watch = tap.watch(live -> seen.add(live.direction() + " " + shown(live)));
        line.write("?".getBytes(US_ASCII), PATIENCE);
        send("!");
        await().atMost(PATIENCE).until(() -> seen.equals(List.of("OUT 3f", "IN 21")));
        watch.close();
        send("!");
        await().atMost(PATIENCE).until(() -> log.text().equals("!!"));

        assertThat(seen).hasSize(2);
    }

    @Test
    void leavesOutTheParityBitOfSevenBits() throws IOException {
        line.close();
        line = lineOf(CharacterFormat.SEVEN_E_ONE);
        awaitState(DeviceState.IDLE);
        terminal.output().write(new byte[] {(byte) 0xB1, 0x32});
        terminal.output().flush();

        await().atMost(PATIENCE).until(() -> log.text().equals("12"));
    }

    private SerialLine lineOf(CharacterFormat format) {
        return SerialLine.start(
                SerialPorts.ofThisMachine(folder.resolve("driver")),
                new PortSpec(terminal.path().toString(), 9600).withFormat(format),
                InstantSource.system(),
                tap,
                own -> log);
    }

    private void send(String text) throws IOException {
        terminal.output().write(text.getBytes(US_ASCII));
        terminal.output().flush();
    }

    private static String shown(LiveBytes live) {
        return live.bytes().hex();
    }

    private void readAll() {
        try {
            terminal.input().transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException gone) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitState(DeviceState state) {
        await().atMost(PATIENCE).until(() -> line.state() == state);
    }
}
