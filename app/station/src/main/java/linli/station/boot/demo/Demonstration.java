package linli.station.boot.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import linli.contract.rules.RuleBookJson;
import linli.contract.v1.enrolment.IssuedCode;
import linli.contract.v1.headquarters.LabelImport;
import linli.contract.v1.headquarters.MemberImport;
import linli.contract.v1.headquarters.OrderImport;
import linli.contract.v1.headquarters.ProductImport;
import linli.core.Outcome;
import linli.station.background.Background;
import linli.station.boot.Station;
import linli.station.boot.folder.World;
import linli.station.boot.till.Headless;
import linli.station.boot.till.StationOptions;
import linli.station.boot.till.StationProgram;
import linli.station.boot.till.Toolkit;

/**
 * Sets up a shop of real parts: a central in a process of its own on its own PostgreSQL, two
 * stations enrolled with one-time codes, a window, and a scanner on a pseudo-terminal.
 */
final class Demonstration {

    private static final long SEED = 20_261_122;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final World world;
    private final Path folder;
    private final Story story;

    Demonstration(World world, Path folder, Story story) {
        this.world = world;
        this.folder = folder;
        this.story = story;
    }

    /**
     * Plays it.
     *
     * @param wholeDay also on a display, where else the window is left to whoever sits there
     * @return 0 if all agreed, else 1
     */
    int run(boolean wholeDay) throws Exception {
        boolean watched = Headless.hasDisplay();
        if (!watched) {
            Headless.use(1366, 768);
        }
        Files.createDirectories(folder);
        story.step("A central server on its own PostgreSQL");
        try (CentralProcess central =
                CentralProcess.start(folder.resolve("central"), folder.resolve("central.log"))) {
            story.say("%s, data in %s", central.url(), folder.resolve("central"));
            Toolkit.start();
            try (CounterDevices devices = CounterDevices.in(folder)) {
                return open(central, devices, wholeDay || !watched);
            } finally {
                Toolkit.stop();
            }
        }
    }

    private int open(CentralProcess central, CounterDevices devices, boolean day) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient();
                Station second = second()) {
            CountDownLatch closed = new CountDownLatch(1);
            try (StationProgram first = first(devices, closed)) {
                Headquarters headquarters =
                        new Headquarters(http, central.url(), central.headquartersKey());
                LocalDate today =
                        RuleBookJson.builtIn().calendar().businessDay(world.clock().instant());
                Shop shop =
                        new Shop(
                                world,
                                folder,
                                central,
                                headquarters,
                                first,
                                second,
                                devices,
                                new DemonstrationShop(today, new Random(SEED)),
                                new Patience(world.clock(), LIMIT));
                furnish(shop);
                if (day) {
                    return new DemonstrationDay(shop, story).play() ? 0 : 1;
                }
                invite(shop);
                closed.await();
                return 0;
            }
        }
    }

    private void furnish(Shop shop) throws Exception {
        Headquarters headquarters = shop.headquarters();
        DemonstrationShop goods = shop.goods();
        story.step("Headquarters: rule book, goods, neighbours, today's orders");
        headquarters.ask("PUT", "/v1/hq/rulebooks", goods.ruleBook());
        headquarters.put("/v1/hq/products", new ProductImport(goods.products()).text());
        headquarters.put("/v1/hq/labels", new LabelImport(goods.labels()).text());
        shop.snapshot("01-first-start", story);
        story.say("two stations redeem their one-time codes");
        enrol(shop, shop.first().station(), "翠湖社区自提点");
        enrol(shop, shop.second(), "柳浪社区自提点");
        MemberImport members =
                goods.members(
                        shop.first().station().identity().station(),
                        shop.second().identity().station());
        headquarters.put("/v1/hq/members", members.text());
        int orders = 0;
        for (Station station : shop.stations()) {
            OrderImport here = goods.orders(station.identity().station(), members.members());
            orders += headquarters.put("/v1/hq/orders", here.text()).accepted().size();
        }
        Duration took =
                shop.patience()
                        .until(
                                () -> "the feed reaches both stations",
                                () -> shop.stations().stream().allMatch(Shop::isFurnished));
        story.say(
                "%d products, %d members, %d orders; at both stations after %s",
                goods.products().size(), members.members().size(), orders, Story.millis(took));
    }

    private void enrol(Shop shop, Station station, String name) throws Exception {
        String text =
                shop.headquarters().ask("POST", "/v1/hq/enrolment-codes", IssuedCode.request(name));
        String code = Shop.issued(text).code();
        if (station == shop.first().station()) {
            new FirstCounter(shop, story).enrol(shop.central().url().toString(), code);
        } else if (station.enrol(shop.central().url().toString(), code)
                instanceof Outcome.Refused<?>(var refusal)) {
            throw new IOException("Enrolment refused: " + refusal.code());
        }
    }

    private void invite(Shop shop) {
        story.step("The window is yours; this terminal is the scanner");
        story.say("type a code and Enter to scan it, or M0001 to M0200 for a member's phone:");
        story.say("M0001  李桂兰, gold, with an order waiting");
        shop.goods().products().stream()
                .limit(4)
                .forEach(one -> story.say("%s  %s", one.barcode().orElse(""), one.name()));
        story.say("the central: %s; close the window to end", shop.central().url());
        Thread.ofPlatform().daemon().name("terminal").start(() -> scanTyped(shop));
    }

    private void scanTyped(Shop shop) {
        try (BufferedReader terminal =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = terminal.readLine(); line != null; line = terminal.readLine()) {
                String typed = line.strip();
                if (!typed.isEmpty()) {
                    shop.scanner().scan(typed.matches("M\\d{4}") ? shop.memberCode(typed) : typed);
                }
            }
        } catch (IOException e) {
            story.say("the terminal no longer scans: %s", e.toString());
        }
    }

    private StationProgram first(CounterDevices devices, CountDownLatch closed) throws Exception {
        StationOptions options =
                new StationOptions(
                        folder.resolve("station-1"),
                        devices.ports(),
                        Optional.empty(),
                        Optional.empty(),
                        "王姐",
                        Locale.SIMPLIFIED_CHINESE);
        return Shop.accepted(StationProgram.open(options, world, closed::countDown));
    }

    private Station second() throws Exception {
        return Shop.accepted(
                Station.open(
                        folder.resolve("station-2"),
                        world,
                        Background.withoutWindow(),
                        new Station.Listeners(event -> {}, status -> {})));
    }
}
