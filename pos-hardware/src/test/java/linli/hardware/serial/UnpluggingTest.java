package linli.hardware.serial;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import linli.hardware.DeviceState;
import linli.hardware.RecoveryTimes;
import linli.hardware.simulator.PseudoTerminal;
import linli.hardware.simulator.SimulatedScanner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpluggingTest {

    private static final int CYCLES =
            Integer.getInteger("cycles", Boolean.getBoolean("long") ? 1_000 : 20);
    private static final long SEED = Long.getLong("seed", 20_261_122);
    private static final Duration BACK = Duration.ofSeconds(20);

    @TempDir private Path folder;
    private PseudoTerminal terminal;
    private SimulatedScanner gun;
    private SerialScanner scanner;
    private final ScannerLog log = new ScannerLog();

    @BeforeEach
    void open() throws IOException {
        terminal = PseudoTerminal.at(folder.resolve("scanner"));
        gun = SimulatedScanner.on(terminal, Suffix.CR);
        scanner =
                new SerialScanner(
                        SerialPorts.ofThisMachine(folder.resolve("driver")),
                        new PortSpec(terminal.path().toString(), 9600),
                        FramingRules.DEFAULT.withSilence(Duration.ofMinutes(10)),
                        InstantSource.system());
        scanner.open(log);
        awaitState(DeviceState.IDLE);
    }

    @AfterEach
    void close() {
        scanner.close();
        terminal.close();
    }

    @Test
    void givesNoPartOfACodeAndComesBackEachTime() throws IOException {
        Random random = new Random(SEED);
        List<String> whole = new ArrayList<>();
        RecoveryTimes times = new RecoveryTimes();
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            String code = "6901234567892" + cycle;
            gun.scan(code);
            whole.add(code);
            awaitWhole(whole);
            gun.send(code.substring(0, 1 + random.nextInt(code.length())).getBytes(US_ASCII));
            awaitState(DeviceState.BUSY);
            terminal.unplug();
            awaitState(DeviceState.ERROR);
            terminal.replug();
            times.measure(() -> awaitState(DeviceState.IDLE));
        }
        times.report("scanner", SEED);

        assertThat(log.faults()).as("seed %d", SEED).hasSize(CYCLES).containsOnly("TORN");
        assertThat(log.states()).contains("UNPLUGGED");
    }

    @Test
    void isNotFooledByAnotherDeviceThatTookTheNumber() throws IOException {
        Path number = Files.readSymbolicLink(terminal.path());
        terminal.unplug();
        awaitState(DeviceState.ERROR);
        List<PseudoTerminal> decoys = decoysUpTo(number);
        try {
            assumeThat(Files.readSymbolicLink(decoys.getLast().path())).isEqualTo(number);
            terminal.replug();
            awaitState(DeviceState.IDLE);
            for (PseudoTerminal decoy : decoys) {
                SimulatedScanner.on(decoy, Suffix.CR).scan("666");
            }
            gun.scan("690");
            awaitWhole(List.of("690"));
        } finally {
            decoys.forEach(PseudoTerminal::close);
        }
    }

    @Test
    void leavesADeviceWhosePathNowLeadsElsewhere() throws IOException {
        try (PseudoTerminal other = PseudoTerminal.at(folder.resolve("other"))) {
            Path link = folder.resolve("by-id");
            Files.createSymbolicLink(link, terminal.path());
            ScannerLog told = new ScannerLog();
            try (SerialScanner byId =
                    new SerialScanner(
                            SerialPorts.ofThisMachine(folder.resolve("driver")),
                            new PortSpec(link.toString(), 115_200),
                            FramingRules.DEFAULT,
                            InstantSource.system())) {
                scanner.close();
                byId.open(told);
                await().atMost(BACK).until(() -> byId.state() == DeviceState.IDLE);
                Path fresh = folder.resolve("by-id.fresh");
                Files.createSymbolicLink(fresh, other.path());
                Files.move(fresh, link, StandardCopyOption.REPLACE_EXISTING);
                await().atMost(BACK)
                        .until(() -> told.states().equals(List.of("IDLE", "UNPLUGGED", "IDLE")));
                SimulatedScanner.on(other, Suffix.CR).scan("690");
                await().atMost(BACK).until(() -> told.codes().equals(List.of("690")));
            }
        }
    }

    /** Opens terminals until one has the number; other programs may hold some in between. */
    private List<PseudoTerminal> decoysUpTo(Path number) throws IOException {
        List<PseudoTerminal> decoys = new ArrayList<>();
        boolean taken = false;
        while (!taken && decoys.size() < 20) {
            PseudoTerminal decoy = PseudoTerminal.at(folder.resolve("decoy" + decoys.size()));
            decoys.add(decoy);
            taken = Files.readSymbolicLink(decoy.path()).equals(number);
        }
        return decoys;
    }

    private void awaitState(DeviceState state) {
        await().atMost(BACK).until(() -> scanner.state() == state);
    }

    private void awaitWhole(List<String> codes) {
        await().atMost(BACK).untilAsserted(() -> assertThat(log.codes()).isEqualTo(codes));
    }
}
