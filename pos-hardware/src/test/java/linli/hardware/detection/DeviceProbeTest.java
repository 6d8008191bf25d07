package linli.hardware.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import linli.hardware.DeviceFault;
import linli.hardware.DeviceState;
import linli.hardware.scale.ScaleProfile;
import linli.hardware.scale.ScaleSpec;
import linli.hardware.scale.SerialScale;
import linli.hardware.serial.FramingRules;
import linli.hardware.serial.ListedPort;
import linli.hardware.serial.PortSpec;
import linli.hardware.serial.SerialPorts;
import linli.hardware.serial.SerialScanner;
import linli.hardware.serial.UsbId;
import linli.hardware.simulator.PseudoTerminal;
import linli.hardware.simulator.SimulatedPoleDisplay;
import linli.hardware.simulator.SimulatedScale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeviceProbeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir private Path folder;
    private PseudoTerminal terminal;
    private ListedPort port;
    private DeviceProbe probe;

    @BeforeEach
    void plugIn() throws IOException {
        terminal = PseudoTerminal.at(folder.resolve("device"));
        port = new ListedPort(terminal.path().toString(), "ttyUSB0", "CH340");
        probe = probe(PATIENCE);
    }

    @AfterEach
    void unplug() {
        terminal.close();
    }

    @ParameterizedTest
    @EnumSource
    void knowsAScaleByItsAnswer(ScaleProfile profile) throws Exception {
        try (SimulatedScale pan = SimulatedScale.on(terminal, profile)) {
            pan.load(1234);
            assertThat(probe(PATIENCE.dividedBy(10)).probe(port))
                    .isEqualTo(new PortFinding.ScaleAnswered(port, profile));
        }
    }

    /** A terminal keeps what it was set to, and would refuse 7E1 when nothing else changes. */
    @ParameterizedTest
    @EnumSource
    void leavesAScaleThatItFoundReadyToBeOpenedAgainAndAgain(ScaleProfile profile)
            throws Exception {
        try (SimulatedScale pan = SimulatedScale.on(terminal, profile)) {
            pan.load(1234);
            assertThat(probe(PATIENCE.dividedBy(10)).probe(port))
                    .isEqualTo(new PortFinding.ScaleAnswered(port, profile));
            for (int opening = 0; opening < 3; opening++) {
                weighOnce(profile);
            }
        }
    }

    private void weighOnce(ScaleProfile profile) {
        try (SerialScale scale =
                new SerialScale(
                        SerialPorts.ofThisMachine(folder.resolve("driver")),
                        new ScaleSpec(profile, new PortSpec(port.path(), 9600)),
                        InstantSource.system())) {
            scale.open(event -> {});
            await().atMost(PATIENCE)
                    .until(() -> scale.reading().filter(now -> now.grams() == 1234).isPresent());
        }
    }

    @Test
    void knowsAPrinterByItsStatusAndAsksItNoMore() throws Exception {
        Thread printer =
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                terminal.input().readNBytes(3);
                                terminal.output().write(0x16);
                                terminal.output().flush();
                            } catch (IOException gone) {
                                Thread.currentThread().interrupt();
                            }
                        });

        assertThat(probe.probe(port)).isEqualTo(new PortFinding.PrinterAnswered(port));
        printer.join();
        assertThat(terminal.input().available()).isZero();
    }

    @Test
    void hearsNothingFromADisplayAndGuessesByItsMaker() throws Exception {
        ListedPort cable =
                new ListedPort(port.path(), "ttyUSB0", "", Optional.of(new UsbId(0x1A86, 0x7523)));
        try (SimulatedPoleDisplay pole = SimulatedPoleDisplay.on(terminal)) {
            assertThat(probe(Duration.ofMillis(100)).probe(cable))
                    .isEqualTo(
                            new PortFinding.NothingAnswered(cable, Optional.of(UsbGuess.ADAPTER)));
            assertThat(pole.terminal().isPlugged()).isTrue();
        }
    }

    @Test
    void leavesAnOpenPortAlone() throws Exception {
        try (SerialScanner scanner =
                new SerialScanner(
                        SerialPorts.ofThisMachine(folder.resolve("driver")),
                        new PortSpec(port.path(), 9600),
                        FramingRules.DEFAULT,
                        InstantSource.system())) {
            scanner.open(event -> {});
            await().atMost(PATIENCE).until(() -> scanner.state() == DeviceState.IDLE);

            assertThat(probe.probe(port)).isEqualTo(new PortFinding.InUse(port));
            assertThat(terminal.input().available()).isZero();
            assertThat(scanner.state()).isEqualTo(DeviceState.IDLE);
        }
    }

    @Test
    void saysWhyAPortCannotBeOpened() throws Exception {
        terminal.unplug();

        assertThat(probe.probe(port))
                .isEqualTo(new PortFinding.NotOpened(port, DeviceFault.PORT_NOT_FOUND));
    }

    @Test
    void looksAtEveryPortThatIsListedExceptThoseInUse() throws Exception {
        Path devices = Path.of("/dev");
        assumeThat(Files.isWritable(devices)).as("only root may make a device").isTrue();
        String name = "ttyACM" + (200 + ProcessHandle.current().pid());
        try (PseudoTerminal listed = PseudoTerminal.at(devices.resolve(name));
                SimulatedScale pan = SimulatedScale.on(listed, ScaleProfile.OS2)) {
            assertThat(pan.terminal().isPlugged()).isTrue();
            String path = listed.path().toString();

            assertThat(found(path, Set.of())).isInstanceOf(PortFinding.ScaleAnswered.class);
            assertThat(found(path, Set.of(path))).isInstanceOf(PortFinding.LeftAlone.class);
        }
    }

    private DeviceProbe probe(Duration listen) {
        return new DeviceProbe(
                SerialPorts.ofThisMachine(folder.resolve("driver")),
                InstantSource.system(),
                listen);
    }

    /** What is found at one port; this machine's own are left alone. */
    private PortFinding found(String path, Set<String> ours) throws InterruptedException {
        Set<String> inUse =
                SerialPorts.ofThisMachine(folder.resolve("driver")).list().stream()
                        .map(ListedPort::path)
                        .filter(listed -> !listed.equals(path))
                        .collect(Collectors.toSet());
        inUse.addAll(ours);
        List<PortFinding> findings = probe(PATIENCE.dividedBy(10)).probeAll(inUse);
        return findings.stream()
                .filter(finding -> finding.port().path().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
