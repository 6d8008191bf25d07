package linli.station.ui.kit.look;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Press;
import org.kordamp.ikonli.material2.Material2AL;

/** Digits to touch, the same as the keys. */
public final class Keypad extends GridPane {

    private static final String KEYS = "789456123";

    /** A keypad that presses for the finger. */
    public Keypad(Consumer<Press> press) {
        getStyleClass().add("keypad");
        for (int i = 0; i < KEYS.length(); i++) {
            add(digit(KEYS.substring(i, i + 1), press), i % 3, i / 3);
        }
        add(digit("0", press), 0, 3);
        add(digit(".", press), 1, 3);
        Button erase =
                Parts.button("", () -> press.accept(new Press.Asked(Command.ERASE)), "keypad-key");
        erase.setGraphic(Parts.icon(Material2AL.BACKSPACE));
        add(erase, 2, 3);
    }

    private static Button digit(String digit, Consumer<Press> press) {
        return Parts.button(digit, () -> press.accept(new Press.Typed(digit)), "keypad-key");
    }
}
