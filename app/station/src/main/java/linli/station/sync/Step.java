package linli.station.sync;

/** How one turn of uploading or reading ended. */
sealed interface Step {

    /** Something moved, and there may be more at once. */
    record Moved() implements Step {}

    /** There was nothing to do. */
    record Idle() implements Step {}

    /** It did not work. */
    record Failed(SyncFault fault) implements Step {}
}
