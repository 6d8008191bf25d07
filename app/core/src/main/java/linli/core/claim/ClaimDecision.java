package linli.core.claim;

import java.time.Instant;
import linli.core.act.ActId;

/**
 * What headquarters decided about a claim.
 *
 * @param claim the act that left it to them
 * @param by who decided
 * @param note for the member; may be empty
 */
public record ClaimDecision(ActId claim, Verdict verdict, Instant at, String by, String note) {

    /** What the member is to get. */
    public enum Verdict {
        MONEY,
        REPLACEMENT,
        NOTHING
    }
}
