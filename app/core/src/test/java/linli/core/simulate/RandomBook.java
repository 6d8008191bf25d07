package linli.core.simulate;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import linli.core.account.LoyaltyRules;
import linli.core.campaign.Activity;
import linli.core.campaign.Campaign;
import linli.core.coupon.Coupon;
import linli.core.money.Money;
import linli.core.points.BurnRule;
import linli.core.points.EarnRule;
import linli.core.reward.Lottery;
import linli.core.reward.Prize;
import linli.core.reward.Reward;
import linli.core.rulebook.RuleBook;
import linli.core.tier.GrowthRule;
import linli.core.tier.PaidMembership;
import linli.core.tier.Tier;
import linli.core.tier.TierId;
import linli.core.tier.TierLadder;

/** A random rule book in the words of {@link RandomScenario}: odd ratios, caps, limits of zero. */
final class RandomBook {

    private final Random random;

    RandomBook(long seed) {
        random = new Random(~seed);
    }

    /** A shop that works by such a book, its rewards limited, in which nothing happened yet. */
    static Simulator shop(long seed) {
        return new Simulator(new RandomBook(seed).book(true), RandomScenario.products());
    }

    /** Its rewards and prizes are limited only if {@code stocked}. */
    RuleBook book(boolean stocked) {
        return new RuleBook(
                1, ZoneId.of("Asia/Shanghai"), LocalDateTime.of(2025, 1, 1, 0, 0), rules(stocked));
    }

    private LoyaltyRules rules(boolean stocked) {
        return new LoyaltyRules(
                new EarnRule(one(1, 7, 100, 150), (int) one(0, 1, 2, 12), maybe(0, 30, 1000)),
                new BurnRule(one(3, 33, 100, 1000), one(1, 7, 10, 100), one(0, 3333, 10_000)),
                new LoyaltyRules.RefundRule(maybe(1, 7, 30), random.nextBoolean()),
                maybe(0, 7, 60),
                new GrowthRule(
                        one(0, 1, 3),
                        one(0, 5, 50),
                        Money.ofFen(one(0, 500, 5000)),
                        Map.of("REVIEW", one(0, 30), "REFERRAL", one(0, 500))),
                ladder(),
                new PaidMembership(
                        Money.ofFen(990), (int) one(1, 2), one(0, 2000, 12_345), one(0, 500)),
                activities(),
                campaigns(),
                List.of(new Coupon("FRUIT3", Money.ofFen(one(1, 300)), Money.ZERO, List.of(), 2)),
                List.of(
                        reward("EGG10", one(7, 33, 80), stocked),
                        reward("GIFT", one(0, 1), stocked)),
                Optional.of(lottery(stocked)));
    }

    private TierLadder ladder() {
        List<Tier> tiers = new ArrayList<>();
        for (int rank = 0; rank < 1 + random.nextInt(5); rank++) {
            tiers.add(
                    new Tier(
                            new TierId("T" + rank),
                            "",
                            maybe(rank * 50L, rank * 300L),
                            maybe(rank * 50L, rank * 300L),
                            one(0, 500, 3333),
                            one(0, 100, 10_000),
                            one(0, 333, 10_000)));
        }
        return new TierLadder(tiers);
    }

    private List<Activity> activities() {
        return List.of(
                activity("CHECK_IN", OptionalLong.empty(), Optional.empty()),
                activity("REVIEW", maybe(1, 2), Optional.empty()),
                activity(
                        Activity.REFERRAL,
                        OptionalLong.empty(),
                        maybe(0, 1000).stream().mapToObj(Money::ofFen).findFirst()));
    }

    private Activity activity(String kind, OptionalLong perOrder, Optional<Money> vest) {
        return new Activity(
                kind,
                one(0, 5, 200),
                maybe(0, 1, 2),
                maybe(1, 3),
                perOrder,
                Money.ofFen(one(0, 1000)),
                vest);
    }

    private List<Campaign> campaigns() {
        List<Campaign> campaigns = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            campaigns.add(
                    new Campaign(
                            "C" + i,
                            one(10_000, 15_000, 33_333),
                            Optional.empty(),
                            Optional.empty(),
                            random.nextBoolean() ? List.of() : List.of("FRUIT"),
                            List.of(),
                            random.nextInt(4) == 0,
                            false));
        }
        return campaigns;
    }

    private Reward reward(String id, long points, boolean stocked) {
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
                maybe(1),
                maybe(2),
                OptionalLong.empty(),
                stocked ? maybe(0, 3) : OptionalLong.empty());
    }

    private Lottery lottery(boolean stocked) {
        OptionalLong stock = stocked ? maybe(0, 1) : OptionalLong.empty();
        return new Lottery(
                one(0, 5),
                maybe(0, 1, 2),
                List.of(
                        new Prize("OIL", 1, stock, 0),
                        new Prize("P88", 5, OptionalLong.empty(), 88),
                        new Prize("THANKS", 9, OptionalLong.empty(), 0)));
    }

    private long one(long... numbers) {
        return numbers[random.nextInt(numbers.length)];
    }

    private OptionalLong maybe(long... numbers) {
        return random.nextInt(3) == 0 ? OptionalLong.empty() : OptionalLong.of(one(numbers));
    }
}
