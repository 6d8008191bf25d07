package linli.simulation.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every bug that is planted is found: a simulation that finds nothing proves nothing. */
@EnabledIfSystemProperty(named = "long", matches = "true")
class PlantedFlawsTest {

    private static final int SEEDS = Integer.getInteger("seeds", 200);

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void isFound(Flaw flaw) {
        Optional<Long> found =
                LongStream.rangeClosed(flaw.firstSeed(), flaw.firstSeed() + SEEDS)
                        .boxed()
                        .filter(seed -> isFound(flaw, seed))
                        .findFirst();
        assertThat(found).as("%s within %d seeds", flaw, SEEDS).isPresent();
    }

    private static boolean isFound(Flaw flaw, long seed) {
        try {
            return Simulations.shared().play(seed, flaw).witness().shown().isEmpty();
        } catch (RuntimeException | AssertionError violation) {
            return true;
        }
    }
}
