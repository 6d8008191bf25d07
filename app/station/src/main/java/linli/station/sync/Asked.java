package linli.station.sync;

/** A request that is under way. */
@FunctionalInterface
interface Asked {

    /** Waits for what becomes of it; to be called once. */
    Reply reply();
}
