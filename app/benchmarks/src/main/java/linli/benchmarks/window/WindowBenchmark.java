package linli.benchmarks.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import linli.benchmarks.Benchmark;
import linli.benchmarks.Figure;
import linli.benchmarks.Result;
import linli.benchmarks.Rounds;
import linli.benchmarks.Samples;
import linli.benchmarks.Sizes;
import linli.benchmarks.Workplace;
import linli.station.boot.till.Headless;
import linli.station.boot.till.Toolkit;

/** P3 and P12: scans and screens over ten thousand, a hundred thousand and a million members. */
public final class WindowBenchmark implements Benchmark {

    private static final long FRAME = 16_700_000;
    private static final long LONGEST_TASK = 50_000_000;
    private static final double SCAN_GROWTH = 2;
    private static final double GROWTH = 1.5;
    private static final int LESS = 10;

    private final SplittableRandom random = new SplittableRandom(1);

    @Override
    public Set<String> ids() {
        return Set.of("P3", "P12");
    }

    @Override
    public List<Result> run(Sizes sizes, Workplace place) throws Exception {
        int many = sizes.manyMembers();
        Headless.use(1366, 768);
        Toolkit.start();
        place.say("window: a plain H2 with " + many + " members");
        try (ReferenceMembers reference = new ReferenceMembers(place.folder("members"), many);
                WindowedStation small = open(place, sizes.members(), 0);
                WindowedStation middle = open(place, many / LESS, sizes.orders() / LESS);
                WindowedStation large = open(place, many, sizes.orders())) {
            place.say("window: scanning");
            List<Result> results = new ArrayList<>(scans(sizes, reference, small, middle, large));
            place.say("window: screens");
            results.addAll(screens(sizes, middle, large));
            return results;
        }
    }

    private static WindowedStation open(Workplace place, int members, int orders) throws Exception {
        place.say("window: a station with " + members + " members and " + orders + " orders");
        long start = System.nanoTime();
        WindowedStation station = WindowedStation.open(place, members, orders);
        place.say("window: stocked in " + Figure.number((System.nanoTime() - start) / 1e9) + " s");
        return station;
    }

    private List<Result> scans(
            Sizes sizes,
            ReferenceMembers reference,
            WindowedStation small,
            WindowedStation middle,
            WindowedStation large)
            throws Exception {
        int scans = sizes.scansPerRound();
        List<Rounds> rounds =
                Rounds.inTurns(
                        sizes.rounds(),
                        () -> scan(large, scans),
                        () -> {
                            Samples samples = new Samples();
                            for (int i = 0; i < scans; i++) {
                                samples.add(
                                        reference.find(random.nextInt(large.members())) + FRAME);
                            }
                            return samples;
                        },
                        () -> scan(small, scans),
                        () -> scan(middle, scans));
        Rounds scanned = rounds.get(0);
        double p99 = scanned.ratioTo(rounds.get(1), Samples::p99);
        double growth = scanned.ratioTo(rounds.get(2), Samples::median);
        double tenfold = scanned.ratioTo(rounds.get(3), Samples::median);
        return List.of(
                new Result(
                        "P3",
                        "last byte of a member code on the port → member in the view model, "
                                + large.members()
                                + " members",
                        Figure.ms(scanned),
                        Figure.ms(rounds.get(1)) + " raw JDBC lookup and a frame",
                        Figure.times(p99) + " p99",
                        "≤ 1 ×",
                        p99 <= 1),
                new Result(
                        "P3",
                        "its growth from " + small.members() + " members",
                        Figure.ms(scanned),
                        Figure.ms(rounds.get(2)),
                        Figure.times(growth),
                        "≤ 2 ×",
                        growth <= SCAN_GROWTH),
                new Result(
                        "P14 P3",
                        "its growth from " + middle.members() + " members",
                        Figure.ms(scanned),
                        Figure.ms(rounds.get(3)),
                        Figure.times(tenfold),
                        "≤ 1.5 ×",
                        tenfold <= GROWTH));
    }

    private Samples scan(WindowedStation station, int scans) throws Exception {
        Samples samples = new Samples();
        for (int i = 0; i < scans; i++) {
            samples.add(station.scan(random.nextInt(station.members())));
        }
        return samples;
    }

    private List<Result> screens(Sizes sizes, WindowedStation middle, WindowedStation large)
            throws Exception {
        List<Result> results = new ArrayList<>();
        for (Scenario scenario : Scenario.all(sizes)) {
            scenario.play(middle, LESS);
            ScreenWatch.Seen few = scenario.play(middle, LESS);
            ScreenWatch.Seen all = scenario.play(large, 1);
            Samples tasks = all.tasks();
            results.add(
                    new Result(
                            "P12",
                            scenario.name(),
                            "longest "
                                    + Figure.ms(tasks.longest())
                                    + ", p99 "
                                    + Figure.ms(tasks.p99())
                                    + " of "
                                    + tasks.count()
                                    + " tasks",
                            "",
                            "",
                            "none > 50 ms, p99 ≤ 16.7 ms",
                            tasks.longest() <= LONGEST_TASK && tasks.p99() <= FRAME));
            double growth = (double) all.tasks().median() / few.tasks().median();
            results.add(
                    new Result(
                            "P14 P12",
                            "the same, its median task with ten times as much",
                            Figure.ms(tasks.median()),
                            Figure.ms(few.tasks().median()),
                            Figure.times(growth),
                            "≤ 1.5 ×",
                            growth <= GROWTH));
        }
        return results;
    }
}
