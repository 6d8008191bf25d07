package linli.core.dispute;

import java.time.Instant;
import java.util.Optional;

/**
 * An entry of a station's journal that the central took in but does not believe whole.
 *
 * @param epoch of the journal
 * @param seq of the entry
 * @param code why, in capitals
 * @param subject the id of what is disputed
 * @param at when the central found it
 * @param ruling what people decided about it, once they did
 */
public record DisputeNotice(
        int epoch, long seq, String code, String subject, Instant at, Optional<Ruling> ruling) {

    /**
     * How a dispute ended.
     *
     * @param accepted whether the entry counts as it was written
     * @param by who decided
     */
    public record Ruling(boolean accepted, Instant at, String by) {}

    /** The same as one text; no two disputes of a station have the same. */
    public String id() {
        return epoch + "/" + seq + "/" + code + "/" + subject;
    }
}
