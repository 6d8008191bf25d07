package linli.hardware.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import linli.hardware.DeviceState;
import linli.hardware.LiveTap;
import linli.hardware.ScaleReading;
import linli.hardware.serial.PortSpec;
import linli.hardware.serial.SerialLine;
import linli.hardware.serial.SerialPorts;
import linli.hardware.simulator.PseudoTerminal;
import linli.hardware.simulator.SimulatedScale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SerialScaleTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir private Path folder;
    private final ScaleLog log = new ScaleLog();
    private SimulatedScale pan;
    private SerialScale scale;

    @BeforeEach
    void plugIn() throws IOException {
        plugIn(ScaleProfile.OS2);
    }

    @AfterEach
    void unplug() {
        scale.close();
        pan.close();
    }

    @ParameterizedTest
    @EnumSource
    void weighsWhatLiesOnIt(ScaleProfile profile) throws IOException {
        open(profile);
        pan.load(1234);
        awaitReading(weighs(1234).and(ScaleReading::isSellable));
        assertThat(scale.reading())
                .hasValueSatisfying(now -> assertThat(now.grams()).isEqualTo(1234));

        pan.moving(true);
        awaitReading(now -> !now.stable() && !now.isSellable());
        pan.load(SimulatedScale.CAPACITY + 1);
        awaitReading(now -> now.overload() && !now.isSellable());
        pan.load(500);
        awaitReading(weighs(500));
        assertThat(scale.state()).isEqualTo(DeviceState.IDLE);
    }

    @ParameterizedTest
    @EnumSource
    void takesTareAndZero(ScaleProfile profile) throws IOException {
        open(profile);
        pan.load(200);
        awaitReading(weighs(200));
        scale.tare();
        awaitReading(weighs(0));
        pan.load(1200);
        awaitReading(weighs(1000).and(ScaleReading::isSellable));
        assertThat(pan.tare()).isEqualTo(200);

        pan.load(0);
        awaitReading(now -> now.grams() < 0 && !now.isSellable());
        scale.zero();
        awaitReading(weighs(0));
    }

    @ParameterizedTest
    @EnumSource
    void isInErrorWhenSilentAndShowsNoWeight(ScaleProfile profile) throws IOException {
        open(profile);
        pan.load(1234);
        awaitReading(weighs(1234));
        pan.mood(SimulatedScale.Mood.SILENT);
        await().atMost(PATIENCE).until(() -> log.states().getLast().equals("NO_ANSWER"));
        assertThat(scale.reading()).isEmpty();

        pan.mood(SimulatedScale.Mood.WELL);
        await().atMost(PATIENCE).until(() -> scale.state() == DeviceState.IDLE);
        await().atMost(PATIENCE).until(() -> scale.reading().filter(weighs(1234)).isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void isInErrorWhenItTellsNothingButNoise(ScaleProfile profile) throws IOException {
        open(profile);
        pan.load(1234);
        awaitReading(weighs(1234));
        pan.mood(SimulatedScale.Mood.GARBLED);
        await().atMost(PATIENCE).until(() -> log.states().getLast().equals("NO_ANSWER"));
        pan.load(777);
        pan.mood(SimulatedScale.Mood.NOISY);
        awaitReading(weighs(777).and(ScaleReading::isSellable));
    }

    @ParameterizedTest
    @EnumSource
    void readsAnAnswerThatComesByteByByte(ScaleProfile profile) throws IOException {
        open(profile);
        pan.slow(Duration.ofMillis(20));
        pan.load(1234);

        awaitReading(weighs(1234).and(ScaleReading::isSellable));
    }

    @ParameterizedTest
    @EnumSource
    void refusesPounds(ScaleProfile profile) throws IOException {
        open(profile);
        pan.load(454);
        awaitReading(weighs(454));
        pan.pounds(true);
        await().atMost(PATIENCE).until(() -> log.states().getLast().equals("WRONG_UNIT"));
        assertThat(scale.reading()).isEmpty();
        pan.pounds(false);
        await().atMost(PATIENCE).until(() -> scale.reading().filter(weighs(454)).isPresent());
    }

    /** With one call of the driver hanging, and the first question lost besides. */
    @Test
    void weighsWithinThreeSecondsOfBeingPluggedIn() {
        Duration quietMoment = Duration.ofMillis(100);
        Duration slowAnswer = Duration.ofMillis(100);

        assertThat(
                        SerialLine.LONGEST_RETURN
                                .plus(ScaleSession.PATIENCE)
                                .plus(quietMoment)
                                .plus(slowAnswer))
                .isLessThanOrEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void takesTheOtherCheckByteToo() throws IOException {
        open(ScaleProfile.OS2);
        pan.checkWithHeader(true);
        pan.load(1234);

        awaitReading(weighs(1234));
    }

    @Test
    void forgetsATareThatCouldNotBeAskedFor() throws IOException {
        open(ScaleProfile.OS2);
        pan.unplug();
        await().atMost(PATIENCE).until(() -> scale.state() == DeviceState.ERROR);
        scale.tare();
        pan.load(300);
        pan.replug();

        awaitReading(weighs(300));
        assertThat(pan.tare()).isZero();
    }

    @Test
    void showsLiveBytes() throws IOException {
        open(ScaleProfile.TOLEDO_8217);
        List<String> seen = new CopyOnWriteArrayList<>();
        try (LiveTap.Watch watch =
                scale.tap().watch(live -> seen.add(live.direction() + live.bytes().hex()))) {
            assertThat(watch).isNotNull();
            await().atMost(PATIENCE)
                    .until(() -> seen.containsAll(List.of("OUT57", "IN0230302e3030300d")));
        }
    }

    @Test
    void closesAndOpensAgain() throws IOException {
        open(ScaleProfile.OS2);
        awaitReading(weighs(0));
        assertThatThrownBy(() -> scale.open(log)).isInstanceOf(IllegalStateException.class);
        scale.close();
        scale.close();
        assertThat(scale.state()).isEqualTo(DeviceState.CLOSED);
        assertThat(scale.reading()).isEmpty();
        assertThat(log.states().getLast()).isEqualTo("CLOSED");
        scale.open(log);
        pan.load(55);
        awaitReading(weighs(55));
    }

    private void plugIn(ScaleProfile profile) throws IOException {
        PseudoTerminal terminal = PseudoTerminal.at(folder.resolve("scale"));
        pan = SimulatedScale.on(terminal, profile);
        scale =
                new SerialScale(
                        SerialPorts.ofThisMachine(folder.resolve("driver")),
                        new ScaleSpec(profile, new PortSpec(terminal.path().toString(), 9600)),
                        InstantSource.system());
    }

    private void open(ScaleProfile profile) throws IOException {
        pan.close();
        plugIn(profile);
        scale.open(log);
        await().atMost(PATIENCE).until(() -> log.last().isPresent());
    }

    private void awaitReading(Predicate<ScaleReading> expected) {
        await().atMost(PATIENCE).until(() -> log.last().filter(expected).isPresent());
    }

    private static Predicate<ScaleReading> weighs(long grams) {
        return reading -> reading.grams() == grams && !reading.overload();
    }
}
