package linli.station.ui;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import linli.core.visit.ScannedCode;
import linli.hardware.Scan;
import linli.hardware.ScanRefusal;
import linli.hardware.ScannerEvent;
import linli.station.boot.device.KeyboardWedge;
import linli.station.ui.kit.Reading;

/** A scanner and a person at one keyboard, on a clock that only they move. */
final class TypingScanner {

    private static final String MEMBER = "MEMBER1";

    final KeyboardWedge wedge;
    private long millis;
    private Optional<Runnable> tick = Optional.empty();

    TypingScanner() {
        wedge =
                new KeyboardWedge(
                        new KeyboardWedge.Time(
                                () -> WindowFixture.NOW.plusMillis(millis),
                                () -> millis * 1_000_000,
                                this::ticking),
                        thrown -> {
                            throw new AssertionError(thrown);
                        });
    }

    /** Begins to scan for that window. */
    void open(StationWindow window) {
        wedge.onReading(read -> window.announcer().reading(new Reading(read, 226)));
        wedge.scanner().open(event -> told(window, event));
    }

    Instant now() {
        return WindowFixture.NOW.plusMillis(millis);
    }

    /** A scanner types a code and Enter, at 8 ms a key. */
    void scan(Scene scene, String code) {
        keys(scene, code, 8);
        stroke(scene, '\r');
        pass(100);
    }

    /** Keys with their characters, so many milliseconds each. */
    void keys(Scene scene, String text, int pace) {
        text.chars()
                .forEach(character -> {
                    stroke(scene, (char) character);
                    pass(pace);
                });
    }

    /** An input method takes the letters, and commits what it likes at the end. */
    void scanThroughInputMethod(Scene scene, String code) {
        code.chars()
                .forEach(c -> {
                    key(scene, KeyEvent.KEY_PRESSED, code((char) c), Character.isUpperCase(c));
                    if (Character.isDigit(c)) {
                        typed(scene, Character.toString(c - '0' + '０'));
                    }
                    key(scene, KeyEvent.KEY_RELEASED, code((char) c), false);
                    pass(8);
                });
        fire(
                scene,
                new InputMethodEvent(
                        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, java.util.List.of(), "鸡蛋", 0));
        stroke(scene, '\r');
        pass(100);
    }

    /** A control character as it comes from a keyboard: Control with another key. */
    void control(Scene scene, int character) {
        KeyCode code =
                character == 0
                        ? KeyCode.SPACE
                        : character <= 26
                                ? KeyCode.valueOf(String.valueOf((char) ('A' + character - 1)))
                                : KeyCode.OPEN_BRACKET;
        fire(scene, event(KeyEvent.KEY_PRESSED, "", code, false, true));
        fire(
                scene,
                event(
                        KeyEvent.KEY_TYPED,
                        Character.toString(character),
                        KeyCode.UNDEFINED,
                        false,
                        true));
        fire(scene, event(KeyEvent.KEY_RELEASED, "", code, false, true));
        pass(8);
    }

    /** A key without a character. */
    void press(Scene scene, KeyCode code) {
        key(scene, KeyEvent.KEY_PRESSED, code, false);
        key(scene, KeyEvent.KEY_RELEASED, code, false);
    }

    /** Lets time pass, with a tick every 5 ms while somebody waits for one. */
    void pass(int time) {
        long until = millis + time;
        while (millis < until) {
            millis++;
            if (millis % 5 == 0) {
                tick.ifPresent(Runnable::run);
            }
        }
    }

    private void told(StationWindow window, ScannerEvent event) {
        switch (event) {
            case Scan scan ->
                    window.scanned(
                            scan.text().equals(MEMBER)
                                    ? WindowFixture.MEMBER
                                    : new ScannedCode.Barcode(scan.text()));
            case ScanRefusal refusal -> window.unread(refusal.fault().code());
            default -> {}
        }
    }

    private Runnable ticking(Runnable task) {
        tick = Optional.of(task);
        return () -> tick = Optional.empty();
    }

    private void stroke(Scene scene, char character) {
        boolean shift = Character.isUpperCase(character);
        key(scene, KeyEvent.KEY_PRESSED, code(character), shift);
        typed(scene, String.valueOf(character));
        key(scene, KeyEvent.KEY_RELEASED, code(character), shift);
    }

    private void typed(Scene scene, String text) {
        fire(scene, event(KeyEvent.KEY_TYPED, text, KeyCode.UNDEFINED, false, false));
    }

    private void key(Scene scene, EventType<KeyEvent> type, KeyCode code, boolean shift) {
        fire(scene, event(type, "", code, shift, false));
    }

    private static KeyEvent event(
            EventType<KeyEvent> type, String character, KeyCode code, boolean shift, boolean ctrl) {
        return new KeyEvent(type, character, character, code, shift, ctrl, false, false);
    }

    private static void fire(Scene scene, Event event) {
        EventTarget target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
        Event.fireEvent(target, event.copyFor(target, target));
    }

    private static KeyCode code(char character) {
        return switch (character) {
            case '\r' -> KeyCode.ENTER;
            case '\t' -> KeyCode.TAB;
            case ' ' -> KeyCode.SPACE;
            default ->
                    Character.isDigit(character)
                            ? KeyCode.valueOf("DIGIT" + character)
                            : KeyCode.valueOf(String.valueOf(character).toUpperCase(Locale.ROOT));
        };
    }
}
