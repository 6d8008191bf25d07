package linli.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import linli.benchmarks.central.FeedBenchmark;
import linli.benchmarks.central.IntakeBenchmark;
import linli.benchmarks.rules.PricingBenchmark;
import linli.benchmarks.rules.SimulateBenchmark;
import linli.benchmarks.station.ActBenchmark;
import linli.benchmarks.station.DayBenchmark;
import linli.benchmarks.station.RebuildBenchmark;
import linli.benchmarks.window.WindowBenchmark;

/**
 * Measures the rows that are named, or all, and prints the table. Exit code 1 if a bar is missed.
 */
public final class Main {

    private static final List<Benchmark> ALL =
            List.of(
                    new ActBenchmark(),
                    new WindowBenchmark(),
                    new IntakeBenchmark(),
                    new FeedBenchmark(),
                    new RebuildBenchmark(),
                    new DayBenchmark(),
                    new PricingBenchmark(),
                    new SimulateBenchmark());

    private Main() {}

    /** Runs it; arguments are ids such as {@code P1}, and {@code --tiny}. */
    public static void main(String[] arguments) throws Exception {
        Set<String> wanted = new TreeSet<>();
        Arrays.stream(arguments)
                .filter(argument -> !argument.startsWith("--"))
                .forEach(argument -> wanted.add(argument.toUpperCase(Locale.ROOT)));
        boolean tiny = Arrays.asList(arguments).contains("--tiny");
        Path parent = Path.of(System.getProperty("linli.benchmarks", "target/benchmarks"));
        List<Result> results;
        try (Workplace place = new Workplace(parent.toAbsolutePath(), Main::say)) {
            results = measure(tiny ? Sizes.tiny() : Sizes.usual(), place, wanted);
        }
        System.out.println(ResultTable.of(results));
        System.exit(results.stream().allMatch(Result::holds) ? 0 : 1);
    }

    private static void say(String what) {
        System.err.println(what);
    }

    static List<Result> measure(Sizes sizes, Workplace place, Set<String> wanted) throws Exception {
        List<Result> results = new ArrayList<>();
        for (Benchmark benchmark : ALL) {
            if (wanted.isEmpty() || benchmark.ids().stream().anyMatch(wanted::contains)) {
                results.addAll(benchmark.run(sizes, place));
            }
        }
        return results;
    }
}
