package linli.station.ui.kit;

import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/** Sounds made on the spot from sine waves; a machine without audio stays silent. */
public final class SynthesisedSounds implements Sounds {

    private static final float RATE = 22_050f;
    private static final double LOUDNESS = 0.35;

    private final Executor device;
    private final BooleanProperty muted = new SimpleBooleanProperty(this, "muted", false);
    private volatile boolean audible = true;

    /**
     * @param device runs the playing, away from the thread of the screen
     */
    public SynthesisedSounds(Executor device) {
        this.device = device;
    }

    /** Whether nothing is to be heard. */
    public BooleanProperty muted() {
        return muted;
    }

    @Override
    public void play(Tone tone) {
        if (audible && !muted.get()) {
            device.execute(() -> sound(wave(tone)));
        }
    }

    // Audio comes and goes with headphones and drivers; the screen says the same, so silence it is.
    private void sound(byte[] wave) {
        AudioFormat format = new AudioFormat(RATE, 8, 1, true, false);
        try (SourceDataLine line = AudioSystem.getSourceDataLine(format)) {
            line.open(format);
            line.start();
            line.write(wave, 0, wave.length);
            line.drain();
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException none) {
            audible = false;
        }
    }

    static byte[] wave(Tone tone) {
        return switch (tone) {
            case ACCEPTED -> notes(1_320, 70);
            case REFUSED -> notes(440, 110, 0, 40, 330, 160);
            case ALARM -> notes(880, 120, 0, 60, 880, 120, 0, 60, 880, 200);
        };
    }

    // Pairs of hertz and milliseconds; 0 hertz is a rest.
    private static byte[] notes(int... pairs) {
        int length = 0;
        for (int i = 1; i < pairs.length; i += 2) {
            length += samples(pairs[i]);
        }
        byte[] wave = new byte[length];
        int at = 0;
        for (int i = 0; i < pairs.length; i += 2) {
            int count = samples(pairs[i + 1]);
            for (int n = 0; n < count; n++) {
                double fade = Math.min(1, Math.min(n, count - n) / 120.0);
                double swing = Math.sin(2 * Math.PI * pairs[i] * n / RATE);
                wave[at++] = (byte) Math.round(127 * LOUDNESS * fade * swing);
            }
        }
        return wave;
    }

    private static int samples(int milliseconds) {
        return Math.round(RATE * milliseconds / 1_000);
    }
}
