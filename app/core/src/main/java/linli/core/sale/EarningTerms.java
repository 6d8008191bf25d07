package linli.core.sale;

import java.util.Optional;
import linli.core.tier.TierId;

/**
 * What a ticket's points were computed with, kept so that a refund can compute them again.
 *
 * @param tier held before the ticket; absent if nobody earns
 * @param tierBonusBp of that tier
 * @param plusBonusBp of the paid membership, 0 if it was not active
 * @param campaign the one that gave most before the daily cap, by its id
 */
public record EarningTerms(
        Optional<TierId> tier, long tierBonusBp, long plusBonusBp, Optional<String> campaign) {

    /** The terms of a ticket that earns nothing. */
    public static final EarningTerms NONE =
            new EarningTerms(Optional.empty(), 0, 0, Optional.empty());
}
