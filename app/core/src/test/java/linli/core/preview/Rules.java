package linli.core.preview;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import linli.core.Shop;
import linli.core.account.LoyaltyRules;
import linli.core.campaign.Campaign;
import linli.core.money.Money;
import linli.core.points.BurnRule;
import linli.core.points.EarnRule;
import linli.core.reward.Lottery;
import linli.core.reward.Prize;
import linli.core.reward.Reward;
import linli.core.rulebook.RuleBook;
import linli.core.tier.TierLadder;

/** The rules of the small shop with campaigns, rewards and a draw, part by part. */
record Rules(
        EarnRule earn,
        BurnRule burn,
        TierLadder tiers,
        List<Campaign> campaigns,
        List<Reward> rewards,
        Optional<Lottery> lottery) {

    static final LocalDateTime VALID = LocalDateTime.of(2026, 1, 1, 0, 0);

    static Rules usual() {
        return new Rules(
                new EarnRule(100, 3, OptionalLong.empty()),
                new BurnRule(100, 10, 5000),
                Shop.ladder(),
                List.of(fruit(20_000)),
                List.of(reward("EGG10", 80, 5)),
                Optional.of(
                        new Lottery(
                                5,
                                OptionalLong.of(2),
                                List.of(
                                        new Prize("P88", 5, OptionalLong.of(3), 88),
                                        new Prize("THANKS", 9, OptionalLong.empty(), 0)))));
    }

    static Campaign fruit(long multiplierBp) {
        return new Campaign(
                "double",
                multiplierBp,
                Optional.empty(),
                Optional.empty(),
                List.of("FRUIT"),
                List.of(),
                false,
                false);
    }

    static Reward reward(String id, long points, long stock) {
        return new Reward(
                id,
                points,
                Money.ZERO,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                false,
                false,
                OptionalLong.empty(),
                OptionalLong.of(4),
                OptionalLong.empty(),
                OptionalLong.of(stock));
    }

    Rules with(Campaign campaign) {
        return new Rules(earn, burn, tiers, List.of(campaign), rewards, lottery);
    }

    Rules with(BurnRule other) {
        return new Rules(earn, other, tiers, campaigns, rewards, lottery);
    }

    Rules with(TierLadder other) {
        return new Rules(earn, burn, other, campaigns, rewards, lottery);
    }

    Rules with(Reward reward) {
        return new Rules(earn, burn, tiers, campaigns, List.of(reward), lottery);
    }

    Rules without() {
        return new Rules(earn, burn, tiers, List.of(), List.of(), Optional.empty());
    }

    LoyaltyRules loyalty() {
        LoyaltyRules shop = Shop.rules();
        return new LoyaltyRules(
                earn,
                burn,
                shop.refund(),
                shop.cancelDays(),
                shop.growth(),
                tiers,
                shop.plus(),
                shop.activities(),
                campaigns,
                shop.coupons(),
                rewards,
                lottery);
    }

    RuleBook book(int version) {
        return new RuleBook(version, PastShop.ZONE, VALID, loyalty());
    }
}
