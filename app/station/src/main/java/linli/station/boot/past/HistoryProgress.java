package linli.station.boot.past;

/** Watches how a station gets its own past back from the central. */
@FunctionalInterface
public interface HistoryProgress {

    /** So many of so many entries are here. Called on the thread that opens the station. */
    void fetched(long entries, long of);
}
