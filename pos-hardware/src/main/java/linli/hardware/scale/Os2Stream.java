package linli.hardware.scale;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import linli.hardware.Bytes;
import linli.hardware.ScaleReading;

/**
 * The frames of 顶尖 OS2 and CAS: {@code 01 02} status, sign, weight in six characters, unit in two,
 * check byte, {@code 03 04}.
 *
 * <p>The check byte is the XOR of status to unit, on some scales of {@code 01 02} too. Both are
 * taken, but a frame counts only if it was made the way the frame before was: otherwise a fault
 * that turns a 4 into a 7 would pass as the other way. So the first frame of a connection is passed
 * over.
 */
final class Os2Stream implements ScaleStream {

    private static final int LENGTH = 15;
    private static final int SOH = 0x01;
    private static final int STX = 0x02;
    private static final int ETX = 0x03;
    private static final int EOT = 0x04;
    private static final int ACK = 0x06;
    private static final Bytes DC1 = Bytes.of((byte) 0x11);
    private static final int BEFORE_ANY = -1;

    private final byte[] frame = new byte[LENGTH];
    private int filled;
    private int madeLike = BEFORE_ANY;

    @Override
    public List<ScaleSignal> accept(byte[] bytes, Instant at) {
        List<ScaleSignal> signals = new ArrayList<>();
        for (byte value : bytes) {
            append(value, at, signals);
        }
        return signals;
    }

    private void append(byte value, Instant at, List<ScaleSignal> signals) {
        frame[filled++] = value;
        boolean whole = filled == LENGTH && fits();
        if (whole && checks()) {
            meaning(at).ifPresent(signals::add);
            filled = 0;
        } else if (!fits() || filled == LENGTH) {
            resynchronise();
            if (filled == 0 && value == ACK) {
                signals.add(new ScaleSignal.Reply(DC1));
            }
        }
    }

    /** Drops bytes from the front until what is left may begin a frame: it may hide a whole one. */
    private void resynchronise() {
        do {
            filled--;
            System.arraycopy(frame, 1, frame, 0, filled);
        } while (filled > 0 && !fits());
    }

    /** Whether the bytes so far stand where a frame has them. */
    private boolean fits() {
        for (int i = 0; i < filled; i++) {
            if (!fits(i, frame[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(int position, byte value) {
        return switch (position) {
            case 0 -> value == SOH;
            case 1 -> value == STX;
            case 2 -> value == 'S' || value == 'U' || value == 'F';
            case 3 -> value == ' ' || value == '-' || value == '+' || value == 'F';
            case 4, 5, 6, 7, 8, 9, 10, 11 -> value >= ' ' && value < 0x7F;
            case 13 -> value == ETX;
            case 14 -> value == EOT;
            default -> true;
        };
    }

    /** Whether the check byte is right, in the way it was in the frame before. */
    private boolean checks() {
        int rest = frame[12] & 0xFF;
        for (int i = 2; i < 12; i++) {
            rest ^= frame[i];
        }
        if (rest != 0 && rest != (SOH ^ STX)) {
            return false;
        }
        boolean asBefore = rest == madeLike;
        madeLike = rest;
        return asBefore;
    }

    private Optional<ScaleSignal> meaning(Instant at) {
        boolean overload = frame[2] == 'F' || frame[3] == 'F';
        if (overload) {
            return Optional.of(weighed(0, false, true, at));
        }
        String field = text(4, 6);
        String unit = text(10, 2).strip().toLowerCase(Locale.ROOT);
        OptionalLong grams =
                switch (unit) {
                    case "kg" -> WeightField.ofKilograms(field);
                    case "g" -> WeightField.ofGrams(field);
                    default -> OptionalLong.empty();
                };
        if (grams.isPresent()) {
            long signed = frame[3] == '-' ? -grams.getAsLong() : grams.getAsLong();
            return Optional.of(weighed(signed, frame[2] == 'S', false, at));
        }
        return isOtherUnit(unit) ? Optional.of(new ScaleSignal.WrongUnit(unit)) : Optional.empty();
    }

    /** Pounds, and the jin and tael of several places. */
    private static boolean isOtherUnit(String unit) {
        return switch (unit) {
            case "lb", "oz", "sj", "tj", "tl", "hj", "t" -> true;
            default -> false;
        };
    }

    private static ScaleSignal weighed(long grams, boolean stable, boolean overload, Instant at) {
        return new ScaleSignal.Weighed(new ScaleReading(grams, stable, 0, overload, at));
    }

    private String text(int from, int count) {
        return new String(frame, from, count, StandardCharsets.US_ASCII);
    }
}
