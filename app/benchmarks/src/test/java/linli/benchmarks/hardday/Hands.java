package linli.benchmarks.hardday;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import linli.station.boot.demo.CounterDevices;
import linli.station.boot.till.StationProgram;
import linli.station.boot.till.Toolkit;
import linli.station.ui.kit.Message;

/** Whoever stands at the till: keys, a scanner, and eyes that read what is on the screen. */
final class Hands extends Eyes {

    /** The same code sooner than that is a scan that was read twice, to any scanner. */
    private static final long REPEAT_NANOS = Duration.ofMillis(400).toNanos();

    private final StationProgram program;
    private final CounterDevices devices;
    private String scanned = "";
    private long scannedAt;
    private int scannedAgain;

    Hands(StationProgram program, CounterDevices devices) {
        super(program);
        this.program = program;
        this.devices = devices;
    }

    /** Presses keys, each with what follows from it. */
    void press(KeyCode... keys) throws Exception {
        for (KeyCode key : keys) {
            stroke(key, false);
            settle();
        }
    }

    /** Presses a key while Shift is held. */
    void shifted(KeyCode key) throws Exception {
        stroke(key, true);
        settle();
    }

    /** Presses a key so often, as fast as it goes, and lets nothing follow in between. */
    void storm(KeyCode key, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            stroke(key, false);
        }
        settle();
    }

    /** Presses keys before anything can follow from the first of them. */
    void together(KeyCode... keys) throws Exception {
        Toolkit.call(() -> {
            for (KeyCode key : keys) {
                strike(key, false);
            }
            return true;
        });
        settle();
    }

    /** Types a text. */
    void type(String text) throws Exception {
        for (int character : text.codePoints().toArray()) {
            Toolkit.call(() -> {
                fire(KeyEvent.KEY_TYPED, Character.toString(character), KeyCode.UNDEFINED, false);
                return true;
            });
        }
        settle();
    }

    /** Pulls the trigger of the scanner. */
    void scan(String code) throws IOException {
        if (code.equals(scanned)) {
            until(
                    "nobody scans faster than that",
                    () -> System.nanoTime() - scannedAt > REPEAT_NANOS);
        }
        devices.scanner().scan(code);
        scanned = code;
        scannedAt = System.nanoTime();
    }

    /**
     * Scans until something is so: once more where nothing at all came of it, as people do whose
     * scanner did not beep.
     */
    void scan(String code, String what, Callable<Boolean> isSo) throws Exception {
        scan(code);
        if (!Waiting.forAWhile(isSo) && !hasSheets() && said().tone() != Message.Tone.REFUSED) {
            scannedAgain++;
            scan(code);
        }
        until(what, isSo);
        settle();
    }

    /** How often a scan was lost on its way. */
    int scannedAgain() {
        return scannedAgain;
    }

    /** Half a code comes out of the scanner. */
    void scanHalf(String code) throws IOException {
        String half = code.substring(0, code.length() / 2);
        devices.scanner().send(half.getBytes(StandardCharsets.US_ASCII));
    }

    /** Until everything that was asked is answered and on the screen. */
    void settle() throws Exception {
        for (int i = 0; i < 2; i++) {
            Toolkit.call(() -> true);
            CompletableFuture<Boolean> answered = new CompletableFuture<>();
            program.station().counters().operators().list(all -> answered.complete(true));
            answered.get(2, TimeUnit.MINUTES);
        }
        Toolkit.call(() -> true);
    }

    /** Waits until something is so. */
    void until(String what, Callable<Boolean> isSo) {
        Waiting.until(what, isSo);
    }

    private void stroke(KeyCode key, boolean shifted) throws InterruptedException {
        Toolkit.call(() -> {
            strike(key, shifted);
            return true;
        });
    }

    private void strike(KeyCode key, boolean shifted) {
        fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, key, shifted);
        fire(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, key, shifted);
    }

    private void fire(EventType<KeyEvent> type, String character, KeyCode key, boolean shifted) {
        // What was taken off the scene keeps the focus until the next picture; keys pass it by.
        Node owner = scene().getFocusOwner();
        EventTarget target = owner != null && scene().equals(owner.getScene()) ? owner : scene();
        Event.fireEvent(
                target, new KeyEvent(type, character, "", key, shifted, false, false, false));
    }
}
