package linli.core.till;

import linli.core.Refusal;

/** Why cash was not moved, or a shift not opened or closed. */
public enum TillRefusal implements Refusal {
    /** Nothing, less than nothing, or more than anybody moves at once. */
    BAD_AMOUNT,
    /** That reason is not one for this. */
    BAD_REASON,
    /** The reason is another one, and nobody wrote which. */
    NOTE_NEEDED,
    /** The note is longer than fits. */
    NOTE_TOO_LONG,
    /** A shift is open already. */
    SHIFT_IS_OPEN,
    /** The count is no count: less than nothing, or pieces that do not make up the total. */
    BAD_COUNT,
    /** More would be left for the next shift than was counted. */
    LEFT_EXCEEDS_COUNT,
    /** The difference is so large that somebody must say why. */
    VARIANCE_NEEDS_REASON;

    @Override
    public String code() {
        return name();
    }
}
