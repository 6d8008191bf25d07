package linli.hardware.wedge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Keys that followed each other faster than a person types.
 *
 * <p>The text is what was typed, as long as each character key brought its own character. Once one
 * did not, an input method is at work, and all keys are read by their places on the keyboard.
 */
final class Burst {

    private final List<Stroke> strokes = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private int characters;
    private boolean lastCounted;

    void press(WedgeKey.Pressed key) {
        names.add(key.name());
        if (!UsKeyboard.isModifier(key.name())) {
            strokes.add(new Stroke(key));
            lastCounted = false;
            count();
        }
    }

    void typed(String text) {
        if (!strokes.isEmpty()) {
            strokes.getLast().typed(text);
            count();
        }
    }

    /** Whether that key was pressed in it. */
    boolean pressed(String name) {
        return names.contains(name);
    }

    /** The names of its keys. */
    Set<String> names() {
        return names;
    }

    /** How many keys for characters it has. */
    int characters() {
        return characters;
    }

    /** Whether a key that prints nothing stands between its characters. */
    boolean isNoise() {
        return text().indexOf(Stroke.SILENT) >= 0;
    }

    /** Its characters; keys before and after them that print nothing are left out. */
    String text() {
        boolean asTyped = strokes.stream().allMatch(Burst::needsNoKeyboard);
        StringBuilder text = new StringBuilder();
        strokes.forEach(stroke -> text.append(asTyped ? stroke.asTyped() : stroke.asKey()));
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) == Stroke.SILENT) {
            from++;
        }
        while (to > from && text.charAt(to - 1) == Stroke.SILENT) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean needsNoKeyboard(Stroke stroke) {
        return !stroke.isCharacter() || stroke.cameAsItself();
    }

    // A key of unknown place becomes a character only by what it brings, which comes after it.
    private void count() {
        if (!lastCounted && strokes.getLast().isCharacter()) {
            characters++;
            lastCounted = true;
        }
    }
}
