package linli.simulation.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Whole stations and a whole central in virtual time (decision 0040): the program's own core,
 * journal, sync, gate, intake, feed and escrow, over a simulated network, disk and clocks, and a
 * real PostgreSQL. One seed is tried again with {@code -Dseed=… -Dseeds=1}.
 */
class ChainSimulationTest {

    private static final long FIRST = Long.getLong("seed", 1);
    private static final long SEEDS =
            Long.getLong("seeds", Boolean.getBoolean("long") ? 10_000 : 3);

    @Test
    void nothingIsLostDoubledOrSpentTwiceWhateverFails() {
        SoftAssertions violations = new SoftAssertions();
        long shown =
                LongStream.range(FIRST, FIRST + SEEDS).map(seed -> shown(seed, violations)).sum();
        violations.assertAll();
        // Where every disk is full or dead from the start a seed shows nothing; most show dozens.
        assertThat(shown).isGreaterThan(SEEDS);
    }

    /** Plays a seed; how much was shown as done. A violation does not keep the next from it. */
    private static long shown(long seed, SoftAssertions violations) {
        try {
            return Simulations.shared().play(seed, Flaw.NONE).witness().shown().size();
        } catch (RuntimeException | AssertionError violation) {
            violations.collectAssertionError(
                    new AssertionError("With seed " + seed + ": " + violation, violation));
            return 0;
        }
    }

    @Test
    void aSeedReplaysExactly() {
        List<String> first = transcript(Simulations.shared().play(3, Flaw.NONE));
        assertThat(transcript(Simulations.shared().play(3, Flaw.NONE)))
                .isNotEmpty()
                .isEqualTo(first);
    }

    private static List<String> transcript(SimulatedChain chain) {
        return Stream.concat(
                        new Facts().atCentral(chain.storage()).stream().map(Fact::text),
                        chain
                                .storage()
                                .rows(
                                        "select station_id, kind, ref, position from feed_item"
                                                + " order by 1, 4")
                                .stream()
                                .map(Object::toString))
                .toList();
    }
}
