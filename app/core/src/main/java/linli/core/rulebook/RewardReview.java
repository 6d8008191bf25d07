package linli.core.rulebook;

import java.math.BigInteger;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import linli.core.account.LoyaltyRules;
import linli.core.reward.Lottery;
import linli.core.reward.Prize;
import linli.core.reward.Reward;
import linli.core.tier.TierId;

/** Looks at rewards and at the lucky draw. */
final class RewardReview {

    private final LoyaltyRules rules;
    private final LocalDateTime valid;
    private final Findings findings;

    RewardReview(LoyaltyRules rules, LocalDateTime valid, Findings findings) {
        this.rules = rules;
        this.valid = valid;
        this.findings = findings;
    }

    void review() {
        Findings rewards = findings.at("rewards");
        rewards.distinct(rules.rewards(), Reward::id);
        for (int i = 0; i < rules.rewards().size(); i++) {
            reward(rules.rewards().get(i), rewards.at(i));
        }
        rules.lottery().ifPresent(lottery -> lottery(lottery, findings.at("lottery")));
    }

    private void reward(Reward reward, Findings place) {
        place.period(reward.from(), reward.to(), valid);
        place.limit("perWeek", reward.perWeek());
        place.limit("perMonth", reward.perMonth(), reward.perWeek());
        place.limit("perYear", reward.perYear(), reward.perMonth(), reward.perWeek());
        place.limit("stock", reward.stock());
        place.addIf(isUnlimitedGift(reward), Contradiction.WITHOUT_LIMIT);
        tier("minTier", reward.minTier(), place);
        tier("earlyTier", reward.earlyTier(), place);
        early(reward, place);
    }

    private static boolean isUnlimitedGift(Reward reward) {
        return reward.points() == 0
                && !reward.cash().isPositive()
                && reward.perWeek().isEmpty()
                && reward.perMonth().isEmpty()
                && reward.perYear().isEmpty()
                && reward.stock().isEmpty();
    }

    private void tier(String name, Optional<TierId> tier, Findings place) {
        place.at(name)
                .addIf(
                        tier.isPresent() && !OfferReview.has(rules, tier.get()),
                        Contradiction.UNKNOWN_TIER);
    }

    private void early(Reward reward, Findings place) {
        boolean tier = reward.earlyTier().isPresent();
        boolean hours = reward.earlyHours() > 0;
        place.at("earlyHours")
                .addIf(
                        tier != hours || (tier && reward.from().isEmpty()),
                        Contradiction.EARLY_WITHOUT_EFFECT);
        if (tier && hours) {
            int least = reward.minTier().map(rules.tiers()::rank).orElse(0);
            place.at("earlyTier")
                    .addIf(
                            rules.tiers().rank(reward.earlyTier().get()) <= least,
                            Contradiction.EARLY_FOR_EVERYBODY);
        }
    }

    private static void lottery(Lottery lottery, Findings place) {
        place.limit("perDay", lottery.perDay());
        Findings prizes = place.at("prizes");
        prizes.distinct(lottery.prizes(), Prize::id);
        for (int i = 0; i < lottery.prizes().size(); i++) {
            Prize prize = lottery.prizes().get(i);
            prizes.at(i).at("weight").addIf(prize.weight() < 1, Contradiction.WITHOUT_WEIGHT);
            prizes.at(i).limit("stock", prize.stock());
        }
        BigInteger weights = weights(lottery.prizes());
        prizes.addIf(weights.signum() == 0, Contradiction.WITHOUT_WEIGHT);
        prizes.addIf(weights.bitLength() >= Long.SIZE, Contradiction.WEIGHTS_TOO_LARGE);
        List<Prize> unlimited =
                lottery.prizes().stream().filter(prize -> prize.stock().isEmpty()).toList();
        place.at("points")
                .addIf(
                        mints(lottery.points(), lottery.prizes())
                                || mints(lottery.points(), unlimited),
                        Contradiction.DRAW_MINTS_POINTS);
    }

    private static BigInteger weights(List<Prize> prizes) {
        return prizes.stream()
                .map(prize -> BigInteger.valueOf(prize.weight()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Whether the prizes on average are worth more points than a draw costs. */
    private static boolean mints(long cost, List<Prize> prizes) {
        BigInteger given =
                prizes.stream()
                        .map(prize ->
                                BigInteger.valueOf(prize.weight())
                                        .multiply(BigInteger.valueOf(prize.points())))
                        .reduce(BigInteger.ZERO, BigInteger::add);
        return given.compareTo(weights(prizes).multiply(BigInteger.valueOf(cost))) > 0;
    }
}
