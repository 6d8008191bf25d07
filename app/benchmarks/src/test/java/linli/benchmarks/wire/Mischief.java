package linli.benchmarks.wire;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** Draws what becomes of each exchange; counts it. */
final class Mischief implements Function<HttpMessage, Fate> {

    private enum Kind {
        PASSED,
        DELAYED,
        CUT,
        DOUBLED,
        SWALLOWED
    }

    private final Random random;
    private final Map<Kind, Integer> done = new EnumMap<>(Kind.class);

    Mischief(Random random) {
        this.random = random;
    }

    @Override
    public synchronized Fate apply(HttpMessage request) {
        return switch (random.nextInt(12)) {
            case 0 -> count(Kind.DELAYED, new Fate.Delay(Duration.ofMillis(random.nextInt(400))));
            case 1 -> count(Kind.CUT, new Fate.CutRequest(random.nextInt(request.length())));
            case 2 -> count(Kind.CUT, new Fate.CutReply(random.nextInt(600)));
            case 3 -> count(Kind.CUT, new Fate.CutReply(0));
            case 4 -> count(Kind.DOUBLED, new Fate.Twice(random.nextBoolean()));
            case 5 -> count(Kind.DOUBLED, new Fate.Again(random.nextInt(50)));
            case 6 ->
                    random.nextInt(4) == 0
                            ? count(Kind.SWALLOWED, new Fate.BlackHole(random.nextBoolean()))
                            : count(Kind.PASSED, new Fate.Pass());
            default -> count(Kind.PASSED, new Fate.Pass());
        };
    }

    private Fate count(Kind kind, Fate fate) {
        done.merge(kind, 1, Integer::sum);
        return fate;
    }

    @Override
    public synchronized String toString() {
        return done.toString();
    }
}
