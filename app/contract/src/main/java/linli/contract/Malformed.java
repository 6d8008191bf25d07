package linli.contract;

import linli.core.Refusal;

/**
 * Why a message was not read. It never carries what the message said.
 *
 * @param reason the kind of fault
 * @param place where in the message, such as {@code lines[2].grossFen}; empty for the whole
 */
public record Malformed(Reason reason, String place) implements Refusal {

    /** The kinds of faults. */
    public enum Reason {
        /** Not one JSON value in well-formed UTF-8, or a field named twice. */
        NOT_JSON,
        /** Longer, deeper or more than the limits allow. */
        TOO_LARGE,
        /** A field that must be there is not. */
        MISSING_FIELD,
        /** A field that this version does not know. */
        UNKNOWN_FIELD,
        /** Another kind of value than the field takes. */
        WRONG_TYPE,
        /** The right kind of value, but none the field can have. */
        OUT_OF_RANGE,
        /** A kind of message that this version does not know. */
        UNKNOWN_TYPE,
        /** The hash is not that of the content. */
        WRONG_HASH
    }

    @Override
    public String code() {
        return reason.name();
    }
}
