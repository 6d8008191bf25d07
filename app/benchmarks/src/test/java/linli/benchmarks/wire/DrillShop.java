package linli.benchmarks.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import linli.central.store.DatabaseLogin;
import linli.central.store.EmbeddedDatabase;
import linli.contract.v1.enrolment.IssuedCode;
import linli.contract.v1.headquarters.ProductImport;
import linli.contract.v1.headquarters.VerificationReport;
import linli.contract.v1.journal.RecoveryReport;
import linli.core.Outcome;
import linli.core.member.StationId;

/** A central with its own PostgreSQL and two stations, as processes, whose disks can be lost. */
final class DrillShop implements AutoCloseable {

    static final int STATIONS = 2;

    private static final int MOST_LOOKS = 8;

    private final Path folder;
    private final long seed;
    private final int port;
    private final Set<String> shown = ConcurrentHashMap.newKeySet();
    private final List<StationId> ids = new ArrayList<>();
    private Program central;
    private Program stations;

    DrillShop(Path folder, long seed) throws IOException, InterruptedException {
        this.folder = folder;
        this.seed = seed;
        try (ServerSocket any = new ServerSocket(0)) {
            this.port = any.getLocalPort();
        }
        this.central = startCentral();
        this.stations = startStations();
        furnish();
    }

    /** The acts of the first station that its screen showed as done. */
    Set<String> shown() {
        return new TreeSet<>(shown);
    }

    Path station() {
        return folder.resolve("stations/0");
    }

    Path central() {
        return folder.resolve("central");
    }

    void sell() {
        stations.tell("sell");
    }

    /** A backup of the first station onto a stick, while it sells; what opens it. */
    String backUp(Path stick) throws IOException {
        stations.tell("backup 0 " + Files.createDirectories(stick));
        return stations.await(line -> line.startsWith("BACKED")).split(" ", -1)[1];
    }

    void killStations() {
        stations.kill();
    }

    void restartStations() {
        stations = startStations();
    }

    void killCentral() {
        central.kill();
    }

    /** The PostgreSQL that a killed central left behind. */
    void stopDatabase() throws IOException {
        Path pid = central().resolve("postgres/postmaster.pid");
        if (Files.exists(pid)) {
            ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst().strip()))
                    .ifPresent(postgres -> {
                        boolean ignored = postgres.destroyForcibly();
                        postgres.onExit().join();
                    });
        }
    }

    void restartCentral() {
        central = startCentral();
    }

    /** A code with which the first station comes back. */
    String codeAgain() throws IOException, InterruptedException {
        String target = "/v1/hq/stations/" + ids.getFirst().value() + "/enrolment-code";
        return accepted(IssuedCode.read(ask("POST", target, ""))).code();
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Runs one of our commands, which must do what it is told. */
    void run(String program, String... arguments) throws IOException {
        Path log = log("commands");
        int exit = Program.start(log, line -> {}, program, List.of(arguments)).exitCode();
        assertThat(exit).as(() -> words(log)).isZero();
    }

    private static String words(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException none) {
            return "no words in " + log;
        }
    }

    /** The acts of the first station that the central has, in whatever epoch. */
    Set<String> held() throws SQLException {
        Set<String> acts = new TreeSet<>();
        DatabaseLogin owner = EmbeddedDatabase.running(central().resolve("postgres")).orElseThrow();
        try (Connection connection = DriverManager.getConnection(owner.url(), owner.user(), "");
                PreparedStatement select =
                        connection.prepareStatement(
                                "select act_id from journal_entry where station_id = ?")) {
            select.setString(1, ids.getFirst().value());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    acts.add(rows.getString(1));
                }
            }
        }
        return acts;
    }

    /**
     * Stations rest, all they did comes to the central, and both sides verify. Points that are on
     * their way back may still move while a station verifies itself: then it is looked at again.
     */
    void reckon(String when) throws IOException, InterruptedException {
        for (int look = 1; !isClean(when, look == MOST_LOOKS); look++) {
            assertThat(look).as(when).isLessThan(MOST_LOOKS);
        }
        assertThat(accepted(RecoveryReport.read(ask("GET", "/v1/hq/recovery", ""))).stations())
                .as(when)
                .isEmpty();
        assertThat(
                        accepted(VerificationReport.read(ask("GET", "/v1/hq/verification", "")))
                                .discrepancies())
                .as(when)
                .isEmpty();
    }

    private boolean isClean(String when, boolean last) {
        stations.tell("drain");
        for (int i = 0; i < STATIONS; i++) {
            assertThat(stations.await(line -> line.startsWith("DRAINED")))
                    .as(when)
                    .startsWith("DRAINED " + i + " 0 ONLINE - - ");
        }
        stations.tell("verify");
        boolean clean = true;
        for (int i = 0; i < STATIONS; i++) {
            String said = stations.await(line -> line.startsWith("VERIFIED"));
            clean &= said.endsWith("[]");
            assertThat(said).as(when).endsWith(last ? "[]" : "]");
        }
        return clean;
    }

    /** Everything in a folder is gone. */
    static void destroy(Path lost) throws IOException {
        try (Stream<Path> files = Files.walk(lost)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() {
        stations.kill();
        central.close();
    }

    private Program startCentral() {
        Program started =
                Program.start(
                        log("central"),
                        line -> {},
                        "linli.central.boot.Main",
                        List.of(
                                "serve",
                                "--data",
                                central().toString(),
                                "--port",
                                Integer.toString(port)));
        started.await(said -> said.startsWith("http://"));
        return started;
    }

    private Program startStations() {
        Program started =
                Program.start(
                        log("stations"),
                        this::hear,
                        StationsProgram.class.getName(),
                        List.of(
                                folder.resolve("stations").toString(),
                                Integer.toString(STATIONS),
                                Long.toString(seed)));
        ids.clear();
        for (int i = 0; i < STATIONS; i++) {
            String said = started.await(line -> line.startsWith("STATION"));
            ids.add(new StationId(said.split(" ", -1)[2]));
        }
        started.await("OPEN"::equals);
        return started;
    }

    private void hear(String line) {
        if (line.startsWith("DONE 0 ")) {
            shown.add(line.split(" ", -1)[2]);
        }
    }

    private void furnish() throws IOException, InterruptedException {
        ask("PUT", "/v1/hq/products", new ProductImport(List.of(WiredMembers.EGGS)).text());
        List<String> words = new ArrayList<>(List.of("enrol", url()));
        for (int i = 0; i < STATIONS; i++) {
            byte[] code = ask("POST", "/v1/hq/enrolment-codes", IssuedCode.request("站" + i));
            words.add(accepted(IssuedCode.read(code)).code());
        }
        stations.tell(String.join(" ", words));
        stations.await("ENROLLED"::equals);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        ask("PUT", "/v1/hq/members", WiredMembers.at(ids, today).text());
        stations.tell("furnished");
        stations.await("FURNISHED"::equals);
    }

    private byte[] ask(String method, String target, String body)
            throws IOException, InterruptedException {
        String key = Files.readString(central().resolve("keys/headquarters.key")).strip();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> response =
                    http.send(
                            HttpRequest.newBuilder(URI.create(url() + target))
                                    .header("Authorization", "Bearer " + key)
                                    .method(method, BodyPublishers.ofString(body))
                                    .build(),
                            BodyHandlers.ofByteArray());
            assertThat(response.statusCode()).as(target).isEqualTo(200);
            return response.body();
        }
    }

    private Path log(String name) {
        return folder.resolve(name + ".log");
    }

    private static <T> T accepted(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T>(T value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new AssertionError(refusal.code());
        };
    }
}
