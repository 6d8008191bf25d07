package linli.benchmarks.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import linli.central.boot.CentralOptions;
import linli.central.boot.CentralServer;
import linli.central.store.DatabaseLogin;
import linli.central.store.EmbeddedDatabase;
import linli.contract.v1.enrolment.IssuedCode;
import linli.contract.v1.headquarters.ProductImport;
import linli.contract.v1.headquarters.VerificationReport;
import linli.core.Outcome;
import linli.station.background.Background;
import linli.station.boot.Station;
import linli.station.boot.folder.World;

/** A central and two stations in this process, with real sockets, files and PostgreSQL between. */
final class CountedShop implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final EmbeddedDatabase postgres;
    private final CentralServer central;
    private final FaultyWire wire;
    private final List<SellingStation> stations = new ArrayList<>();

    CountedShop(Path folder) throws IOException {
        postgres = EmbeddedDatabase.start(folder.resolve("postgres"), false);
        DatabaseLogin owner = postgres.owner("postgres");
        central =
                CentralServer.start(
                        new CentralOptions(
                                "127.0.0.1",
                                0,
                                Optional.of(owner.url() + "?user=" + owner.user()),
                                folder.resolve("central"),
                                false));
        wire = new FaultyWire(central.port());
        put("/v1/hq/products", new ProductImport(List.of(WiredMembers.EGGS)).text());
        for (int i = 0; i < 2; i++) {
            stations.add(enrolled(i, folder.resolve(Integer.toString(i))));
        }
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        put(
                "/v1/hq/members",
                WiredMembers.at(
                                stations.stream()
                                        .map(each -> each.station().identity().station())
                                        .toList(),
                                today)
                        .text());
        stations.forEach(SellingStation::awaitMembers);
        stations.forEach(SellingStation::openShift);
    }

    private SellingStation enrolled(int number, Path folder) throws IOException {
        Background background = Background.withoutWindow();
        var nobody = new Station.Listeners(event -> {}, status -> {});
        Station station = accepted(Station.open(folder, World.ofThisMachine(), background, nobody));
        byte[] code = ask("POST", "/v1/hq/enrolment-codes", IssuedCode.request("站" + number));
        String url = "http://127.0.0.1:" + wire.port();
        var _ = accepted(station.enrol(url, accepted(IssuedCode.read(code)).code()));
        return new SellingStation(number, station, background, new Random(number), said -> {});
    }

    FaultyWire wire() {
        return wire;
    }

    SellingStation first() {
        return stations.getFirst();
    }

    SellingStation second() {
        return stations.getLast();
    }

    void wake() {
        stations.forEach(each -> each.station().sync().start());
    }

    boolean isDrained(SellingStation station) {
        return station.isDrained();
    }

    /** How the central counts a station. */
    VerificationReport.Journal held(int station) throws IOException {
        String id = stations.get(station).station().identity().station().value();
        return report().stations().stream()
                .filter(journal -> journal.station().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Both sides verify themselves and agree, once no points are on their way back any more. */
    void reckon() throws IOException {
        wire.heal();
        await().atMost(Duration.ofSeconds(60)).until(this::isEven);
        assertThat(report().discrepancies()).isEmpty();
    }

    private boolean isEven() throws IOException {
        for (int i = 0; i < stations.size(); i++) {
            assertThat(stations.get(i).drained()).startsWith(i + " 0 ONLINE - - ");
            VerificationReport.Journal held = held(i);
            String own = stations.get(i).verified();
            assertThat(own).endsWith("[]");
            if (!own.equals(
                    "%d %d %d %d %s []"
                            .formatted(
                                    i,
                                    held.seq(),
                                    held.sales(),
                                    held.cashFen(),
                                    held.head().hex()))) {
                return false;
            }
        }
        return true;
    }

    void put(String target, String body) throws IOException {
        byte[] _ = ask("PUT", target, body);
    }

    private VerificationReport report() throws IOException {
        return accepted(VerificationReport.read(ask("GET", "/v1/hq/verification", "")));
    }

    private byte[] ask(String method, String target, String body) throws IOException {
        try {
            HttpResponse<byte[]> response =
                    http.send(
                            HttpRequest.newBuilder(URI.create(central.url() + target))
                                    .header("Authorization", "Bearer " + central.headquartersKey())
                                    .method(method, BodyPublishers.ofString(body))
                                    .build(),
                            BodyHandlers.ofByteArray());
            assertThat(response.statusCode())
                    .as(new String(response.body(), StandardCharsets.UTF_8))
                    .isEqualTo(200);
            return response.body();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException(stopping);
        }
    }

    @Override
    public void close() throws IOException {
        stations.forEach(SellingStation::close);
        wire.close();
        http.close();
        central.close();
        postgres.close();
    }

    private static <T> T accepted(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T>(T value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new AssertionError(refusal.code());
        };
    }
}
