package linli.station.ui.kit;

/** How far a piece of paper has come. */
public enum SlipStage {
    /** It will print by itself in a moment. */
    WAITING,
    PRINTING,
    PRINTED,
    /** It is not on paper and will not be unless someone asks. */
    NOT_PRINTED,
    /** It may be on paper, in whole or in part. */
    MAYBE_PRINTED,
    /** Nobody wanted it on paper. */
    DISMISSED;

    /** Whether something is being done, so that one only waits. */
    public boolean isBusy() {
        return this == WAITING || this == PRINTING;
    }
}
