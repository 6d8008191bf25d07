package linli.core.claim;

import java.util.Optional;
import linli.core.act.ActId;
import linli.core.tender.Payout;

/**
 * The settling of a claim as asked for at the counter.
 *
 * @param filed the act that left the claim to headquarters
 * @param way in which money goes back, if it does
 * @param approver the second person who allowed it, where one was needed
 * @param shown what the customer was told would go back; empty if nobody was told
 */
public record SettleRequest(
        ActId filed, Payout.Way way, Optional<String> approver, Optional<Payout> shown) {

    /** One of which nobody was told anything before. */
    public SettleRequest(ActId filed, Payout.Way way) {
        this(filed, way, Optional.empty(), Optional.empty());
    }

    /** The same, allowed by that person, if anybody. */
    public SettleRequest approvedBy(Optional<String> person) {
        return new SettleRequest(filed, way, person, shown);
    }

    /** The same, after the customer was told that. */
    public SettleRequest told(Payout payout) {
        return new SettleRequest(filed, way, approver, Optional.of(payout));
    }
}
