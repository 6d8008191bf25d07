package linli.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The same thing measured in several rounds. Rounds of what is compared take turns, so that what
 * else the machine does falls on both, and each round is compared with its own neighbour.
 */
public final class Rounds {

    private final List<Samples> rounds = new ArrayList<>();

    /** Something that can be measured for a round. */
    public interface Lap {
        /** Runs for one round. */
        Samples run() throws Exception;
    }

    /** Measures all of them in turns; the first round of each only warms up and does not count. */
    public static List<Rounds> inTurns(int rounds, Lap... laps) throws Exception {
        List<Rounds> all = Arrays.stream(laps).map(lap -> new Rounds()).toList();
        for (int round = 0; round <= rounds; round++) {
            for (int i = 0; i < laps.length; i++) {
                Samples samples = laps[i].run();
                if (round > 0) {
                    all.get(i).rounds.add(samples);
                }
            }
        }
        return all;
    }

    /** Another aspect of rounds, measured elsewhere at the same time. */
    public static Rounds of(List<Samples> rounds) {
        Rounds same = new Rounds();
        same.rounds.addAll(rounds);
        return same;
    }

    /** The median of the rounds' medians. */
    public long median() {
        return middle(Samples::median);
    }

    /** The median of the rounds' 99th percentiles. */
    public long p99() {
        return middle(Samples::p99);
    }

    /** The longest of all. */
    public long longest() {
        return rounds.stream().mapToLong(Samples::longest).max().orElseThrow();
    }

    /** The median of the ratios of this round's figure to that of the other in the same round. */
    public double ratioTo(Rounds other, ToLongFunction<Samples> figure) {
        double[] ratios = new double[rounds.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] =
                    (double) figure.applyAsLong(rounds.get(i))
                            / figure.applyAsLong(other.rounds.get(i));
        }
        Arrays.sort(ratios);
        return ratios[ratios.length / 2];
    }

    private long middle(ToLongFunction<Samples> figure) {
        long[] figures = rounds.stream().mapToLong(figure).sorted().toArray();
        return figures[figures.length / 2];
    }
}
