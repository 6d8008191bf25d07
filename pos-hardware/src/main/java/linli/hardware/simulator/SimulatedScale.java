package linli.hardware.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import linli.hardware.scale.ScaleProfile;

/**
 * A counter scale at the far end of a pseudo-terminal, speaking either protocol. What lies on it
 * and how it misbehaves may be changed from any thread at any time.
 */
public final class SimulatedScale extends DeviceBehindTerminal {

    /** What a scale may do instead of answering well. */
    public enum Mood {
        WELL,
        /** Answers nothing. */
        SILENT,
        /** Sends random bytes before each answer. */
        NOISY,
        /** Sends only random bytes. */
        GARBLED
    }

    /** The most it weighs, in grams. */
    public static final long CAPACITY = 15_000;

    private static final int ENQ = 0x05;
    private static final int DC1 = 0x11;

    private final ScaleProfile profile;
    private final Random random = new Random(20_261_122);
    private final StringBuilder command = new StringBuilder();
    private long load;
    private long zero;
    private long tare;
    private boolean moving;
    private boolean pounds;
    private boolean checkWithHeader;
    private Mood mood = Mood.WELL;
    private Duration perByte = Duration.ZERO;

    private SimulatedScale(PseudoTerminal terminal, ScaleProfile profile) {
        super(terminal);
        this.profile = profile;
    }

    /** A scale with nothing on it, switched on. */
    public static SimulatedScale on(PseudoTerminal terminal, ScaleProfile profile) {
        SimulatedScale scale = new SimulatedScale(terminal, profile);
        scale.listen();
        return scale;
    }

    /** Puts {@code grams} on the empty pan, at rest; more than the capacity is overload. */
    public synchronized void load(long grams) {
        load = grams;
        moving = false;
    }

    /** Lets the pan swing, or come to rest. */
    public synchronized void moving(boolean swings) {
        moving = swings;
    }

    /** Behaves in another way from now on. */
    public synchronized void mood(Mood other) {
        mood = other;
    }

    /** Weighs in pounds, or in kilograms again. */
    public synchronized void pounds(boolean instead) {
        pounds = instead;
    }

    /** OS2: takes 01 02 into the check byte, or leaves it out again. */
    public synchronized void checkWithHeader(boolean with) {
        checkWithHeader = with;
    }

    /** Sends its bytes one by one with {@code pause} after each. */
    public synchronized void slow(Duration pause) {
        perByte = pause;
    }

    /** What is taken off now, in grams. */
    public synchronized long tare() {
        return tare;
    }

    @Override
    synchronized void powerUp() {
        tare = 0;
        zero = 0;
        command.setLength(0);
    }

    @Override
    void take(byte[] bytes, OutputStream answers) throws IOException {
        for (byte value : bytes) {
            byte[] answer = answer(value);
            if (answer.length > 0) {
                send(answer, answers);
            }
        }
    }

    private void send(byte[] answer, OutputStream line) throws IOException {
        Duration pause;
        synchronized (this) {
            pause = perByte;
        }
        if (pause.isZero()) {
            line.write(answer);
            line.flush();
            return;
        }
        for (byte value : answer) {
            line.write(value);
            line.flush();
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    private synchronized byte[] answer(byte value) {
        byte[] told =
                switch (profile) {
                    case OS2 -> answerOs2(value);
                    case TOLEDO_8217 -> answerToledo(value);
                };
        return told.length == 0 ? told : inMood(told);
    }

    private byte[] inMood(byte[] told) {
        byte[] noise = new byte[1 + random.nextInt(12)];
        random.nextBytes(noise);
        return switch (mood) {
            case WELL -> told;
            case SILENT -> new byte[0];
            case GARBLED -> noise;
            case NOISY -> join(noise, told);
        };
    }

    private byte[] answerOs2(byte value) {
        if (value == ENQ) {
            return new byte[] {0x06};
        }
        if (value == DC1) {
            return os2Frame();
        }
        command.append((char) value);
        if (value == '\t') {
            obey(command.toString());
            command.setLength(0);
        }
        return new byte[0];
    }

    private byte[] answerToledo(byte value) {
        return switch (value) {
            case 'W' -> toledoLine();
            case 'T', 'Z' -> {
                obey(value == 'T' ? "<TK>\t" : "<ZK>\t");
                yield status();
            }
            default -> new byte[0];
        };
    }

    private void obey(String what) {
        boolean atRest = !moving && gross() >= 0 && gross() <= CAPACITY;
        if (what.endsWith("<TK>\t") && atRest) {
            tare = gross();
        } else if (what.endsWith("<ZK>\t") && atRest) {
            zero = load;
            tare = 0;
        }
    }

    private long gross() {
        return load - zero;
    }

    private byte[] os2Frame() {
        long net = gross() - tare;
        boolean over = gross() > CAPACITY;
        String body =
                (over ? "F" : moving ? "U" : "S")
                        + (net < 0 ? "-" : " ")
                        + (over ? "      " : kilograms(Math.abs(net), ' '))
                        + (pounds ? "lb" : "kg");
        byte[] bytes = body.getBytes(StandardCharsets.US_ASCII);
        int check = checkWithHeader ? 0x01 ^ 0x02 : 0;
        for (byte value : bytes) {
            check ^= value;
        }
        return join(new byte[] {1, 2}, bytes, new byte[] {(byte) check, 3, 4});
    }

    private byte[] toledoLine() {
        long net = gross() - tare;
        if (moving || net < 0 || gross() > CAPACITY) {
            return status();
        }
        String weight =
                pounds
                        ? String.format(Locale.ROOT, "%03d.%02d", net / 454, net % 100)
                        : kilograms(net, '0') + (tare > 0 ? "N" : "");
        return ("\u0002" + weight + "\r").getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] status() {
        int bits =
                (moving ? 1 : 0)
                        | (gross() > CAPACITY ? 2 : 0)
                        | (gross() - tare < 0 ? 4 : 0)
                        | (gross() == 0 ? 16 : 0);
        return new byte[] {2, '?', (byte) (0x60 | bits), '\r'};
    }

    /** Six characters with three decimals. */
    private static String kilograms(long grams, char front) {
        String text = String.format(Locale.ROOT, "%d.%03d", grams / 1000, grams % 1000);
        return Character.toString(front).repeat(6 - text.length()) + text;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
