package linli.station.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import linli.contract.code.MemberCode;
import linli.contract.trust.CentralKeys;
import linli.contract.trust.Ed25519;
import linli.core.member.MemberNumber;
import linli.core.visit.ScanRefusal;
import linli.core.visit.ScannedCode;
import linli.hardware.DeviceState;
import linli.hardware.ScanFault;
import linli.hardware.StateChange;
import linli.hardware.barcode.LabelTemplates;
import linli.hardware.serial.FramingRules;
import linli.hardware.serial.PortSpec;
import linli.hardware.serial.SerialPorts;
import linli.hardware.serial.SerialScanner;
import linli.hardware.serial.Suffix;
import linli.hardware.simulator.PseudoTerminal;
import linli.hardware.simulator.SimulatedScanner;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScanServiceTest {

    private final KeyPair pair = Ed25519.generate(new SecureRandom());
    private final List<ScannedCode> codes = new CopyOnWriteArrayList<>();
    private final List<ScanFault> unread = new CopyOnWriteArrayList<>();
    private final List<StateChange> states = new CopyOnWriteArrayList<>();

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(ints = {9600, 115_200})
    void handsOnEveryScanInOrder(int baud) throws Exception {
        MemberNumber member = new MemberNumber(42);
        MemberCode code = MemberCode.issue(member, Instant.now(), 0, new Random(1));
        try (PseudoTerminal terminal = PseudoTerminal.at(folder.resolve("scanner"));
                ScanService service = service(terminal, baud)) {
            service.start();
            awaitReady();
            SimulatedScanner scanner = SimulatedScanner.on(terminal, Suffix.CR).paced(baud);

            scanner.scan(code.sign(0, pair.getPrivate()));
            scanner.scan("6901234567892");
            scanner.scan("134567890123456789");

            Awaitility.await().until(() -> codes.size() == 3);
        }
        assertThat(codes)
                .containsExactly(
                        new ScannedCode.RotatingCode(member, code.serial()),
                        new ScannedCode.Barcode("6901234567892"),
                        new ScannedCode.Refused(ScanRefusal.PAYMENT_CODE));
        assertThat(states.getLast().state()).isEqualTo(DeviceState.CLOSED);
    }

    @Test
    void saysThatSomethingUnreadableWasScanned() throws Exception {
        try (PseudoTerminal terminal = PseudoTerminal.at(folder.resolve("scanner"));
                ScanService service = service(terminal, 9600)) {
            service.start();
            awaitReady();

            SimulatedScanner.on(terminal, Suffix.CR).scan(new byte[] {'1', 0x01, '2'});

            Awaitility.await().until(() -> !unread.isEmpty());
        }
        assertThat(unread).containsExactly(ScanFault.NOISE);
        assertThat(codes).isEmpty();
    }

    @Test
    void saysThatTheScannerIsNotThere() {
        SerialPorts ports = SerialPorts.ofThisMachine(folder.resolve("driver"));
        PortSpec spec = new PortSpec(folder.resolve("missing").toString(), 9600);
        try (ScanService service =
                service(new SerialScanner(ports, spec, FramingRules.DEFAULT, Instant::now))) {
            service.start();

            Awaitility.await()
                    .until(() ->
                            states.stream()
                                    .anyMatch(change -> change.state() == DeviceState.ERROR));
        }
        assertThat(codes).isEmpty();
    }

    private void awaitReady() {
        Awaitility.await()
                .until(() ->
                        states.stream().anyMatch(change -> change.state() == DeviceState.IDLE));
    }

    private ScanService service(PseudoTerminal terminal, int baud) {
        SerialPorts ports = SerialPorts.ofThisMachine(folder.resolve("driver"));
        PortSpec spec = new PortSpec(terminal.path().toString(), baud);
        return service(new SerialScanner(ports, spec, FramingRules.DEFAULT, Instant::now));
    }

    private ScanService service(SerialScanner scanner) {
        CentralKeys keys = new CentralKeys(Map.of(0, pair.getPublic()));
        ScanClassifier classifier =
                new ScanClassifier(
                        () -> keys,
                        Instant::now,
                        () -> new LabelTemplates(List.of()),
                        serial -> false);
        return new ScanService(
                scanner,
                classifier,
                new ScanService.Listeners(codes::add, unread::add, states::add));
    }
}
