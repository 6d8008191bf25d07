package linli.station.ui.kit;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What is being typed into the scan field: digits of a code, or letters of a search. */
public final class TypedCode {

    private static final int LIMIT = 256;

    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(this, "text", "");

    /** What was typed so far. */
    public ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }

    /** Adds a character; what can be part of nothing is dropped. */
    public void type(String character) {
        if (character.isBlank() || Character.isISOControl(character.codePointAt(0))) {
            return;
        }
        if (text.get().length() < LIMIT) {
            text.set(text.get() + character);
        }
    }

    /** Takes the last character away. */
    public void erase() {
        String now = text.get();
        if (!now.isEmpty()) {
            text.set(now.substring(0, now.offsetByCodePoints(now.length(), -1)));
        }
    }

    /** Forgets everything. */
    public void clear() {
        text.set("");
    }

    /** Whether nothing was typed. */
    public boolean isEmpty() {
        return text.get().isEmpty();
    }

    /** Whether it is a search: something typed that is not only digits. */
    public boolean isSearch() {
        return !isEmpty() && !text.get().chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** What was typed, which is forgotten. */
    public String take() {
        String now = text.get();
        clear();
        return now;
    }
}
