package linli.station.ui.customer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the customer's window is. On a screen that is not there it is a window of its own. */
public sealed interface Placement {

    /** A window beside the till's, to be moved by hand. */
    record Windowed() implements Placement {}

    /** All of a screen, counted from 1 as the system counts them. */
    record OnScreen(int number) implements Placement {}

    /** All of the first screen that the till is not on. */
    record Beside() implements Placement {}

    /** {@code window}, {@code beside} or {@code screen:N}; empty for anything else. */
    static Optional<Placement> parse(String text) {
        Matcher screen = Pattern.compile("screen:([1-9])").matcher(text);
        if (screen.matches()) {
            return Optional.of(new OnScreen(Integer.parseInt(screen.group(1))));
        }
        return switch (text) {
            case "window" -> Optional.of(new Windowed());
            case "beside" -> Optional.of(new Beside());
            default -> Optional.empty();
        };
    }
}
