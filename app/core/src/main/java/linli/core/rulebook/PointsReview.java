package linli.core.rulebook;

import java.math.BigInteger;
import linli.core.account.LoyaltyRules;
import linli.core.campaign.Campaign;
import linli.core.money.Money;
import linli.core.points.BurnRule;
import linli.core.tier.Tier;

/** Looks at what points come from, how long they live and what they are worth. */
final class PointsReview {

    private static final long WHOLE_BP = 10_000;

    private final LoyaltyRules rules;
    private final Findings findings;

    PointsReview(LoyaltyRules rules, Findings findings) {
        this.rules = rules;
        this.findings = findings;
    }

    void review() {
        earn();
        burn(rules.burn());
        plus();
        rules.growth().activities().keySet().stream()
                .sorted()
                .filter(kind -> rules.activity(kind).isEmpty())
                .forEach(kind ->
                        findings.at("growth").at(kind).add(Contradiction.GROWTH_WITHOUT_ACTIVITY));
    }

    private void earn() {
        Findings earn = findings.at("earn");
        earn.at("expiryMonths")
                .addIf(rules.earn().expiryMonths() < 1, Contradiction.EXPIRES_AT_ONCE);
        rules.earn()
                .dailySalePointsCap()
                .ifPresent(cap ->
                        earn.at("dailySalePointsCap")
                                .addIf(cap < rules.burn().step(), Contradiction.CAP_BELOW_STEP));
        earn.at("fenPerPoint").addIf(mints(), Contradiction.EARNS_MORE_THAN_PAID);
    }

    private void burn(BurnRule burn) {
        Findings place = findings.at("burn");
        place.at("maxShareBp")
                .addIf(
                        burn.maxShareBp() < 0 || burn.maxShareBp() > WHOLE_BP,
                        Contradiction.SHARE_OUT_OF_RANGE);
        place.at("step")
                .addIf(
                        burn.value(burn.step()).equals(Money.ZERO),
                        Contradiction.STEP_WORTH_NOTHING);
    }

    private void plus() {
        findings.at("plus")
                .at("discountBp")
                .addIf(rules.plus().discountBp() >= WHOLE_BP, Contradiction.DISCOUNT_OF_ALL);
    }

    /** Whether the best a ticket can earn is worth more than the ticket. */
    private boolean mints() {
        BigInteger factor = BigInteger.valueOf(WHOLE_BP);
        factor = factor.add(most(rules.tiers().tiers().stream().map(Tier::earnBonusBp)));
        factor = factor.add(BigInteger.valueOf(rules.plus().earnBonusBp()));
        factor = factor.add(most(rules.campaigns().stream().map(PointsReview::more)));
        BigInteger worth = factor.multiply(BigInteger.valueOf(100));
        BigInteger paid =
                BigInteger.valueOf(rules.earn().fenPerPoint())
                        .multiply(BigInteger.valueOf(rules.burn().pointsPerYuan()))
                        .multiply(BigInteger.valueOf(WHOLE_BP));
        return worth.compareTo(paid) > 0;
    }

    private static long more(Campaign campaign) {
        return Math.max(0, campaign.multiplierBp() - WHOLE_BP);
    }

    private static BigInteger most(java.util.stream.Stream<Long> figures) {
        return BigInteger.valueOf(figures.reduce(0L, Math::max));
    }
}
