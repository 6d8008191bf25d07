package linli.core.simulate;

import static linli.core.Shop.piece;
import static linli.core.Shop.weighed;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import linli.core.Shop;
import linli.core.account.LoyaltyRules;
import linli.core.campaign.Activity;
import linli.core.campaign.Campaign;
import linli.core.catalog.Product;
import linli.core.catalog.Sku;
import linli.core.member.MemberId;
import linli.core.money.Money;
import linli.core.points.EarnRule;
import linli.core.refund.RefundLine;
import linli.core.reward.Lottery;
import linli.core.reward.Prize;
import linli.core.reward.Reward;
import linli.core.rulebook.RuleBook;
import linli.core.sale.PointsRequest;

/** A random scenario of every kind of event, from one seed. */
final class RandomScenario {

    private static final List<String> MEMBERS = List.of("A", "B", "C", "D");
    private static final List<String> KINDS = List.of("CHECK_IN", "REVIEW", "REFERRAL", "DANCE");
    private static final List<String> REWARDS = List.of("EGG10", "GIFT", "NONE");

    private final Random random;
    private LocalDateTime now = LocalDateTime.of(2026, 1, 31, 9, 0);

    private String lastRedeemed = "";

    RandomScenario(long seed) {
        random = new Random(seed);
    }

    /** The rules of the small shop with everything else that a rule book may have. */
    RuleBook book() {
        LoyaltyRules r = Shop.rules();
        List<Activity> activities = new ArrayList<>(r.activities());
        if (random.nextBoolean()) {
            activities.removeIf(activity -> activity.kind().equals(Activity.REFERRAL));
            activities.add(vestingReferral());
        }
        LoyaltyRules rules =
                new LoyaltyRules(
                        new EarnRule(100, random.nextInt(4), r.earn().dailySalePointsCap()),
                        r.burn(),
                        new LoyaltyRules.RefundRule(OptionalLong.empty(), random.nextBoolean()),
                        r.cancelDays(),
                        r.growth(),
                        r.tiers(),
                        r.plus(),
                        activities,
                        List.of(
                                new Campaign(
                                        "double",
                                        20_000,
                                        Optional.empty(),
                                        Optional.empty(),
                                        List.of("FRUIT"),
                                        List.of(),
                                        false,
                                        false)),
                        r.coupons(),
                        List.of(reward("EGG10", 80, 3), reward("GIFT", 0, 50)),
                        Optional.of(
                                new Lottery(
                                        5,
                                        OptionalLong.of(2),
                                        List.of(
                                                new Prize("OIL", 1, OptionalLong.of(1), 0),
                                                new Prize("P88", 5, OptionalLong.empty(), 88),
                                                new Prize("THANKS", 9, OptionalLong.empty(), 0)))));
        return new RuleBook(1, ZoneId.of("Asia/Shanghai"), now.minusYears(1), rules);
    }

    private static Activity vestingReferral() {
        return new Activity(
                Activity.REFERRAL,
                200,
                OptionalLong.empty(),
                OptionalLong.of(3),
                OptionalLong.empty(),
                Money.ZERO,
                Optional.of(Shop.yuan(10)));
    }

    private static Reward reward(String id, long points, long stock) {
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

    static Map<Sku, Product> products() {
        Map<Sku, Product> products = new LinkedHashMap<>();
        for (Product product :
                List.of(
                        piece("EGG", "EGG", 1280),
                        piece("CHERRY", "FRUIT", 12_800),
                        weighed("APPLE", "FRUIT", 698))) {
            products.put(product.sku(), product);
        }
        return products;
    }

    /** That many events, in order of time. */
    List<ScenarioEvent> events(int count) {
        List<ScenarioEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            now = now.plusMinutes(random.nextInt(3) == 0 ? random.nextInt(40_000) : 7);
            events.add(event("E" + i, i));
        }
        return events;
    }

    LocalDate end() {
        return now.toLocalDate();
    }

    private ScenarioEvent event(String id, int i) {
        if (i < MEMBERS.size()) {
            Optional<MemberId> inviter =
                    i == 0 ? Optional.empty() : Optional.of(new MemberId(MEMBERS.get(i - 1)));
            return new ScenarioEvent.Register(
                    id, now, new MemberId(MEMBERS.get(i)), Optional.empty(), inviter);
        }
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> sell(id);
            case 3, 4 -> pickUp(id);
            case 5, 6 -> takeBack(id, i);
            case 7 ->
                    new ScenarioEvent.Engage(
                            id, now, member(), one(KINDS), Optional.of(earlier(i)));
            case 8 -> new ScenarioEvent.Subscribe(id, now, member());
            case 9 -> redeem(id);
            case 10 -> new ScenarioEvent.CancelRedeem(id, now, lastRedeemed);
            default -> new ScenarioEvent.Draw(id, now, member(), random.nextInt(1000));
        };
    }

    private ScenarioEvent redeem(String id) {
        lastRedeemed = id;
        return new ScenarioEvent.Redeem(id, now, member(), one(REWARDS));
    }

    private ScenarioEvent sell(String id) {
        List<ScenarioEvent.SellLine> lines = new ArrayList<>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            boolean apple = random.nextBoolean();
            lines.add(
                    new ScenarioEvent.SellLine(
                            new Sku(apple ? "APPLE" : "EGG"),
                            OptionalLong.of(1 + random.nextInt(5)),
                            OptionalLong.of(1 + random.nextInt(2000)),
                            OptionalLong.empty()));
        }
        return new ScenarioEvent.Sell(
                id,
                now,
                random.nextInt(5) == 0 ? Optional.empty() : Optional.of(member()),
                lines,
                random.nextInt(5) == 0 ? Optional.of("FRUIT3") : Optional.empty(),
                random.nextInt(3) == 0 ? new PointsRequest.Max() : new PointsRequest.None(),
                random.nextInt(2) * 10L);
    }

    private ScenarioEvent pickUp(String id) {
        return new ScenarioEvent.PickUp(
                id,
                now,
                member(),
                List.of(
                        new ScenarioEvent.PickUpLine(
                                new Sku("CHERRY"),
                                OptionalLong.of(1 + random.nextInt(6)),
                                random.nextInt(random.nextBoolean() ? 2_000 : 100_000))));
    }

    private ScenarioEvent takeBack(String id, int i) {
        return new ScenarioEvent.TakeBack(
                id,
                now,
                earlier(i),
                List.of(
                        new RefundLine(
                                1 + random.nextInt(2),
                                random.nextBoolean()
                                        ? OptionalLong.empty()
                                        : OptionalLong.of(1 + random.nextInt(2)))));
    }

    private MemberId member() {
        return new MemberId(one(MEMBERS));
    }

    private String earlier(int i) {
        return "E" + (i - 1 - random.nextInt(Math.min(i, 4)));
    }

    private String one(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
