package linli.core.redeem;

import java.util.List;
import java.util.Optional;

/**
 * What one member's points buy at one station at one moment.
 *
 * @param points that can be spent here
 * @param maySpend whether the member was recognised in a way that allows spending; gifts go without
 * @param offers one for each reward of the rule book in force, in its order
 * @param draw the lucky draw, if there is one
 */
public record RewardShelf(
        long points, boolean maySpend, List<RewardOffer> offers, Optional<DrawOffer> draw) {

    /** Keeps its own copy. */
    public RewardShelf {
        offers = List.copyOf(offers);
    }
}
