package linli.hardware.scale;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import linli.hardware.ScaleReading;

/**
 * The lines of Mettler Toledo 8217: {@code STX 01.234 CR} in kilograms at rest, {@code N} after it
 * when a tare was taken off, {@code STX ? status CR} in motion, below zero or overloaded.
 *
 * <p>There is no check byte, and a byte with wrong parity is left out by the driver: so the length
 * has to be exact, six characters with the point, and a weight counts as stable only when it was
 * told twice in a row: a line that lost its middle can look whole. Two decimals are pounds.
 *
 * <p>With a status no weight is told. In motion the last weight told stands for it, below zero −1
 * g; neither can be sold by.
 */
final class ToledoStream implements ScaleStream {

    private static final int STX = 0x02;
    private static final int CR = '\r';
    private static final int FIELD = 6;
    private static final int LONGEST = FIELD + 1;
    private static final int ALWAYS = 0x40;
    private static final int MOTION = 0x01;
    private static final int OVERLOAD = 0x02;
    private static final int BELOW_ZERO = 0x04;
    private static final int NEVER_ZEROED = 0x08;

    private final StringBuilder line = new StringBuilder();
    private boolean inLine;
    private long lastGrams;
    private boolean lastAtRest;

    @Override
    public List<ScaleSignal> accept(byte[] bytes, Instant at) {
        List<ScaleSignal> signals = new ArrayList<>();
        for (byte value : bytes) {
            accept(value, at).ifPresent(signals::add);
        }
        return signals;
    }

    private Optional<ScaleSignal> accept(byte value, Instant at) {
        if (value == STX) {
            line.setLength(0);
            inLine = true;
        } else if (inLine && value == CR) {
            inLine = false;
            return meaning(line.toString(), at);
        } else if (inLine && value >= ' ' && line.length() < LONGEST) {
            line.append((char) value);
        } else {
            inLine = false;
        }
        return Optional.empty();
    }

    private Optional<ScaleSignal> meaning(String text, Instant at) {
        if (text.length() == 2 && text.charAt(0) == '?') {
            return ofStatus(text.charAt(1), at);
        }
        boolean net = text.length() == LONGEST && text.endsWith("N");
        if (text.length() != FIELD && !net) {
            return Optional.empty();
        }
        String field = text.substring(0, FIELD);
        OptionalLong grams = WeightField.ofKilograms(field);
        if (grams.isPresent()) {
            boolean again = lastAtRest && grams.getAsLong() == lastGrams;
            lastGrams = grams.getAsLong();
            lastAtRest = true;
            return Optional.of(weighed(lastGrams, again, false, at));
        }
        return WeightField.ofKilograms(field + "0").isPresent()
                ? Optional.of(new ScaleSignal.WrongUnit("lb"))
                : Optional.empty();
    }

    private Optional<ScaleSignal> ofStatus(int status, Instant at) {
        if ((status & ALWAYS) == 0) {
            return Optional.empty();
        }
        lastAtRest = false;
        if ((status & OVERLOAD) != 0) {
            return Optional.of(weighed(0, false, true, at));
        }
        if ((status & (MOTION | NEVER_ZEROED)) != 0) {
            return Optional.of(weighed(lastGrams, false, false, at));
        }
        // Otherwise it answers a tare or a zero; the weight comes with the next poll.
        return (status & BELOW_ZERO) != 0
                ? Optional.of(weighed(-1, true, false, at))
                : Optional.empty();
    }

    private static ScaleSignal weighed(long grams, boolean stable, boolean overload, Instant at) {
        return new ScaleSignal.Weighed(new ScaleReading(grams, stable, 0, overload, at));
    }
}
