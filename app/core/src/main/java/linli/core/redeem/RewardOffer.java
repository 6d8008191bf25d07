package linli.core.redeem;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import linli.core.account.UseLimit;
import linli.core.catalog.Label;
import linli.core.money.Money;
import linli.core.reward.Reward;
import linli.core.reward.RewardRefusal;

/**
 * A reward as one member sees it: its price for them and what stands in the way.
 *
 * @param label what people call it, if headquarters gave it a name
 * @param price in points for this member; 0 for a gift
 * @param obstacle the first thing in the way, in the order of the rules; empty if it can be had
 *     now. Whether the member was recognised well enough is not among them.
 * @param missing points that are missing here, 0 if there are enough
 * @param opens the first moment for this member, if that is still to come
 * @param limit the member's limit of which least is left, if there is one
 * @param left how many this station has left; absent: as many as anybody wants
 */
public record RewardOffer(
        Reward reward,
        Optional<Label> label,
        long price,
        Optional<RewardRefusal> obstacle,
        long missing,
        Optional<LocalDateTime> opens,
        Optional<UseLimit> limit,
        OptionalLong left) {

    /** Paid beside the points. */
    public Money cash() {
        return reward.cash();
    }

    /** The points that the member's tier takes off. */
    public long off() {
        return reward.points() - price;
    }
}
