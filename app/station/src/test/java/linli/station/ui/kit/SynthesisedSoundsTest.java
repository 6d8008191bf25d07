package linli.station.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sound.sampled.LineUnavailableException;
import linli.station.setting.Volume;
import org.junit.jupiter.api.Test;

class SynthesisedSoundsTest {

    private static final int A_SECOND = 22_050;

    private final List<byte[]> heard = new ArrayList<>();
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private Volume volume = Volume.LOUD;

    @Test
    void soundsDifferentForEachAndShort() {
        List<byte[]> waves =
                Stream.of(Sounds.Tone.values())
                        .map(tone -> SynthesisedSounds.wave(tone, Volume.LOUD))
                        .toList();
        assertThat(waves.stream().map(Arrays::hashCode).distinct()).hasSameSizeAs(waves);
        assertThat(waves).allMatch(wave -> wave.length < A_SECOND);
    }

    @Test
    void isLouderWhenItIsToBe() {
        int quiet = peak(SynthesisedSounds.wave(Sounds.Tone.DONE, Volume.QUIET));
        int loud = peak(SynthesisedSounds.wave(Sounds.Tone.DONE, Volume.LOUD));
        assertThat(quiet).isPositive().isLessThan(loud / 2);
        assertThat(loud).isLessThan(Byte.MAX_VALUE / 2);
    }

    @Test
    void soundsNothingWhileItIsOff() {
        volume = Volume.OFF;
        sounds().play(Sounds.Tone.REFUSED);
        assertThat(tasks).isEmpty();
    }

    @Test
    void leavesThePlayingToAnotherThread() {
        sounds().play(Sounds.Tone.ACCEPTED);
        assertThat(heard).isEmpty();
        tasks.remove().run();
        assertThat(heard).hasSize(1);
    }

    @Test
    void makesNoStormOfSoundsOfAStormOfKeys() {
        SynthesisedSounds sounds = sounds();
        IntStream.range(0, 100).forEach(key -> sounds.play(Sounds.Tone.REFUSED));
        assertThat(tasks).hasSize(2);
        tasks.forEach(Runnable::run);
        tasks.clear();
        sounds.play(Sounds.Tone.DONE);
        assertThat(tasks).hasSize(1);
    }

    @Test
    void asksAMachineWithoutAudioOnce() {
        SynthesisedSounds sounds =
                new SynthesisedSounds(
                        tasks::add,
                        () -> volume,
                        wave -> {
                            heard.add(wave);
                            throw new LineUnavailableException();
                        });
        sounds.play(Sounds.Tone.ACCEPTED);
        tasks.remove().run();
        sounds.play(Sounds.Tone.ACCEPTED);
        assertThat(heard).hasSize(1);
        assertThat(tasks).isEmpty();
    }

    private SynthesisedSounds sounds() {
        return new SynthesisedSounds(tasks::add, () -> volume, heard::add);
    }

    private static int peak(byte[] wave) {
        return IntStream.range(0, wave.length).map(at -> Math.abs(wave[at])).max().orElse(0);
    }
}
