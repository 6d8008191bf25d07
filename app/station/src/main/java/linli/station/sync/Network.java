package linli.station.sync;

/** How this station stands with the central. */
public enum Network {
    /** It works alone: it was never enrolled. */
    NOT_ENROLLED,
    /** The central did not answer last time. */
    OFFLINE,
    /** The central answered last time. */
    ONLINE
}
