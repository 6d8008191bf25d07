package linli.station.ui.kit;

import java.math.BigDecimal;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** A number being typed on a keypad: pieces, points, yuan with fen, or kilograms with grams. */
public final class Entry {

    private static final int WHOLE_DIGITS = 6;

    private final int decimals;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(this, "text", "");

    private Entry(int decimals) {
        this.decimals = decimals;
    }

    /** A whole number. */
    public static Entry whole() {
        return new Entry(0);
    }

    /** Yuan; the value is in fen. */
    public static Entry money() {
        return new Entry(2);
    }

    /** Kilograms; the value is in grams. */
    public static Entry weight() {
        return new Entry(3);
    }

    /** What was typed so far. */
    public ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }

    /** Adds a digit or the point; what would make no such number is dropped. */
    public void type(String character) {
        String longer = text.get() + character;
        String pattern =
                decimals == 0
                        ? "\\d{1," + WHOLE_DIGITS + "}"
                        : "\\d{1," + WHOLE_DIGITS + "}(\\.\\d{0," + decimals + "})?";
        if (longer.matches(pattern)) {
            text.set(longer);
        }
    }

    /** Takes the last character away. */
    public void erase() {
        if (!text.get().isEmpty()) {
            text.set(text.get().substring(0, text.get().length() - 1));
        }
    }

    /** Puts that value in place of what was typed. */
    public void set(long value) {
        text.set(written(value));
    }

    /** How that value would be written here. */
    public String written(long value) {
        return BigDecimal.valueOf(value, decimals).stripTrailingZeros().toPlainString();
    }

    /** How a value is shown that nobody typed: yuan with both places of the fen. */
    public String offered(long value) {
        return decimals == 2 ? BigDecimal.valueOf(value, decimals).toPlainString() : written(value);
    }

    /** Forgets what was typed. */
    public void clear() {
        text.set("");
    }

    /** Whether nothing was typed. */
    public boolean isEmpty() {
        return text.get().isEmpty();
    }

    /** The number in its smallest unit; 0 if nothing was typed. */
    public long value() {
        return isEmpty() ? 0 : new BigDecimal(text.get()).movePointRight(decimals).longValueExact();
    }
}
