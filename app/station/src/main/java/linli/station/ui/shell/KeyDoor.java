package linli.station.ui.shell;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputEvent;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Place;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Screen;
import linli.station.ui.kit.look.Sheets;

/**
 * The one door through which keys come in. They go to the sheet on top or the screen in sight,
 * wherever the focus is: no key ever presses a button by having the focus, and Space does nothing.
 */
public final class KeyDoor {

    private final KeyMap keys;
    private final ScreenNavigator navigator;
    private final Sheets sheets;
    private final Predicate<InputEvent> wedge;
    private final Map<Command, Runnable> everywhere = new EnumMap<>(Command.class);
    private Optional<Consumer<String>> listener = Optional.empty();

    /**
     * @param wedge holds back what a scanner may be typing, by returning true; what a person typed
     *     after all it fires again
     */
    public KeyDoor(
            KeyMap keys, ScreenNavigator navigator, Sheets sheets, Predicate<InputEvent> wedge) {
        this.keys = keys;
        this.navigator = navigator;
        this.sheets = sheets;
        this.wedge = wedge;
    }

    /**
     * From now on that command does that on every screen without a sheet over it that does not
     * claim it.
     */
    public void everywhere(Command command, Runnable action) {
        everywhere.put(command, action);
    }

    /** From now on the next key goes there and asks for nothing else; empty: no longer. */
    public void listen(Optional<Consumer<String>> next) {
        listener = next;
    }

    /** Guards the scene of the till. */
    public void guard(Scene scene) {
        guardKeys(scene);
        scene.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> goHome(scene));
    }

    /** Guards a scene beside it: its keys are the till's too. */
    public void guardKeys(Scene scene) {
        scene.addEventFilter(KeyEvent.ANY, event -> came(event, scene));
        scene.addEventFilter(InputMethodEvent.ANY, this::composed);
    }

    // A button that was touched must not keep the focus: it would look as if Enter pressed it.
    private void goHome(Scene scene) {
        if (!(scene.getFocusOwner() instanceof TextInputControl)) {
            navigator.current().get().home().requestFocus();
        }
    }

    /** A character that was typed by a person after all. */
    public void typed(String character) {
        press(
                keys.command(character)
                        .<Press>map(Press.Asked::new)
                        .orElseGet(() -> new Press.Typed(character)));
    }

    /** A key that asks for something. */
    public void asked(Command command) {
        press(new Press.Asked(command));
    }

    private void came(KeyEvent event, Scene scene) {
        if (wedge.test(event)) {
            event.consume();
            return;
        }
        if (listener.isPresent()) {
            event.consume();
            heard(event).ifPresent(listener.get());
            return;
        }
        boolean writing = scene.getFocusOwner() instanceof TextInputControl;
        if (event.getEventType() == KeyEvent.KEY_TYPED) {
            typedEvent(event, writing);
        } else {
            keyEvent(event, writing);
        }
    }

    /** The key of an event that somebody listens for: pressed, or typed where it is a character. */
    private static Optional<String> heard(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            return Optional.of(stroke(event))
                    .filter(stroke -> !stroke.isEmpty() && !event.getCode().isModifierKey());
        }
        String character = event.getCharacter();
        boolean isVisible = !character.isEmpty() && character.codePointAt(0) > ' ';
        return Optional.of(character)
                .filter(typed -> event.getEventType() == KeyEvent.KEY_TYPED)
                .filter(typed -> isVisible && character.codePointAt(0) != 0x7f);
    }

    private void composed(InputMethodEvent event) {
        if (wedge.test(event)) {
            event.consume();
        }
    }

    private void typedEvent(KeyEvent event, boolean writing) {
        if (writing) {
            return;
        }
        event.consume();
        String character = event.getCharacter();
        boolean held = event.isControlDown() || event.isAltDown() || event.isMetaDown();
        boolean visible = !character.isBlank() && character.codePointAt(0) > ' ';
        if (visible && !held && character.codePointAt(0) != 0x7f) {
            typed(character);
        }
    }

    private void keyEvent(KeyEvent event, boolean writing) {
        Optional<Command> command = keys.command(stroke(event));
        boolean belongsToWriting = writing && command.filter(KeyDoor::leavesWriting).isEmpty();
        if (belongsToWriting) {
            return;
        }
        event.consume();
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            command.ifPresent(this::asked);
        }
    }

    private static boolean leavesWriting(Command command) {
        return switch (command) {
            case REMOVE, ERASE, UP, DOWN, NEXT, QUANTITY, DISCOUNT -> false;
            default -> true;
        };
    }

    private static String stroke(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code.isLetterKey() || code.isDigitKey() || isCharacter(code)) {
            return "";
        }
        return (event.isShiftDown() ? "Shift+" : "") + code.getName().replace(" ", "");
    }

    // These come once more as typed characters, and that is when they count.
    private static boolean isCharacter(KeyCode code) {
        return switch (code) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, PLUS, MINUS, ASTERISK, SLASH, EQUALS -> true;
            default -> false;
        };
    }

    private void press(Press press) {
        if (sheets.press(press)) {
            return;
        }
        Screen current = navigator.current().get();
        ownAction(press, current).ifPresentOrElse(Runnable::run, () -> current.press(press));
    }

    /** What the window itself does, whichever screen is in sight. */
    private Optional<Runnable> ownAction(Press press, Screen current) {
        if (!(press instanceof Press.Asked(Command command)) || current.claims(command)) {
            return Optional.empty();
        }
        return Optional.ofNullable(everywhere.get(command))
                .or(() -> placeOf(command).map(place -> () -> navigator.go(place)));
    }

    private static Optional<Place> placeOf(Command command) {
        return Arrays.stream(Place.values())
                .filter(place -> place.command() == command)
                .findFirst();
    }
}
