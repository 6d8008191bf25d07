package linli.station.print;

/** How far a job has come, for whoever looks at it. */
public enum Stage {
    /** It will print by itself. */
    WAITING,
    PRINTING,
    PRINTED,
    /** It is not on paper and will not be unless a person asks. */
    NOT_PRINTED,
    /** It may be on paper, in whole or in part. */
    MAYBE_PRINTED,
    DISMISSED
}
