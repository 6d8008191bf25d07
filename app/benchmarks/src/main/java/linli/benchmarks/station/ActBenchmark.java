package linli.benchmarks.station;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import linli.benchmarks.Benchmark;
import linli.benchmarks.Figure;
import linli.benchmarks.Result;
import linli.benchmarks.Rounds;
import linli.benchmarks.Samples;
import linli.benchmarks.Sizes;
import linli.benchmarks.Workplace;

/**
 * P1 and P2: one act after the other at a normal station, at one with ten times the data, and in
 * the reference store.
 */
public final class ActBenchmark implements Benchmark {

    private static final int MORE = 10;

    /** An entry of such a sale takes 5.2 KB of the journal. */
    private static final int MESSAGE = 5_000;

    private static final double P1_MEDIAN = 0.5;
    private static final double P1_P99 = 1.0;
    private static final double P2_MEDIAN = 1.5;
    private static final double GROWTH = 1.5;

    @Override
    public Set<String> ids() {
        return Set.of("P1", "P2");
    }

    @Override
    public List<Result> run(Sizes sizes, Workplace place) throws Exception {
        int members = sizes.members();
        place.say("acts: stations with " + members + " and " + members * MORE + " members");
        try (MeasuredStation normal = MeasuredStation.open(place.folder("normal"));
                MeasuredStation large = MeasuredStation.open(place.folder("large"));
                ReferenceStore reference =
                        new ReferenceStore(place.folder("reference"), members, MESSAGE)) {
            normal.stock(members);
            large.stock(members * MORE);
            place.say("acts: those that were before");
            age(normal, members, sizes.actsPerRound());
            age(large, members * MORE, sizes.actsPerRound() * MORE);
            place.say("acts: measuring");
            List<Samples> visible = new ArrayList<>();
            List<Samples> visibleInLarge = new ArrayList<>();
            List<Rounds> rounds =
                    Rounds.inTurns(
                            sizes.rounds(),
                            () -> sell(normal, members, sizes.actsPerRound(), visible),
                            () -> sell(reference, members, sizes.actsPerRound()),
                            () ->
                                    sell(
                                            large,
                                            members * MORE,
                                            sizes.actsPerRound(),
                                            visibleInLarge));
            return results(
                    rounds,
                    Rounds.of(visible.subList(1, visible.size())),
                    Rounds.of(visibleInLarge.subList(1, visibleInLarge.size())));
        }
    }

    private static void age(MeasuredStation station, int members, int acts) {
        for (int i = 0; i < acts; i++) {
            station.sell(members);
        }
    }

    private static Samples sell(
            MeasuredStation station, int members, int acts, List<Samples> visible) {
        Samples acknowledged = new Samples();
        Samples seen = new Samples();
        for (int i = 0; i < acts; i++) {
            MeasuredStation.Taken taken = station.sell(members);
            acknowledged.add(taken.acknowledged());
            seen.add(taken.visible());
        }
        visible.add(seen);
        return acknowledged;
    }

    /** On a thread of its own, as a till must, and counted from the call. */
    private static Samples sell(ReferenceStore store, int members, int acts) throws Exception {
        Samples samples = new Samples();
        try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
            for (int i = 0; i < acts; i++) {
                long start = System.nanoTime();
                long done =
                        writer.submit(
                                        () -> {
                                            store.sell(members);
                                            return System.nanoTime();
                                        })
                                .get();
                samples.add(done - start);
            }
        }
        return samples;
    }

    private static List<Result> results(List<Rounds> rounds, Rounds visible, Rounds inLarge) {
        Rounds acknowledged = rounds.get(0);
        Rounds reference = rounds.get(1);
        Rounds acknowledgedInLarge = rounds.get(2);
        double median = acknowledged.ratioTo(reference, Samples::median);
        double p99 = acknowledged.ratioTo(reference, Samples::p99);
        double seen = visible.ratioTo(reference, Samples::median);
        String plain = Figure.ms(reference) + " raw JDBC and sync";
        return List.of(
                new Result(
                        "P1",
                        "act acknowledged: decided, journalled, forced",
                        Figure.ms(acknowledged),
                        plain,
                        Figure.times(median) + " / " + Figure.times(p99),
                        "≤ 0.5 × / ≤ 1.0 ×",
                        median <= P1_MEDIAN && p99 <= P1_P99),
                new Result(
                        "P2",
                        "act visible in H2",
                        Figure.ms(visible),
                        plain,
                        Figure.times(seen),
                        "≤ 1.5 ×",
                        seen <= P2_MEDIAN),
                growth("P1", "act acknowledged", acknowledgedInLarge, acknowledged),
                growth("P2", "act visible in H2", inLarge, visible));
    }

    private static Result growth(String id, String what, Rounds large, Rounds normal) {
        double growth = large.ratioTo(normal, Samples::median);
        return new Result(
                "P14 " + id,
                what + " with ten times the members and acts",
                Figure.ms(large),
                Figure.ms(normal),
                Figure.times(growth),
                "≤ 1.5 ×",
                growth <= GROWTH);
    }
}
