package linli.station.ui.kit.look;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Press;
import org.kordamp.ikonli.material2.Material2AL;

/** Digits to touch, the same as the keys; as wide as there is room. */
public final class Keypad extends GridPane {

    private static final String KEYS = "789456123";

    /** A keypad that presses for the finger. */
    public Keypad(Consumer<Press> press) {
        getStyleClass().add("keypad");
        for (int i = 0; i < KEYS.length(); i++) {
            put(digit(KEYS.substring(i, i + 1), press), i % 3, i / 3);
        }
        put(digit("0", press), 0, 3);
        put(digit(".", press), 1, 3);
        Button erase =
                Parts.button("", () -> press.accept(new Press.Asked(Command.ERASE)), "keypad-key");
        erase.setGraphic(Parts.icon(Material2AL.BACKSPACE));
        put(erase, 2, 3);
    }

    private void put(Button key, int column, int row) {
        key.setMaxWidth(Double.MAX_VALUE);
        setHgrow(key, Priority.ALWAYS);
        add(key, column, row);
    }

    private static Button digit(String digit, Consumer<Press> press) {
        return Parts.button(digit, () -> press.accept(new Press.Typed(digit)), "keypad-key");
    }
}
