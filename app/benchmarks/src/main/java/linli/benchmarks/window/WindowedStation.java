package linli.benchmarks.window;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import linli.benchmarks.Workplace;
import linli.benchmarks.shop.Neighbours;
import linli.benchmarks.station.MeasuredStation;
import linli.contract.code.MemberCode;
import linli.contract.trust.CentralKeys;
import linli.contract.trust.Ed25519;
import linli.core.Outcome;
import linli.core.visit.Visit;
import linli.hardware.serial.Suffix;
import linli.hardware.simulator.PseudoTerminal;
import linli.hardware.simulator.SimulatedScanner;
import linli.station.boot.device.GivenPort;
import linli.station.boot.folder.World;
import linli.station.boot.till.StationOptions;
import linli.station.boot.till.StationProgram;
import linli.station.boot.till.Toolkit;
import linli.station.setting.DeviceRole;
import linli.station.sync.CentralAddress;
import linli.station.sync.Enrolled;
import linli.station.ui.StationWindow;

/** The whole program as a shop has it, over so many members; its central cannot be reached. */
final class WindowedStation implements AutoCloseable {

    private static final int KEY_ID = 1;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private final SecureRandom random = new SecureRandom();
    private final KeyPair central = Ed25519.generate(random);
    private final World world = World.ofThisMachine();
    private final AtomicReference<Arrival> arrived = new AtomicReference<>(new Arrival("", 0));
    private final int members;
    private final PseudoTerminal terminal;
    private final SimulatedScanner scanner;
    private final StationProgram program;

    private record Arrival(String member, long at) {}

    private WindowedStation(Workplace place, int members, int orders)
            throws IOException, InterruptedException {
        this.members = members;
        Path folder = place.folder("window");
        stock(folder, orders);
        this.terminal = PseudoTerminal.at(folder.resolve("scanner"));
        this.scanner = SimulatedScanner.on(terminal, Suffix.CR);
        StationOptions options =
                new StationOptions(
                        folder,
                        List.of(new GivenPort(DeviceRole.SCANNER, "serial:" + terminal.path())),
                        Optional.empty(),
                        Optional.empty(),
                        "李姐",
                        Locale.SIMPLIFIED_CHINESE);
        this.program = accepted(StationProgram.open(options, world, () -> {}));
        Toolkit.call(() -> {
            // After the panels, which listen since the window was made.
            window().serving()
                    .visit()
                    .addListener((source, before, now) -> now.ifPresent(this::came));
            return true;
        });
    }

    /** Stocks a station and opens its program; the toolkit runs already. */
    static WindowedStation open(Workplace place, int members, int orders) throws Exception {
        WindowedStation station = new WindowedStation(place, members, orders);
        station.awaitScanner();
        return station;
    }

    /** Its window. */
    StationWindow window() {
        return program.window();
    }

    /** How many members there are. */
    int members() {
        return members;
    }

    /** Scans a member's code; the nanoseconds from its last byte to the member on the screen. */
    long scan(int member) throws IOException {
        String code =
                MemberCode.issue(Neighbours.number(member), world.clock().instant(), 0, random)
                        .sign(KEY_ID, central.getPrivate());
        String id = Neighbours.id(member).value();
        scanner.send(code.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        // Until the port has everything but the end, as from a real scanner.
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        long start = System.nanoTime();
        scanner.send(Suffix.CR.bytes());
        while (!arrived.get().member().equals(id)) {
            if (System.nanoTime() - start > PATIENCE) {
                throw new IOException("A scan did not arrive");
            }
            LockSupport.parkNanos(100_000);
        }
        return arrived.get().at() - start;
    }

    @Override
    public void close() {
        CountDownLatch hidden = new CountDownLatch(1);
        Platform.runLater(() -> {
            window().scene().getWindow().hide();
            window().close();
            hidden.countDown();
        });
        try {
            hidden.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        program.close();
        terminal.close();
    }

    private void awaitScanner() throws IOException {
        // The first one may come before the port is open; it is scanned until it is seen.
        for (int attempt = 0; ; attempt++) {
            try {
                scan(attempt % members);
                return;
            } catch (IOException e) {
                if (attempt == 2) {
                    throw e;
                }
            }
        }
    }

    private void stock(Path folder, int orders) throws IOException {
        try (MeasuredStation station = MeasuredStation.open(folder)) {
            station.stock(members, orders);
            station.station()
                    .enrolments()
                    .keep(
                            new Enrolled(
                                    accepted(CentralAddress.parse("http://127.0.0.1:9")),
                                    "梧桐苑",
                                    "nobody",
                                    new CentralKeys(Map.of(KEY_ID, central.getPublic()))));
        }
    }

    private void came(Visit visit) {
        arrived.set(new Arrival(visit.member().id().value(), System.nanoTime()));
    }

    private static <T> T accepted(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T>(T value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new IllegalStateException(refusal.code());
        };
    }
}
