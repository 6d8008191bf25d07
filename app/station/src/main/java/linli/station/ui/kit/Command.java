package linli.station.ui.kit;

import java.util.List;

/** What a key can ask for, with the keys it has unless they are remapped. */
public enum Command {
    SALE("F1"),
    PICKUP("F2"),
    REDEEM("F3"),
    MEMBERS("F4"),
    /** The stored value of the member who is served. */
    VALUE("Shift+F3"),
    TICKETS("F5"),
    /** Claims about goods that were handed over. */
    CLAIMS("Shift+F5"),
    SHIFT("F6"),
    DASHBOARD("F7"),
    /** The line to the central, and what it disputes. */
    NETWORK("Shift+F2"),
    SETTINGS("F8"),
    /** The one next step of the screen: its large button. */
    PRIMARY("F9", "+"),
    HOLD("F10"),
    RECALL("Shift+F10"),
    DRAWER("F11"),
    /** Whoever is next at the till signs in. */
    LOCK("Shift+F11"),
    /** A till to practise at, and back. */
    TRAINING("Shift+F8"),
    /** Everything written larger, or as usual. */
    LARGE_TYPE("Shift+F6"),
    /** How the window is liked: type, sounds, keys. */
    HABITS("Shift+F7"),
    /** What is not on paper yet. */
    PRINTS("Shift+F12"),
    /** The second step of the screen: points as money, consent, all of an order. */
    SECOND("F12"),
    /** What the member at the counter has a right to. */
    BENEFITS("Shift+F4"),
    /** What lies on the scale is not to be paid. */
    TARE("Shift+F9"),
    /** Goods that have no code. */
    OPEN_PRICE("Shift+F1"),
    QUANTITY("*"),
    DISCOUNT("/"),
    REMOVE("Delete"),
    /** All lines go. */
    VOID("Shift+Delete"),
    CONFIRM("Enter"),
    BACK("Esc"),
    ERASE("Backspace"),
    UP("Up"),
    DOWN("Down"),
    /** The other way to pay, the other list. */
    NEXT("-", "Tab");

    private final List<String> strokes;

    Command(String... strokes) {
        this.strokes = List.of(strokes);
    }

    List<String> strokes() {
        return strokes;
    }

    /** Whether another key may ask for it; what confirms, goes back and steps has one place. */
    public boolean canMove() {
        return switch (this) {
            case CONFIRM, BACK, ERASE, UP, DOWN -> false;
            default -> true;
        };
    }
}
