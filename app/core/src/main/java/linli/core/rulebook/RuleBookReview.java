package linli.core.rulebook;

import java.util.List;

/**
 * Finds what contradicts itself in a rule book: what can be computed with and yet cannot be meant.
 * The central gives no such book out and a station takes none; a simulation computes with it.
 */
public final class RuleBookReview {

    private RuleBookReview() {}

    /** All contradictions, in the order of the book's parts; none in a sound book. */
    public static List<Finding> of(RuleBook book) {
        Findings findings = new Findings();
        new PointsReview(book.rules(), findings).review();
        new TierReview(findings).review(book.rules().tiers().tiers());
        new OfferReview(book.rules(), book.validFrom(), findings).review();
        book.rules().topUp().ifPresent(rule -> new TopUpReview(findings.at("topUp")).review(rule));
        new RewardReview(book.rules(), book.validFrom(), findings).review();
        return findings.all();
    }
}
