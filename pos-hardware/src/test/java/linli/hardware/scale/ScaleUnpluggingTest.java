package linli.hardware.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import linli.hardware.DeviceState;
import linli.hardware.LiveBytes;
import linli.hardware.LiveTap;
import linli.hardware.RecoveryTimes;
import linli.hardware.ScaleEvent;
import linli.hardware.ScaleReading;
import linli.hardware.serial.PortSpec;
import linli.hardware.serial.SerialPorts;
import linli.hardware.simulator.PseudoTerminal;
import linli.hardware.simulator.SimulatedScale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScaleUnpluggingTest {

    private static final int CYCLES =
            Integer.getInteger("cycles", Boolean.getBoolean("long") ? 1_000 : 5);
    private static final long SEED = Long.getLong("seed", 20_261_122);
    private static final Duration BACK = Duration.ofSeconds(20);

    @TempDir private Path folder;
    private final Set<Long> weights = ConcurrentHashMap.newKeySet();
    private final RecoveryTimes times = new RecoveryTimes();

    /** Each cycle lays another weight on, so that a part of the old one would show. */
    @ParameterizedTest
    @EnumSource
    void tellsNoPartOfAWeightAndComesBackEachTime(ScaleProfile profile) throws IOException {
        Random random = new Random(SEED);
        try (PseudoTerminal terminal = PseudoTerminal.at(folder.resolve("scale"));
                SimulatedScale pan = SimulatedScale.on(terminal, profile);
                SerialScale scale = scaleAt(terminal, profile)) {
            pan.slow(Duration.ofMillis(2));
            scale.open(this::note);
            for (int cycle = 0; cycle < CYCLES; cycle++) {
                long grams = 1 + random.nextInt((int) SimulatedScale.CAPACITY);
                pan.load(grams);
                awaitWeight(scale, grams);
                weights.clear();
                pullOutInMidFrame(scale, pan, 1 + random.nextInt(7));
                assertThat(weights).as("seed %d, cycle %d", SEED, cycle).isSubsetOf(Set.of(grams));
                pan.replug();
                times.measure(() -> awaitWeight(scale, grams));
                assertThat(weights).as("seed %d, cycle %d", SEED, cycle).containsOnly(grams);
            }
        }
        times.report("scale " + profile, SEED);
    }

    private static void pullOutInMidFrame(SerialScale scale, SimulatedScale pan, int afterBytes) {
        Set<Long> counted = ConcurrentHashMap.newKeySet();
        try (LiveTap.Watch watch =
                scale.tap()
                        .watch(live -> {
                            if (live.direction() == LiveBytes.Direction.IN) {
                                counted.add(System.nanoTime());
                            }
                        })) {
            assertThat(watch).isNotNull();
            await().atMost(BACK)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> counted.size() >= afterBytes);
        }
        pan.unplug();
        await().atMost(BACK).until(() -> scale.state() == DeviceState.ERROR);
        assertThat(scale.reading()).isEmpty();
    }

    private void note(ScaleEvent event) {
        if (event instanceof ScaleReading reading) {
            weights.add(reading.grams());
        }
    }

    private static void awaitWeight(SerialScale scale, long grams) {
        await().atMost(BACK)
                .until(() ->
                        scale.reading()
                                .filter(now -> now.isSellable() && now.grams() == grams)
                                .isPresent());
    }

    private SerialScale scaleAt(PseudoTerminal terminal, ScaleProfile profile) {
        return new SerialScale(
                SerialPorts.ofThisMachine(folder.resolve("driver")),
                new ScaleSpec(profile, new PortSpec(terminal.path().toString(), 9600)),
                InstantSource.system());
    }
}
