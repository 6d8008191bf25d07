package linli.core.redeem;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import linli.core.account.UseLimit;
import linli.core.catalog.Label;
import linli.core.reward.Prize;
import linli.core.reward.RewardRefusal;

/**
 * The lucky draw as one member sees it, with its odds at this moment.
 *
 * @param points that one draw costs
 * @param obstacle the first thing in the way, in the order of the rules
 * @param missing points that are missing here, 0 if there are enough
 * @param limit of draws in a business day, if there is one
 * @param weights of all prizes in stock together
 */
public record DrawOffer(
        long points,
        Optional<RewardRefusal> obstacle,
        long missing,
        Optional<UseLimit> limit,
        List<Odds> prizes,
        long weights) {

    /** Keeps its own copy. */
    public DrawOffer {
        prizes = List.copyOf(prizes);
    }

    /**
     * A prize and its chance: {@code weight} among {@link DrawOffer#weights}.
     *
     * @param weight 0 if none is left
     * @param left how many this station has left; absent: unlimited
     */
    public record Odds(Prize prize, Optional<Label> label, long weight, OptionalLong left) {}
}
