package linli.station.ui.kit;

import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import linli.station.setting.Volume;

/**
 * Sounds made on the spot from sine waves; a machine without audio stays silent. A storm of keys
 * makes no storm of sounds: what comes while one sounds and one waits is not heard.
 */
public final class SynthesisedSounds implements Sounds {

    private static final float RATE = 22_050f;
    private static final int AT_ONCE = 2;
    private static final double FADE = 120;

    private final Executor device;
    private final Supplier<Volume> volume;
    private final Speaker speaker;
    private final Semaphore room = new Semaphore(AT_ONCE);
    private volatile boolean audible = true;

    /** Where waves are heard. */
    @FunctionalInterface
    interface Speaker {

        /** Sounds that wave of 8 bits a sample, and returns when it was heard. */
        void sound(byte[] wave) throws LineUnavailableException;
    }

    /**
     * @param device runs the playing, away from the thread of the screen
     * @param volume how loud it is to be
     */
    public SynthesisedSounds(Executor device, Supplier<Volume> volume) {
        this(device, volume, SynthesisedSounds::hear);
    }

    SynthesisedSounds(Executor device, Supplier<Volume> volume, Speaker speaker) {
        this.device = device;
        this.volume = volume;
        this.speaker = speaker;
    }

    @Override
    public void play(Tone tone) {
        Volume loud = volume.get();
        if (audible && loud != Volume.OFF && room.tryAcquire()) {
            device.execute(() -> sound(wave(tone, loud)));
        }
    }

    // Audio comes and goes with headphones and drivers; the screen says the same, so silence it is.
    private void sound(byte[] wave) {
        try {
            speaker.sound(wave);
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException none) {
            audible = false;
        } finally {
            room.release();
        }
    }

    private static void hear(byte[] wave) throws LineUnavailableException {
        AudioFormat format = new AudioFormat(RATE, 8, 1, true, false);
        try (SourceDataLine line = AudioSystem.getSourceDataLine(format)) {
            line.open(format);
            line.start();
            line.write(wave, 0, wave.length);
            line.drain();
        }
    }

    static byte[] wave(Tone tone, Volume loud) {
        return switch (tone) {
            case ACCEPTED -> notes(loud, 1_320, 70);
            case DONE -> notes(loud, 988, 70, 0, 20, 1_319, 110);
            case REFUSED -> notes(loud, 440, 110, 0, 40, 330, 160);
            case ALARM -> notes(loud, 880, 120, 0, 60, 880, 120, 0, 60, 880, 200);
        };
    }

    // Pairs of hertz and milliseconds; 0 hertz is a rest.
    private static byte[] notes(Volume loud, int... pairs) {
        int length = 0;
        for (int i = 1; i < pairs.length; i += 2) {
            length += samples(pairs[i]);
        }
        byte[] wave = new byte[length];
        int at = 0;
        for (int i = 0; i < pairs.length; i += 2) {
            int count = samples(pairs[i + 1]);
            for (int n = 0; n < count; n++) {
                double fade = Math.min(1, Math.min(n, count - n) / FADE);
                double swing = Math.sin(2 * Math.PI * pairs[i] * n / RATE);
                wave[at++] = (byte) Math.round(1.27 * loud.percent() * fade * swing);
            }
        }
        return wave;
    }

    private static int samples(int milliseconds) {
        return Math.round(RATE * milliseconds / 1_000);
    }
}
