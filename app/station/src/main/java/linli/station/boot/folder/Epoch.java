package linli.station.boot.folder;

import java.io.IOException;

/**
 * Which epoch of the journal is written.
 *
 * @param number from 1
 * @param carried how many of its first entries the central had from earlier epochs when it began
 */
public record Epoch(int number, long carried) {

    private static final Epoch FIRST = new Epoch(1, 0);

    /** The epoch that was kept; the first if none was. */
    public static Epoch in(SmallFile file) throws IOException {
        return file.read().map(Epoch::parse).orElse(FIRST);
    }

    /** Keeps it: from now on this epoch is written. */
    public void keep(SmallFile file) throws IOException {
        file.keep(number + " " + carried);
    }

    private static Epoch parse(String text) {
        String[] parts = text.split(" ", 2);
        return new Epoch(Integer.parseInt(parts[0]), Long.parseLong(parts[1]));
    }
}
