package linli.benchmarks.central;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import linli.benchmarks.Benchmark;
import linli.benchmarks.Figure;
import linli.benchmarks.Result;
import linli.benchmarks.Samples;
import linli.benchmarks.Sizes;
import linli.benchmarks.Workplace;
import linli.benchmarks.central.UploadingStation.Upload;
import linli.benchmarks.shop.Acts;
import linli.benchmarks.shop.Goods;
import linli.benchmarks.shop.Neighbours;
import linli.benchmarks.station.MeasuredStation;
import linli.contract.rules.RuleBookJson;
import linli.contract.v1.field.Limits;
import linli.contract.v1.headquarters.MemberImport;
import linli.contract.v1.headquarters.MemberImport.Newcomer;
import linli.core.member.StationId;

/**
 * P8 and P9: what one station and the central tell each other, with the central in a process of its
 * own.
 */
public final class FeedBenchmark implements Benchmark {

    private static final int DRAINED = 10_000;
    private static final int DRAINED_MEMBERS = 2_000;
    private static final int GOODS = 60;
    private static final double SECOND = 1e9;
    private static final Duration DRAIN = Duration.ofSeconds(10);
    private static final Duration CHANGE = Duration.ofSeconds(1);
    private static final Duration SNAPSHOT = Duration.ofMinutes(5);
    private static final double SALES = 2;

    /** A hundred times as busy as a shop is; without a pause it would measure the processor. */
    private static final Duration BETWEEN_SALES = Duration.ofMillis(50);

    private final Goods goods = new Goods(GOODS);

    @Override
    public Set<String> ids() {
        return Set.of("P8", "P9");
    }

    @Override
    public List<Result> run(Sizes sizes, Workplace place) throws Exception {
        List<Result> results = new ArrayList<>();
        try (LoadedCentral central = LoadedCentral.start(place.folder("feed"), "512m")) {
            central.put(goods.all());
            place.say("feed: a backlog");
            results.add(drained(sizes, central));
            try (ListeningStation station =
                    ListeningStation.open(place.folder("listening"), central)) {
                station.awaitGoods(goods.all());
                place.say("feed: changes");
                results.add(changes(sizes, central, station));
                results.addAll(snapshot(sizes, place, central, station));
            }
        }
        return results;
    }

    private Result drained(Sizes sizes, LoadedCentral central)
            throws IOException, InterruptedException {
        UploadingStation station = new UploadingStation(central.url(), central.code("积压"));
        members(central, station.id(), 1_000_000_000, Math.min(DRAINED_MEMBERS, sizes.members()));
        Acts journal = station.journal(new Acts.Shop(goods, RuleBookJson.builtIn()));
        List<Upload> uploads = new ArrayList<>();
        int acts = Math.min(DRAINED, 100 * sizes.uploads() * 4);
        for (int left = acts; left > 0; left -= Limits.BATCH_ENTRIES) {
            uploads.add(UploadingStation.next(journal, Math.min(left, Limits.BATCH_ENTRIES)));
        }
        long start = System.nanoTime();
        for (Upload upload : uploads) {
            station.upload(upload);
        }
        long nanos = System.nanoTime() - start;
        return new Result(
                "P8",
                "a backlog of " + acts + " acts drained, uploads as long as a station's",
                Figure.number(nanos / SECOND) + " s",
                Figure.number(acts / (nanos / SECOND)) + " acts/s",
                "",
                "≤ 10 s",
                nanos <= DRAIN.toNanos());
    }

    private Result changes(Sizes sizes, LoadedCentral central, ListeningStation station)
            throws IOException, InterruptedException {
        Samples samples = new Samples();
        Samples asked = new Samples();
        for (int i = 0; i < sizes.scansPerRound(); i++) {
            long fen = 1_000_000L + i;
            long start = System.nanoTime();
            central.put(List.of(Priced.at(goods.all().getLast(), fen)));
            asked.add(System.nanoTime() - start);
            samples.add(station.awaitPrice(goods.all().getLast(), fen) - start);
        }
        return new Result(
                "P8",
                "a change at the central, in the store of a station that listens",
                Figure.ms(samples.median()) + " / " + Figure.ms(samples.p99()),
                Figure.ms(asked.median()) + " / " + Figure.ms(asked.p99()) + " the change itself",
                Figure.times((double) samples.median() / asked.median()),
                "≤ 1 s p99",
                samples.p99() <= CHANGE.toNanos());
    }

    private List<Result> snapshot(
            Sizes sizes, Workplace place, LoadedCentral central, ListeningStation station)
            throws IOException, InterruptedException {
        int count = Integer.getInteger("snapshotMembers", sizes.manyMembers());
        Samples idle = new Samples();
        for (int i = 0; i < sizes.actsPerRound(); i++) {
            idle.addAll(station.sell(1));
            LockSupport.parkNanos(BETWEEN_SALES.toNanos());
        }
        long before = station.position();
        station.close();
        place.say("feed: " + count + " members come to the central");
        members(central, station.id(), 0, count);
        place.say("feed: and from there to the station");
        long centralCpu = central.cpuMillis();
        long ownCpu = ownCpuMillis();
        station.reopen();
        long start = System.nanoTime();
        Samples meanwhile = new Samples();
        while (station.position() < before + count) {
            meanwhile.addAll(station.sell(1));
            LockSupport.parkNanos(BETWEEN_SALES.toNanos());
        }
        long nanos = System.nanoTime() - start;
        place.say(
                "feed: that took "
                        + (central.cpuMillis() - centralCpu)
                        + " ms of processor at the central, "
                        + (ownCpuMillis() - ownCpu)
                        + " ms at the station");
        double ratio = (double) meanwhile.p99() / idle.p99();
        String what = "snapshot of " + count + " members to a new station";
        return List.of(
                new Result(
                        "P9",
                        what,
                        Figure.number(nanos / SECOND) + " s",
                        Figure.number(count / (nanos / SECOND)) + " members/s",
                        "",
                        "≤ 5 min",
                        nanos <= SNAPSHOT.toNanos()),
                new Result(
                        "P9",
                        "sales meanwhile, acknowledged",
                        Figure.ms(meanwhile.median()) + " / " + Figure.ms(meanwhile.p99()),
                        Figure.ms(idle.median()) + " / " + Figure.ms(idle.p99()) + " idle",
                        Figure.times(ratio) + " p99",
                        "≤ 2 ×",
                        ratio <= SALES));
    }

    private static long ownCpuMillis() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
    }

    private static void members(LoadedCentral central, StationId home, int first, int count)
            throws IOException, InterruptedException {
        Neighbours neighbours = new Neighbours(home, MeasuredStation.TODAY);
        for (int from = first; from < first + count; from += MemberImport.MAX) {
            List<Newcomer> newcomers =
                    IntStream.range(from, Math.min(first + count, from + MemberImport.MAX))
                            .mapToObj(neighbours::newcomer)
                            .toList();
            var _ = central.ask("PUT", "/v1/hq/members", new MemberImport(newcomers).text());
        }
    }
}
