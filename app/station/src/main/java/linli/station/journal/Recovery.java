package linli.station.journal;

/** What opening the journal found at its end. */
public sealed interface Recovery {

    /** Everything was whole. */
    record Whole() implements Recovery {}

    /**
     * The last record was incomplete, so nobody had been told that it was done, and it was cut off.
     *
     * @param after the last whole entry
     * @param bytes that were cut off
     */
    record TailCut(long after, long bytes) implements Recovery {}
}
