package linli.station.ui.shell;

/**
 * A piece of status in the top bar.
 *
 * @param mood its colour; the icon and the words say the same
 */
public record Pill(Mood mood, String text, String explanation) {

    /** How good it is. */
    public enum Mood {
        GOOD,
        QUIET,
        WAITING
    }
}
