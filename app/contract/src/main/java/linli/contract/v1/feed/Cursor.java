package linli.contract.v1.feed;

import java.util.Optional;

/**
 * How far a station has read its feed.
 *
 * @param generation of the central's database; another one means that it was restored from a
 *     backup, and that the station reads from the start and sends again what was lost
 * @param position of the last item read, from 0
 */
public record Cursor(int generation, long position) {

    /** Before anything was read. */
    public static final Cursor START = new Cursor(0, 0);

    /** As in a request's address: {@code 1.4711}. */
    public String text() {
        return generation + "." + position;
    }

    /** The cursor that the text spells, exactly as {@link #text} does; else empty. */
    public static Optional<Cursor> parse(String text) {
        if (!text.matches("(0|[1-9][0-9]{0,8})\\.(0|[1-9][0-9]{0,17})")) {
            return Optional.empty();
        }
        int dot = text.indexOf('.');
        return Optional.of(
                new Cursor(
                        Integer.parseInt(text.substring(0, dot)),
                        Long.parseLong(text.substring(dot + 1))));
    }
}
