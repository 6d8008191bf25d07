package linli.contract.v1;

/** Why the central refused a request; the name is the {@code code} of the problem document. */
public enum ProblemCode {
    /** The body or an argument cannot be read. */
    MALFORMED(400),
    /** No token, or one that cannot be read. */
    UNSIGNED(401),
    /** The token is signed by another key, or is not for this request. */
    WRONG_SIGNATURE(401),
    /** The token is too old or from the future: a clock is wrong; see the Date of the answer. */
    TOKEN_EXPIRED(401),
    /** The token was used before. */
    TOKEN_REPLAYED(401),
    /** No station with that id is enrolled. */
    UNKNOWN_STATION(401),
    /** The station was revoked. */
    STATION_REVOKED(403),
    /** What was asked for is another station's. */
    FORBIDDEN(403),
    /** Nothing is at that address. */
    NOT_FOUND(404),
    /** Nobody has that member number. */
    UNKNOWN_MEMBER(404),
    /** The address is right, the method is not. */
    METHOD_NOT_ALLOWED(405),
    /** Another entry is held at that seq: this history forked. */
    JOURNAL_FORK(409),
    /** The central was restored and first hears other stations; to be sent again soon. */
    RECOVERING(409),
    /** One key of the central still follows another. */
    CHANGE_UNDER_WAY(409),
    /** The body is longer, or inflates to more, than the limits allow. */
    TOO_LARGE(413),
    /** The body is not JSON by its type, or encoded in another way than gzip. */
    UNSUPPORTED_MEDIA_TYPE(415),
    /** The entries do not continue the chain, or a hash is wrong. */
    BROKEN_CHAIN(422),
    /** An entry is of another station or epoch than the upload. */
    FOREIGN_ENTRY(422),
    /** The one-time code is unknown, used by another, or older than 15 minutes. */
    ENROLMENT_CODE(422),
    /** That station id is enrolled with another key. */
    STATION_TAKEN(409),
    /** The rule book contradicts itself; the detail names each contradiction and its place. */
    CONTRADICTORY_RULES(422),
    /** There is a rule book of that version or a newer one. */
    VERSION_TAKEN(409),
    /** Version 0 is the rule book that is built in. */
    VERSION_BUILT_IN(409),
    /** Too many requests. */
    RATE_LIMITED(429),
    /** A fault of the central. */
    INTERNAL(500),
    /** The central cannot answer now. */
    UNAVAILABLE(503);

    private final int status;

    ProblemCode(int status) {
        this.status = status;
    }

    /** The HTTP status it goes with. */
    public int status() {
        return status;
    }
}
