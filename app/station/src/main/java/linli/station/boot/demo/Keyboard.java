package linli.station.boot.demo;

import java.time.Duration;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import linli.station.boot.till.Toolkit;

/**
 * A keyboard in front of a window: its keys go where the window has its focus. It is a person's, so
 * they come no faster than a person presses them.
 */
final class Keyboard {

    private static final Duration PACE = Duration.ofMillis(120);

    private final Scene scene;
    private final Patience patience;

    Keyboard(Scene scene, Patience patience) {
        this.scene = scene;
        this.patience = patience;
    }

    /** Presses and releases keys, one after the other. */
    void press(KeyCode... keys) throws InterruptedException {
        for (KeyCode key : keys) {
            Toolkit.call(() -> {
                fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, key);
                fire(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, key);
                return key;
            });
            patience.pass(PACE);
        }
    }

    /** Presses and releases a key while Shift is held. */
    void pressShifted(KeyCode key) throws InterruptedException {
        Toolkit.call(() -> {
            EventTarget target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
            Event.fireEvent(
                    target,
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED,
                            KeyEvent.CHAR_UNDEFINED,
                            "",
                            key,
                            true,
                            false,
                            false,
                            false));
            return key;
        });
        patience.pass(PACE);
    }

    /** Types a text, character by character. */
    void type(String text) throws InterruptedException {
        for (int character : text.codePoints().toArray()) {
            Toolkit.call(() -> {
                fire(KeyEvent.KEY_TYPED, Character.toString(character), KeyCode.UNDEFINED);
                return character;
            });
        }
    }

    /** Types digits and Enter as fast as a scanner that is a keyboard. */
    void scan(String digits) throws InterruptedException {
        Toolkit.call(() -> {
            digits.chars().forEach(digit -> stroke(KeyCode.valueOf("DIGIT" + (char) digit), digit));
            stroke(KeyCode.ENTER, '\r');
            return digits;
        });
    }

    /** Types a text into the field of that id. */
    void type(String field, String text) throws InterruptedException {
        Toolkit.call(() -> {
            Node found = scene.lookup("#" + field);
            found.requestFocus();
            return found;
        });
        type(text);
    }

    /** Whether something of that id is in sight. */
    boolean sees(String id) throws InterruptedException {
        return Toolkit.call(() -> {
            Node found = scene.lookup("#" + id);
            return found != null && found.isVisible();
        });
    }

    private void stroke(KeyCode key, int character) {
        fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, key);
        fire(KeyEvent.KEY_TYPED, Character.toString(character), KeyCode.UNDEFINED);
        fire(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, key);
    }

    private void fire(EventType<KeyEvent> type, String character, KeyCode key) {
        EventTarget target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
        Event.fireEvent(target, new KeyEvent(type, character, "", key, false, false, false, false));
    }
}
