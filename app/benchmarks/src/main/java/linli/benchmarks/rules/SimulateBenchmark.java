package linli.benchmarks.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import linli.benchmarks.Benchmark;
import linli.benchmarks.Figure;
import linli.benchmarks.Result;
import linli.benchmarks.Rounds;
import linli.benchmarks.Samples;
import linli.benchmarks.Sizes;
import linli.benchmarks.Workplace;
import linli.contract.rules.Simulation;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** P11: many events simulated, against Jackson merely reading the same file. */
public final class SimulateBenchmark implements Benchmark {

    private static final double RATE = 0.3;
    private static final int ROUNDS = 3;
    private static final double MILLION = 1e6;
    private static final double SECOND = 1e9;
    private static final JsonFactory JSON = new JsonFactory();
    private static final JsonMapper TREES = JsonMapper.builder().build();

    @Override
    public Set<String> ids() {
        return Set.of("P11");
    }

    @Override
    public List<Result> run(Sizes sizes, Workplace place) throws Exception {
        Path folder = place.folder("simulate");
        Path file = folder.resolve("year.json");
        place.say("simulate: writing " + sizes.events() + " events");
        new Happenings(sizes.events(), sizes.eventMembers()).write(file, BusyRules.text());
        place.say("simulate: measuring");
        List<Rounds> rounds =
                Rounds.inTurns(
                        Math.min(ROUNDS, sizes.rounds()),
                        () -> timed(() -> simulate(file)),
                        () -> timed(() -> tokens(file)),
                        () -> timed(() -> tree(file)));
        Rounds simulated = rounds.get(0);
        String what =
                "%s events of %s members, %s MB"
                        .formatted(
                                Figure.number(sizes.events()),
                                Figure.number(sizes.eventMembers()),
                                Figure.number(Files.size(file) / MILLION));
        place.clear(folder);
        return List.of(
                result("simulate, " + what, simulated, "tokens", rounds.get(1), sizes.events()),
                result("simulate, " + what, simulated, "a tree", rounds.get(2), sizes.events()));
    }

    private static Result result(
            String what, Rounds simulated, String read, Rounds reading, int events) {
        double rate = 1 / simulated.ratioTo(reading, Samples::median);
        return new Result(
                "P11",
                what,
                perSecond(simulated, events),
                "Jackson reads it as " + read + ", " + perSecond(reading, events),
                Figure.times(rate),
                "≥ 0.3 ×",
                rate >= RATE);
    }

    private static String perSecond(Rounds rounds, int events) {
        return Figure.number(events / (rounds.median() / SECOND)) + " events/s";
    }

    private interface Work {
        void run() throws IOException;
    }

    private static Samples timed(Work work) throws IOException {
        long start = System.nanoTime();
        work.run();
        Samples samples = new Samples();
        samples.add(System.nanoTime() - start);
        return samples;
    }

    private static void simulate(Path file) throws IOException {
        try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream())) {
            if (new Simulation(nowhere, System.err).run(List.of(file)) != 0) {
                throw new IOException("Was not simulated");
            }
        }
    }

    private static void tokens(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = JSON.createParser(ObjectReadContext.empty(), in)) {
            long tokens = 0;
            while (parser.nextToken() != null) {
                tokens++;
            }
            if (tokens == 0) {
                throw new IOException("Nothing was read");
            }
        }
    }

    private static void tree(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (TREES.readTree(in).isEmpty()) {
                throw new IOException("Nothing was read");
            }
        }
    }
}
