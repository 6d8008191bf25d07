package linli.benchmarks.hardday;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import linli.contract.rules.RuleBookJson;
import linli.contract.v1.enrolment.IssuedCode;
import linli.contract.v1.headquarters.LabelImport;
import linli.contract.v1.headquarters.MemberImport;
import linli.contract.v1.headquarters.ProductImport;
import linli.core.Outcome;
import linli.core.member.StationId;
import linli.station.background.Background;
import linli.station.boot.Station;
import linli.station.boot.demo.CentralProcess;
import linli.station.boot.demo.CounterDevices;
import linli.station.boot.demo.DemonstrationShop;
import linli.station.boot.demo.Headquarters;
import linli.station.boot.folder.World;
import linli.station.boot.till.StationOptions;
import linli.station.boot.till.StationProgram;
import linli.station.boot.till.Toolkit;
import linli.station.journal.LocalDisk;

/** A shop of real parts: a central in a process of its own, a till with its window, devices. */
final class HardShop implements AutoCloseable {

    /** No scanner types here, so that keys need not wait to be told from one. */
    private static final String SETTINGS = "wedge.on = no\n# end\n";

    private final ShiftingClock clock = new ShiftingClock();
    private final HttpClient http = HttpClient.newHttpClient();
    private final CentralProcess central;
    private final Line line;
    private final CounterDevices devices;
    private final StationProgram program;
    private final Hands hands;
    private final OtherCounter other;
    private final Headquarters headquarters;
    private final DemonstrationShop goods;
    private final Path folder;

    private HardShop(Path folder, long seed) throws Exception {
        this.folder = folder;
        Files.createDirectories(folder.resolve("station"));
        Files.writeString(folder.resolve("station").resolve("devices.txt"), SETTINGS);
        this.central = CentralProcess.start(folder.resolve("central"), folder.resolve("log"));
        this.line = Line.to(central.url());
        this.devices = CounterDevices.in(folder);
        this.program =
                accepted(
                        StationProgram.open(
                                new StationOptions(
                                        folder.resolve("station"),
                                        devices.ports(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        "王姐",
                                        Locale.SIMPLIFIED_CHINESE),
                                world(),
                                () -> {}));
        this.hands = new Hands(program, devices);
        this.headquarters = new Headquarters(http, central.url(), central.headquartersKey());
        this.goods =
                new DemonstrationShop(
                        RuleBookJson.builtIn().calendar().businessDay(clock.instant()),
                        new Random(seed));
        this.other = new OtherCounter(elsewhere(), goods.product("DUMPL"));
    }

    private Station elsewhere() throws IOException {
        return accepted(
                Station.open(
                        folder.resolve("other-station"),
                        world(),
                        Background.withoutWindow(),
                        new Station.Listeners(event -> {}, status -> {})));
    }

    /** A furnished shop whose till is enrolled; nothing was done at it yet. */
    static HardShop open(Path folder, long seed) throws Exception {
        HardShop shop = new HardShop(folder, seed);
        shop.furnish();
        return shop;
    }

    private World world() {
        SecureRandom random = new SecureRandom();
        var ids = new TimeOrderedEpochFactory(random, java.time.Clock.systemUTC());
        return new World(clock, random, new LocalDisk(), () -> ids.create().toString());
    }

    private void furnish() throws Exception {
        headquarters.ask("PUT", "/v1/hq/rulebooks", goods.ruleBook());
        headquarters.put("/v1/hq/products", new ProductImport(goods.products()).text());
        headquarters.put("/v1/hq/labels", new LabelImport(goods.labels()).text());
        enrol();
        StationId here = station().identity().station();
        MemberImport members = goods.members(here, here);
        headquarters.put("/v1/hq/members", members.text());
        headquarters.put("/v1/hq/orders", goods.orders(here, members.members()).text());
        Waiting.until(
                "the shop is furnished",
                () ->
                        !station().waitingOrders().isEmpty()
                                && !station().search("EGG10", 1).isEmpty()
                                && !other.station().search("DUMPL", 1).isEmpty());
        other.begin();
    }

    private void enrol() throws Exception {
        String text =
                headquarters.ask("POST", "/v1/hq/enrolment-codes", IssuedCode.request("梧桐苑社区自提点"));
        paste("welcome-central", line.url().toString());
        paste("welcome-code", issued(text).code());
        hands().press(KeyCode.F9);
        Waiting.until("the till is enrolled", () -> station().enrolments().current().isPresent());
        hands().until("the welcome is put away", () -> !hands().sees("welcome"));
        String another =
                headquarters.ask("POST", "/v1/hq/enrolment-codes", IssuedCode.request("柳浪社区自提点"));
        accepted(other.station().enrol(central.url().toString(), issued(another).code()));
    }

    private void paste(String field, String text) throws InterruptedException {
        Toolkit.call(() -> {
            if (program.window().scene().lookup("#" + field) instanceof TextInputControl found) {
                found.setText(text);
            }
            return true;
        });
    }

    Hands hands() {
        return hands;
    }

    Station station() {
        return program.station();
    }

    StationProgram program() {
        return program;
    }

    /** Where the same neighbours go too. */
    OtherCounter other() {
        return other;
    }

    ShiftingClock clock() {
        return clock;
    }

    Line line() {
        return line;
    }

    CounterDevices devices() {
        return devices;
    }

    DemonstrationShop goods() {
        return goods;
    }

    Headquarters headquarters() {
        return headquarters;
    }

    /** A member's rotating code, as their phone shows it now. */
    String memberCode(String member) throws IOException {
        return issued(headquarters.ask("GET", "/v1/hq/members/" + member + "/code", "")).code();
    }

    /** Where the till writes down what was done. */
    Path journal() {
        return folder.resolve("station").resolve("journal");
    }

    /** A picture of the window as it is now. */
    Path picture(String name) throws IOException, InterruptedException {
        Path file = folder.resolve(name + ".png");
        Toolkit.call(() -> {
            program.window().snapshot(file);
            return file;
        });
        return file;
    }

    @Override
    public void close() throws IOException {
        try (http;
                central;
                line;
                devices;
                other) {
            program.close();
        }
    }

    private static IssuedCode issued(String text) throws IOException {
        return accepted(IssuedCode.read(text.getBytes(StandardCharsets.UTF_8)));
    }

    static <T> T accepted(Outcome<T> outcome) throws IOException {
        return switch (outcome) {
            case Outcome.Accepted<T>(T value) -> value;
            case Outcome.Refused<T>(var refusal) ->
                    throw new IOException("Refused: " + refusal.code());
        };
    }

    /** All products that are sold by the piece, with their code. */
    List<String> barcodes() {
        return goods.products().stream().flatMap(product -> product.barcode().stream()).toList();
    }

    /** The numbers of weighed goods. */
    List<String> plus() {
        return goods.products().stream().flatMap(product -> product.plu().stream()).toList();
    }
}
