package linli.station.sync;

/**
 * How far the central has confirmed this station's journal.
 *
 * @param generation of the central's database that confirmed it
 * @param seq the last entry confirmed, 0 if none
 */
public record Acknowledged(int generation, long seq) {

    /** Nothing was confirmed yet. */
    public static final Acknowledged NOTHING = new Acknowledged(0, 0);
}
