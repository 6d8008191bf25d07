package linli.station.ui.kit;

/** A key as a screen sees it, wherever the focus is. */
public sealed interface Press {

    /** Whether it asks for that. */
    default boolean asks(Command wanted) {
        return this instanceof Asked(Command command) && command == wanted;
    }

    /** A character that asks for nothing. */
    record Typed(String text) implements Press {}

    /** A key that asks for something. */
    record Asked(Command command) implements Press {}
}
