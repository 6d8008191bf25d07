package linli.station.boot.device;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyEvent;
import linli.hardware.Scanner;
import linli.hardware.wedge.WedgeKey;
import linli.hardware.wedge.WedgeRules;
import linli.hardware.wedge.WedgeScanner;

/**
 * Listens for a scanner at the keyboard of the station's windows. Keys that it held and that are a
 * person's are fired again at what has the focus, as if they had just been pressed. To be used on
 * the thread of the screen only.
 */
public final class KeyboardWedge implements Predicate<InputEvent> {

    private final WedgeScanner<InputEvent> scanner;
    private final LongSupplier nanos;
    private final Function<Runnable, Runnable> ticking;
    private final Consumer<Throwable> faults;
    private IntConsumer reading = characters -> {};
    private Optional<Runnable> ticks = Optional.empty();
    private boolean replaying;

    /**
     * Where a wedge has its time from.
     *
     * @param clock gives the times of scans
     * @param nanos a clock that never goes back
     * @param ticking calls every 5 ms on the thread of the screen, until the release is run
     */
    public record Time(
            InstantSource clock, LongSupplier nanos, Function<Runnable, Runnable> ticking) {}

    /**
     * A wedge that lets every key pass until its {@link #scanner} is opened.
     *
     * @param faults told what goes wrong where typing is given back
     */
    public KeyboardWedge(Time time, Consumer<Throwable> faults) {
        this.scanner =
                new WedgeScanner<>(
                        WedgeRules.DEFAULT,
                        time.clock(),
                        this::giveBack,
                        characters -> reading.accept(characters));
        this.nanos = time.nanos();
        this.ticking = time.ticking();
        this.faults = faults;
    }

    /** Tells how many characters of a long code have come, and 0 when that is over. */
    public void onReading(IntConsumer listener) {
        reading = listener;
    }

    /** The scanner behind the keyboard; to be opened and closed on the thread of the screen. */
    public Scanner scanner() {
        return scanner;
    }

    /** Whether the event is to go no further now. */
    @Override
    public boolean test(InputEvent event) {
        if (replaying) {
            return false;
        }
        boolean taken =
                key(event).map(key -> scanner.accept(key, event, nanos.getAsLong())).orElse(false);
        rewind();
        return taken;
    }

    /** The keyboard was turned to another window. */
    public void leave() {
        scanner.leave();
        rewind();
    }

    private void tick() {
        scanner.tick(nanos.getAsLong());
        rewind();
    }

    private void rewind() {
        if (scanner.isWaiting() && ticks.isEmpty()) {
            ticks = Optional.of(ticking.apply(this::tick));
        } else if (!scanner.isWaiting()) {
            ticks.ifPresent(Runnable::run);
            ticks = Optional.empty();
        }
    }

    private static Optional<WedgeKey> key(InputEvent event) {
        return switch (event) {
            case InputMethodEvent composed ->
                    Optional.of(new WedgeKey.Typed(composed.getCommitted()));
            case KeyEvent key -> Optional.of(key(key));
            default -> Optional.empty();
        };
    }

    private static WedgeKey key(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_TYPED) {
            return new WedgeKey.Typed(event.getCharacter());
        }
        String name = event.getCode().name();
        return event.getEventType() == KeyEvent.KEY_PRESSED
                ? new WedgeKey.Pressed(
                        name,
                        event.isShiftDown(),
                        event.isControlDown(),
                        event.isAltDown() || event.isMetaDown())
                : new WedgeKey.Released(name);
    }

    // One key that leads to a fault must not take the keys after it along.
    private void giveBack(InputEvent event) {
        replaying = true;
        try {
            EventTarget target = focused(event);
            Event.fireEvent(target, event.copyFor(target, target));
        } catch (RuntimeException thrown) {
            faults.accept(thrown);
        } finally {
            replaying = false;
        }
    }

    private static EventTarget focused(InputEvent event) {
        Scene scene =
                event.getTarget() instanceof Node node
                        ? node.getScene()
                        : event.getSource() instanceof Scene own ? own : null;
        if (scene == null) {
            return event.getTarget();
        }
        return scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
    }
}
