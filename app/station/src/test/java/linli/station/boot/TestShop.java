package linli.station.boot;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.campaign.Activity;
import linli.core.catalog.Product;
import linli.core.catalog.Sku;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.member.Profile;
import linli.core.member.StationId;
import linli.core.money.Grams;
import linli.core.money.Money;
import linli.core.pickup.OrderId;
import linli.core.pickup.OrderLine;
import linli.core.pickup.PickupOrder;
import linli.core.points.BurnRule;
import linli.core.points.EarnRule;
import linli.core.points.Holder;
import linli.core.points.LotId;
import linli.core.points.LotSlice;
import linli.core.points.PointsAccount;
import linli.core.reward.Lottery;
import linli.core.reward.Prize;
import linli.core.reward.Reward;
import linli.core.rulebook.RuleBook;
import linli.core.sale.LineItem;
import linli.core.sale.PointsRequest;
import linli.core.sale.Quantity;
import linli.core.sale.Sale;
import linli.core.tier.GrowthRule;
import linli.core.tier.PaidMembership;
import linli.core.tier.Tier;
import linli.core.tier.TierId;
import linli.core.tier.TierLadder;
import linli.core.value.TopUpRule;

/** A small shop for tests. */
final class TestShop {

    static final StationId STATION = new StationId("0192f000-0000-7000-8000-00000000000a");
    static final Product CABBAGE = product("P-1", "上海青", 398, "6901234567892", false);
    static final Product PORK = product("P-2", "五花肉", 1680, "", true);

    private TestShop() {}

    static RuleBook ruleBook() {
        LoyaltyRules rules =
                new LoyaltyRules(
                        new EarnRule(100, 12, OptionalLong.empty()),
                        new BurnRule(100, 100, 5000),
                        new LoyaltyRules.RefundRule(OptionalLong.empty(), true),
                        OptionalLong.empty(),
                        new GrowthRule(1, 5, Money.ofFen(500), Map.of()),
                        new TierLadder(
                                List.of(
                                        tier("BASIC", OptionalLong.empty(), 0),
                                        tier("SILVER", OptionalLong.of(100), 500))),
                        new PaidMembership(Money.ofFen(9900), 12, 0, 0),
                        List.of(
                                activity("CHECK_IN", 5, OptionalLong.of(1), OptionalLong.empty()),
                                activity("RECYCLING", 10, OptionalLong.of(2), OptionalLong.empty()),
                                activity("REVIEW", 30, OptionalLong.empty(), OptionalLong.of(1))),
                        List.of(),
                        List.of(),
                        List.of(
                                reward("EGG", 100, 150, OptionalLong.empty(), OptionalLong.empty()),
                                reward("GIFT", 0, 0, OptionalLong.of(1), OptionalLong.empty()),
                                reward("PAN", 60, 0, OptionalLong.empty(), OptionalLong.of(1))),
                        Optional.of(
                                new Lottery(
                                        10,
                                        OptionalLong.empty(),
                                        List.of(
                                                new Prize("OIL", 1, OptionalLong.of(1), 0),
                                                new Prize("P20", 1, OptionalLong.empty(), 20),
                                                new Prize("THANKS", 3, OptionalLong.empty(), 0)))),
                        Optional.of(topUp()));
        return new RuleBook(
                0, ZoneId.of("Asia/Shanghai"), LocalDateTime.of(1970, 1, 1, 0, 0), rules);
    }

    private static TopUpRule topUp() {
        return new TopUpRule(
                Money.ofFen(1_000),
                Money.ofFen(200_000),
                Money.ofFen(500_000),
                12,
                List.of(
                        new TopUpRule.Step(Money.ofFen(10_000), Money.ofFen(500)),
                        new TopUpRule.Step(Money.ofFen(20_000), Money.ofFen(1_500))));
    }

    private static Activity activity(
            String kind, long points, OptionalLong perDay, OptionalLong perOrder) {
        return new Activity(
                kind,
                points,
                perDay,
                OptionalLong.empty(),
                perOrder,
                Money.ofFen(700),
                Optional.empty());
    }

    private static Reward reward(
            String id, long points, long fen, OptionalLong perWeek, OptionalLong stock) {
        return new Reward(
                id,
                points,
                Money.ofFen(fen),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                false,
                false,
                perWeek,
                OptionalLong.empty(),
                OptionalLong.empty(),
                stock);
    }

    private static Tier tier(String id, OptionalLong growth, long bonus) {
        return new Tier(new TierId(id), id, growth, OptionalLong.empty(), bonus, 0, 0);
    }

    private static Product product(
            String sku, String name, long fen, String barcode, boolean weighed) {
        return new Product(
                new Sku(sku),
                name,
                "蔬菜",
                Money.ofFen(fen),
                weighed,
                Optional.empty(),
                List.of(),
                true,
                true,
                Optional.of(barcode).filter(text -> !text.isEmpty()),
                Optional.of("20001").filter(plu -> weighed));
    }

    static Member member(int number, Profile profile) {
        return new Member(
                new MemberId("member-" + number),
                new MemberNumber(1000 + number),
                profile,
                STATION,
                Optional.empty(),
                LocalDate.of(2026, 1, 1).plusDays(number % 300));
    }

    /** An account with points that this station holds. */
    static MemberAccount account(MemberId member, long points, LocalDate expires) {
        MemberAccount opened = MemberAccount.opened(member, ruleBook().rules());
        LotSlice slice =
                new LotSlice(
                        new LotId("opening/" + member.value()),
                        expires,
                        expires,
                        new Holder.Escrow(STATION),
                        points);
        return new MemberAccount(
                member,
                new PointsAccount(List.of(slice), 0),
                opened.growth(),
                opened.tier(),
                opened.plusUntil(),
                opened.uses());
    }

    static PickupOrder order(int number, MemberId member, long qty) {
        return new PickupOrder(
                new OrderId("order-" + number),
                "922600000000000000" + number,
                member,
                STATION,
                LocalDate.of(2026, 11, 20),
                "A-0" + number,
                List.of(new OrderLine(CABBAGE, qty, Money.ofFen(qty * 350), 0)));
    }

    static Sale sale(Optional<MemberId> member, int pieces) {
        return new Sale(
                member,
                List.of(
                        new LineItem(CABBAGE, new Quantity.Pieces(pieces), Optional.empty()),
                        new LineItem(PORK, new Quantity.Weight(new Grams(730)), Optional.empty())),
                Optional.empty(),
                new PointsRequest.None(),
                0);
    }
}
