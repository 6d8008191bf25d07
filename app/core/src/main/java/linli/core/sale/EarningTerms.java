package linli.core.sale;

import java.util.Optional;

/**
 * What a ticket's points were computed with, kept so that a refund can compute them again.
 *
 * @param tierBonusBp of the tier held before the ticket
 * @param plusBonusBp of the paid membership, 0 if it was not active
 * @param campaign the one that gave most before the daily cap, by its id
 */
public record EarningTerms(long tierBonusBp, long plusBonusBp, Optional<String> campaign) {

    /** The terms of a ticket that earns nothing. */
    public static final EarningTerms NONE = new EarningTerms(0, 0, Optional.empty());
}
