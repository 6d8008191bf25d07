package linli.benchmarks.central;

import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import linli.benchmarks.Figure;
import linli.benchmarks.Workplace;
import linli.benchmarks.shop.Acts;
import linli.benchmarks.shop.Goods;
import linli.benchmarks.shop.Neighbours;
import linli.benchmarks.station.MeasuredStation;
import linli.contract.rules.RuleBookJson;
import linli.contract.v1.headquarters.MemberImport;
import linli.contract.v1.headquarters.MemberImport.Newcomer;
import linli.contract.v1.headquarters.VerificationReport;
import linli.core.Outcome;
import linli.core.catalog.Product;

/**
 * Plays many stations against a central: each enrols, has members of its own, reads its feed all
 * the time and sends signed journals; first as on a working day, then all at once what has piled
 * up. Prints the figures; exit code 1 if the central does not verify clean afterwards.
 */
public final class Load {

    private static final int MEMBERS = 20;
    private static final int GOODS = 60;
    private static final int ENROLLED_FROM_ONE_ADDRESS = 15;
    private static final int CHANGES = 5;
    private static final int ACTS_AT_ONCE = 50;
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final long LOOK_NANOS = 1_000_000;
    private static final double SECOND = 1e9;

    private final LoadedCentral central;
    private final LoadFigures working = new LoadFigures();
    private final Consumer<String> progress;
    private final int count;
    private final Acts.Shop shop = new Acts.Shop(new Goods(GOODS), RuleBookJson.builtIn());
    private final List<LoadStation> stations = new ArrayList<>();

    private Load(LoadedCentral central, int count, Consumer<String> progress) {
        this.central = central;
        this.count = count;
        this.progress = progress;
    }

    /** Arguments: how many stations, for how many seconds they trade, how many acts pile up. */
    public static void main(String[] arguments) throws Exception {
        int stations = argument(arguments, 0, 1_000);
        int seconds = argument(arguments, 1, 60);
        int acts = argument(arguments, 2, 100);
        Path parent = Path.of(System.getProperty("linli.benchmarks", "target/benchmarks"));
        boolean clean;
        try (Workplace place =
                        new Workplace(parent.toAbsolutePath(), text -> System.err.println(text));
                LoadedCentral central =
                        LoadedCentral.start(
                                place.folder("load"), System.getProperty("memory", "512m"))) {
            Load load = new Load(central, stations, place::say);
            clean = load.run(Duration.ofSeconds(seconds), acts);
        }
        System.exit(clean ? 0 : 1);
    }

    private static int argument(String[] arguments, int place, int usual) {
        return arguments.length > place ? Integer.parseInt(arguments[place]) : usual;
    }

    private boolean run(Duration trading, int acts) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                HttpClient http =
                        HttpClient.newBuilder()
                                .version(HttpClient.Version.HTTP_1_1)
                                .executor(threads)
                                .build()) {
            row(
                    "stations, each with " + MEMBERS + " members and a feed read all the time",
                    number(count));
            enrol(http, threads);
            List<Future<?>> feeds = new ArrayList<>();
            stations.forEach(station -> feeds.add(threads.submit(reading(station))));
            trade(threads, trading);
            change(threads);
            rush(threads, acts);
            stations.forEach(LoadStation::end);
            http.shutdownNow();
            for (Future<?> feed : feeds) {
                feed.get();
            }
        }
        return verify();
    }

    private static Callable<Boolean> reading(LoadStation station) {
        return () -> {
            station.read();
            return true;
        };
    }

    /** Each from an address of its own, as stations do; one address may not try often. */
    private void enrol(HttpClient shared, ExecutorService threads) throws Exception {
        long start = System.nanoTime();
        central.put(shop.goods().all());
        List<UploadingStation> enrolled = new ArrayList<>();
        for (int first = 0; first < count; first += ENROLLED_FROM_ONE_ADDRESS) {
            try (HttpClient own = from(first / ENROLLED_FROM_ONE_ADDRESS)) {
                for (int i = first; i < Math.min(count, first + ENROLLED_FROM_ONE_ADDRESS); i++) {
                    String code = central.code("店" + i);
                    enrolled.add(new UploadingStation(central.url(), code, shared, own));
                }
            }
        }
        row("enrolled", took(start, count, "stations"));
        long importing = System.nanoTime();
        importMembers(enrolled);
        row("members imported", took(importing, (long) count * MEMBERS, "members"));
        long reading = System.nanoTime();
        Random random = new Random(count);
        List<Future<LoadStation>> all = new ArrayList<>();
        for (UploadingStation station : enrolled) {
            Random own = new Random(random.nextLong());
            Callable<LoadStation> first = () -> LoadStation.begin(station, shop, working, own);
            all.add(threads.submit(first));
        }
        for (Future<LoadStation> station : all) {
            stations.add(station.get());
        }
        row("first feed, read by all at once", took(reading, count, "stations") + asked(0));
        row("memory of the central then", number(central.memory(false)) + " MB");
    }

    private static HttpClient from(int number) throws IOException {
        byte[] address = {127, 0, (byte) (1 + number / 250), (byte) (1 + number % 250)};
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(InetAddress.getByAddress(address))
                .build();
    }

    private void importMembers(List<UploadingStation> enrolled)
            throws IOException, InterruptedException {
        List<Newcomer> newcomers = new ArrayList<>();
        for (int i = 0; i < enrolled.size(); i++) {
            Neighbours neighbours = new Neighbours(enrolled.get(i).id(), MeasuredStation.TODAY);
            IntStream.range(i * MEMBERS, (i + 1) * MEMBERS)
                    .mapToObj(neighbours::newcomer)
                    .forEach(newcomers::add);
            if (newcomers.size() + MEMBERS > MemberImport.MAX || i == enrolled.size() - 1) {
                central.ask("PUT", "/v1/hq/members", new MemberImport(newcomers).text());
                newcomers.clear();
            }
        }
    }

    /** A working day: each station sells about every ten seconds. */
    private void trade(ExecutorService threads, Duration trading) throws Exception {
        progress.accept("trading for " + trading.toSeconds() + " s");
        long start = System.nanoTime();
        long before = working.acts();
        long cpu = central.cpuMillis();
        long until = start + trading.toNanos();
        all(threads, station -> station.trade(PAUSE, until));
        row(
                "trading for " + trading.toSeconds() + " s, each about every 10 s",
                rate(start, before));
        row("… acknowledged, median / p99", working.acknowledgedText());
        row("… its account told by the feed after that, median / p99", working.toldText());
        double each = (double) (central.cpuMillis() - cpu) / (working.acts() - before);
        row(
                "… processor of the central for each act, its feed with it",
                Figure.number(each) + " ms");
    }

    private String rate(long start, long before) {
        double seconds = (System.nanoTime() - start) / SECOND;
        return Figure.number((working.acts() - before) / seconds) + " acts/s";
    }

    /** One price, told to every station. */
    private void change(ExecutorService threads) throws Exception {
        Product any = shop.goods().all().getLast();
        for (int i = 0; i < CHANGES; i++) {
            long fen = 1_000_000L + i;
            stations.forEach(station -> station.expect(fen));
            central.put(List.of(Priced.at(any, fen)));
            int wanted = (i + 1) * count;
            threads.submit(
                            () -> {
                                while (working.spread() < wanted) {
                                    LockSupport.parkNanos(LOOK_NANOS);
                                }
                            })
                    .get();
        }
        row(
                "a price changed at headquarters, told to each station after, median / p99",
                working.spreadText());
    }

    /** All come back at once with what they did alone. */
    private void rush(ExecutorService threads, int acts) throws Exception {
        progress.accept("writing what piles up");
        int uploads = Math.ceilDiv(acts, ACTS_AT_ONCE);
        int each = Math.min(acts, ACTS_AT_ONCE);
        for (LoadStation station : stations) {
            station.write(uploads, each);
        }
        progress.accept("all stations come back at once");
        long before = working.acts();
        long refused = working.refusals();
        long cpu = central.cpuMillis();
        long start = System.nanoTime();
        all(threads, station -> station.sendBacklog(each));
        row(
                number(working.acts() - before) + " acts that piled up, sent by all at once",
                Figure.number((System.nanoTime() - start) / SECOND)
                        + " s, "
                        + rate(start, before)
                        + asked(refused));
        double cost = (double) (central.cpuMillis() - cpu) / (working.acts() - before);
        row("… processor of the central for each of them", Figure.number(cost) + " ms");
    }

    /** How often the central was too busy, since it had been so that often. */
    private String asked(long before) {
        return ", " + number(working.refusals() - before) + " times asked to come again";
    }

    private boolean verify() throws IOException, InterruptedException {
        long start = System.nanoTime();
        VerificationReport report =
                accepted(VerificationReport.read(central.ask("GET", "/v1/hq/verification", "")));
        long entries = report.stations().stream().mapToLong(VerificationReport.Journal::seq).sum();
        boolean clean = report.discrepancies().isEmpty() && entries == working.acts();
        row(
                "memory of the central at the end, and at most",
                number(central.memory(false)) + " MB, " + number(central.memory(true)) + " MB");
        row(
                "verified: "
                        + number(entries)
                        + " entries of "
                        + number(report.stations().size())
                        + " stations, "
                        + number(report.members())
                        + " members, in "
                        + Figure.number((System.nanoTime() - start) / SECOND)
                        + " s",
                clean ? "clean" : report.discrepancies().toString());
        return clean;
    }

    private interface Doing {
        void with(LoadStation station) throws Exception;
    }

    private void all(ExecutorService threads, Doing doing) throws Exception {
        List<Future<?>> tasks = new ArrayList<>();
        for (LoadStation station : stations) {
            Callable<Boolean> task =
                    () -> {
                        doing.with(station);
                        return true;
                    };
            tasks.add(threads.submit(task));
        }
        for (Future<?> task : tasks) {
            task.get();
        }
    }

    private static String took(long start, long things, String what) {
        double seconds = (System.nanoTime() - start) / SECOND;
        return number(things) + " " + what + " in " + Figure.number(seconds) + " s";
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static void row(String what, String figure) {
        System.out.println("| " + what + " | " + figure + " |");
    }

    private static <T> T accepted(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T>(T value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new IllegalStateException(refusal.code());
        };
    }
}
