package linli.core.rulebook;

import java.util.List;
import java.util.OptionalLong;
import linli.core.tier.Tier;

/** Looks at the ladder of tiers: each must ask for more than the one below, and be worth it. */
final class TierReview {

    private static final long WHOLE_BP = 10_000;

    private final Findings findings;

    TierReview(Findings findings) {
        this.findings = findings.at("tiers");
    }

    void review(List<Tier> tiers) {
        findings.distinct(tiers, Tier::id);
        for (int rank = 0; rank < tiers.size(); rank++) {
            Findings place = findings.at(rank);
            Tier tier = tiers.get(rank);
            benefits(tier, place);
            if (rank == 0) {
                lowest(tier, place);
            } else {
                threshold(tier, place);
                compare(tier, tiers.get(rank - 1), place, rank > 1);
            }
        }
    }

    private static void benefits(Tier tier, Findings place) {
        place.at("discountBp").addIf(tier.discountBp() >= WHOLE_BP, Contradiction.DISCOUNT_OF_ALL);
        place.at("rewardDiscountBp")
                .addIf(tier.rewardDiscountBp() >= WHOLE_BP, Contradiction.DISCOUNT_OF_ALL);
    }

    private static void lowest(Tier tier, Findings place) {
        place.at("growth").addIf(asks(tier.growth()), Contradiction.TIER_LOWEST_HAS_THRESHOLD);
        place.at("earnedPoints")
                .addIf(asks(tier.earnedPoints()), Contradiction.TIER_LOWEST_HAS_THRESHOLD);
    }

    private static boolean asks(OptionalLong figure) {
        return figure.isPresent() && figure.getAsLong() > 0;
    }

    private static void threshold(Tier tier, Findings place) {
        place.addIf(
                tier.growth().isEmpty() && tier.earnedPoints().isEmpty(),
                Contradiction.TIER_UNREACHABLE);
        place.at("growth").addIf(isFree(tier.growth()), Contradiction.TIER_FOR_NOTHING);
        place.at("earnedPoints").addIf(isFree(tier.earnedPoints()), Contradiction.TIER_FOR_NOTHING);
    }

    private static boolean isFree(OptionalLong figure) {
        return figure.isPresent() && figure.getAsLong() < 1;
    }

    private static void compare(Tier tier, Tier below, Findings place, boolean belowAsks) {
        if (belowAsks) {
            place.at("growth")
                    .addIf(
                            isLess(tier.growth(), below.growth()),
                            Contradiction.TIER_EASIER_THAN_BELOW);
            place.at("earnedPoints")
                    .addIf(
                            isLess(tier.earnedPoints(), below.earnedPoints()),
                            Contradiction.TIER_EASIER_THAN_BELOW);
        }
        place.addIf(isWorse(tier, below), Contradiction.TIER_WORSE_THAN_BELOW);
    }

    private static boolean isLess(OptionalLong figure, OptionalLong below) {
        return figure.isPresent() && below.isPresent() && figure.getAsLong() < below.getAsLong();
    }

    private static boolean isWorse(Tier tier, Tier below) {
        boolean nothingMore =
                tier.earnBonusBp() <= below.earnBonusBp()
                        && tier.discountBp() <= below.discountBp()
                        && tier.rewardDiscountBp() <= below.rewardDiscountBp();
        boolean same =
                tier.earnBonusBp() == below.earnBonusBp()
                        && tier.discountBp() == below.discountBp()
                        && tier.rewardDiscountBp() == below.rewardDiscountBp();
        return nothingMore && !same;
    }
}
