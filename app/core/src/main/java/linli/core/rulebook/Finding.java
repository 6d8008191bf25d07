package linli.core.rulebook;

/**
 * A contradiction in a rule book, with its place.
 *
 * @param path a JSON pointer into the rule book: {@code /tiers/2/growth}
 */
public record Finding(Contradiction contradiction, String path) {

    /** The name of the contradiction and its place: {@code LIMIT_OF_NONE /rewards/0/perWeek}. */
    public String text() {
        return contradiction + " " + path;
    }
}
