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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import linli.contract.v1.enrolment.IssuedCode;
import linli.contract.v1.headquarters.ProductImport;
import linli.contract.v1.headquarters.VerificationReport;
import linli.core.Outcome;
import linli.core.member.StationId;

/**
 * Everything that takes part: PostgreSQL, a central and two stations, each a process of its own.
 */
final class WiredShop implements AutoCloseable {

    static final int STATIONS = 2;

    private static final int MOST_LOOKS = 8;
    private static final IndependentCount.Counted NOTHING = new IndependentCount.Counted();

    private final Path folder;
    private final Random random;
    private final IndependentCount count = new IndependentCount();
    private final int centralPort;
    private final Postgres postgres;
    private final DatabaseLine line;
    private final FaultyWire wire;
    private final List<StationId> ids = new ArrayList<>();
    private Program central;
    private Program stations;
    private int stationKills;

    WiredShop(Path folder, Random random) throws IOException, InterruptedException {
        this.folder = folder;
        this.random = random;
        this.centralPort = freePort();
        this.postgres = new Postgres(folder.resolve("postgres"));
        this.line = new DatabaseLine();
        this.line.leadTo(postgres.port());
        this.wire = new FaultyWire(centralPort);
        this.central = startCentral();
        this.stations = startStations();
        central.await(said -> said.startsWith("http://"));
        awaitStations();
        furnish();
    }

    FaultyWire wire() {
        return wire;
    }

    DatabaseLine line() {
        return line;
    }

    /** What was shown, counted by what it was. */
    String acts() {
        return count.toString();
    }

    void misbehave(Function<HttpMessage, Fate> fates) {
        wire.misbehave(fates);
    }

    void sell() {
        stations.tell("sell");
    }

    void killStations() {
        stations.kill();
        stationKills++;
    }

    void restartStations() {
        stations = startStations();
        awaitStations();
    }

    void killCentral() {
        central.kill();
    }

    void restartCentral() {
        central = startCentral();
        central.await(said -> said.startsWith("http://"));
    }

    void killPostgres() throws IOException {
        postgres.kill();
    }

    void restartPostgres() {
        postgres.restart();
        line.leadTo(postgres.port());
        line.cut();
    }

    /** Stations rest, and all they did comes to the central. */
    void drain(String when) {
        wire.heal();
        stations.tell("drain");
        for (int i = 0; i < STATIONS; i++) {
            String said = stations.await(line -> line.startsWith("DRAINED"));
            assertThat(said).as(when).startsWith("DRAINED " + i + " 0 ONLINE - - ");
        }
    }

    /**
     * Both sides verify themselves, and agree with each other and with what was shown. Points that
     * are on their way back may still move: then it is looked at again.
     */
    void reckon(String when) throws Exception {
        for (int look = 1; !isEven(when, look == MOST_LOOKS); look++) {
            drain(when);
        }
    }

    private boolean isEven(String when, boolean last) throws Exception {
        VerificationReport report =
                accepted(VerificationReport.read(ask("GET", "/v1/hq/verification", "")));
        assertThat(report.discrepancies()).as(when).isEmpty();
        var counted = count.count(when, postgres.owner());
        stations.tell("verify");
        boolean even = true;
        for (int i = 0; i < STATIONS; i++) {
            String id = ids.get(i).value();
            String said = stations.await(line -> line.startsWith("VERIFIED"));
            VerificationReport.Journal held =
                    report.stations().stream()
                            .filter(journal -> journal.station().value().equals(id))
                            .findFirst()
                            .orElseThrow();
            IndependentCount.Counted own = counted.getOrDefault(id, NOTHING);
            if (!last && !said.startsWith("VERIFIED " + i + " " + held.seq() + " ")) {
                even = false;
            } else {
                assertThat(said)
                        .as(when)
                        .isEqualTo(
                                "VERIFIED %d %d %d %d %s []",
                                i, held.seq(), held.sales(), held.cashFen(), held.head().hex());
            }
            assertThat(own.unshown).as(when).isLessThanOrEqualTo(stationKills);
            even &= own.entries == held.seq();
            assertThat(own.sales).as(when).isEqualTo(held.sales());
            assertThat(own.net).as(when).isEqualTo(held.netFen());
        }
        return even;
    }

    /** The stations' own command finds nothing either. */
    void verifyByCommand() {
        stations.tell("end");
        assertThat(stations.exitCode()).isZero();
        for (int i = 0; i < STATIONS; i++) {
            Program verify =
                    Program.start(
                            log("verify"),
                            line -> {},
                            "linli.station.boot.Main",
                            List.of(
                                    "verify",
                                    "--data",
                                    folder.resolve("stations/" + i).toString()));
            assertThat(verify.exitCode()).isZero();
        }
    }

    @Override
    public void close() throws IOException {
        stations.kill();
        central.kill();
        wire.close();
        line.close();
        postgres.close();
    }

    private Program startCentral() {
        return Program.start(
                log("central"),
                said -> {},
                "linli.central.boot.Main",
                List.of(
                        "serve",
                        "--data",
                        folder.resolve("central").toString(),
                        "--port",
                        Integer.toString(centralPort),
                        "--database",
                        "jdbc:postgresql://127.0.0.1:" + line.port() + "/postgres?user=postgres"));
    }

    private Program startStations() {
        return Program.start(
                log("stations"),
                count::hear,
                StationsProgram.class.getName(),
                List.of(
                        folder.resolve("stations").toString(),
                        Integer.toString(STATIONS),
                        Long.toString(random.nextLong())));
    }

    private void awaitStations() {
        ids.clear();
        for (int i = 0; i < STATIONS; i++) {
            String said = stations.await(line -> line.startsWith("STATION"));
            ids.add(new StationId(said.split(" ", -1)[2]));
        }
        stations.await("OPEN"::equals);
    }

    private void furnish() throws IOException, InterruptedException {
        ask("PUT", "/v1/hq/products", new ProductImport(List.of(WiredMembers.EGGS)).text());
        List<String> words = new ArrayList<>(List.of("enrol", "http://127.0.0.1:" + wire.port()));
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
        String key =
                Files.readString(
                        folder.resolve("central/keys/headquarters.key"), StandardCharsets.UTF_8);
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> response =
                    http.send(
                            HttpRequest.newBuilder(
                                            URI.create("http://127.0.0.1:" + centralPort + target))
                                    .header("Authorization", "Bearer " + key.strip())
                                    .method(method, BodyPublishers.ofString(body))
                                    .build(),
                            BodyHandlers.ofByteArray());
            assertThat(response.statusCode())
                    .as(new String(response.body(), StandardCharsets.UTF_8))
                    .isEqualTo(200);
            return response.body();
        }
    }

    private Path log(String name) {
        return folder.resolve(name + ".log");
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    private static <T> T accepted(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T>(T value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new AssertionError(refusal.code());
        };
    }
}
