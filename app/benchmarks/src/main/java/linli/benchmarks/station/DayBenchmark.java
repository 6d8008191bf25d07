package linli.benchmarks.station;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import linli.benchmarks.Benchmark;
import linli.benchmarks.Figure;
import linli.benchmarks.Result;
import linli.benchmarks.Sizes;
import linli.benchmarks.Workplace;
import linli.station.store.Footprint;

/** P13: how much room the store takes once a day's acts are done and the day is closed. */
public final class DayBenchmark implements Benchmark {

    private static final double MOST = 3;
    private static final double MEGABYTE = 1e6;

    @Override
    public Set<String> ids() {
        return Set.of("P13");
    }

    @Override
    public List<Result> run(Sizes sizes, Workplace place) throws Exception {
        Path folder = place.folder("day");
        try (MeasuredStation station = MeasuredStation.open(folder)) {
            station.stock(sizes.members() / 5);
            place.say("day: " + sizes.day() + " acts");
            for (int i = 0; i < sizes.day(); i++) {
                station.sell(sizes.members() / 5);
            }
            Footprint evening = station.station().footprint();
            station.pass(Duration.ofDays(1));
            station.closeDays();
            Footprint closed = station.station().footprint();
            double ratio = (double) closed.onDisk() / closed.ofRows();
            return List.of(
                    new Result(
                            "P13",
                            "store on disk after a day of " + sizes.day() + " acts and its close",
                            mb(closed.onDisk())
                                    + " (before the close "
                                    + mb(evening.onDisk())
                                    + ")",
                            mb(closed.ofRows()) + " in the rows",
                            Figure.times(ratio),
                            "≤ 3 ×",
                            ratio <= MOST));
        }
    }

    private static String mb(long bytes) {
        return Figure.number(bytes / MEGABYTE) + " MB";
    }
}
