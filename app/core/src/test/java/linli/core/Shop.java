package linli.core;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import linli.core.account.LoyaltyRules;
import linli.core.act.ActId;
import linli.core.act.Occasion;
import linli.core.campaign.Activity;
import linli.core.catalog.Product;
import linli.core.catalog.Sku;
import linli.core.coupon.Coupon;
import linli.core.member.MemberId;
import linli.core.member.StationId;
import linli.core.money.Grams;
import linli.core.money.Money;
import linli.core.points.BurnRule;
import linli.core.points.EarnRule;
import linli.core.sale.LineItem;
import linli.core.sale.PointsRequest;
import linli.core.sale.Quantity;
import linli.core.sale.Sale;
import linli.core.tier.GrowthRule;
import linli.core.tier.PaidMembership;
import linli.core.tier.Tier;
import linli.core.tier.TierId;
import linli.core.tier.TierLadder;

/** A small shop for tests: its rules, goods, members and moments. */
public final class Shop {

    public static final StationId HERE = new StationId("here");
    public static final StationId THERE = new StationId("there");
    public static final MemberId LI = new MemberId("LI");
    public static final MemberId WANG = new MemberId("WANG");
    public static final TierId BASIC = new TierId("BASIC");
    public static final TierId SILVER = new TierId("SILVER");
    public static final TierId GOLD = new TierId("GOLD");

    private Shop() {}

    /** One point a yuan, 100 points stand for one; silver at 500 growth, gold at 2000. */
    public static LoyaltyRules rules() {
        return new LoyaltyRules(
                new EarnRule(100, 12, OptionalLong.of(2000)),
                new BurnRule(100, 100, 5000),
                new LoyaltyRules.RefundRule(OptionalLong.of(30), true),
                OptionalLong.of(7),
                new GrowthRule(
                        1, 5, yuan(5), Map.of("CHECK_IN", 1L, "REVIEW", 3L, "REFERRAL", 20L)),
                ladder(),
                new PaidMembership(Money.ofFen(990), 1, 2000, 500),
                List.of(
                        activity("CHECK_IN", 5, 1, 0, 0),
                        activity("REVIEW", 30, 0, 0, 1),
                        activity(Activity.REFERRAL, 200, 0, 3, 0)),
                List.of(),
                List.of(
                        new Coupon("OFF5", yuan(5), yuan(39), List.of(), 1),
                        new Coupon("FRUIT3", yuan(3), yuan(15), List.of("FRUIT"), 5)),
                List.of(),
                Optional.empty());
    }

    /** Basic, silver and gold. */
    public static TierLadder ladder() {
        return new TierLadder(
                List.of(
                        tier(BASIC, OptionalLong.empty(), 0, 0),
                        tier(SILVER, OptionalLong.of(500), 500, 100),
                        tier(GOLD, OptionalLong.of(2000), 2000, 200)));
    }

    private static Tier tier(TierId id, OptionalLong growth, long bonusBp, long discountBp) {
        return new Tier(id, id.value(), growth, OptionalLong.empty(), bonusBp, discountBp, 0);
    }

    /** An activity; a limit of 0 is none. */
    public static Activity activity(
            String kind, long points, long perDay, long perMonth, long perOrder) {
        return new Activity(
                kind,
                points,
                limit(perDay),
                limit(perMonth),
                limit(perOrder),
                yuan(10),
                Optional.empty());
    }

    private static OptionalLong limit(long number) {
        return number == 0 ? OptionalLong.empty() : OptionalLong.of(number);
    }

    public static Money yuan(long yuan) {
        return Money.ofFen(yuan * 100);
    }

    public static Money fen(long fen) {
        return Money.ofFen(fen);
    }

    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /** Nine in the morning of that day, at this station. */
    public static Occasion on(String day) {
        return at("act-" + day, LocalDate.parse(day).atTime(9, 0));
    }

    public static Occasion at(String act, LocalDateTime moment) {
        return new Occasion(
                new ActId(act),
                moment.toInstant(ZoneOffset.ofHours(8)),
                moment,
                moment.toLocalDate(),
                HERE,
                "chen");
    }

    /** Goods sold by the piece. */
    public static Product piece(String sku, String category, long priceFen) {
        return product(sku, category, priceFen, false);
    }

    /** Goods sold by weight, priced per 500 g. */
    public static Product weighed(String sku, String category, long priceFen) {
        return product(sku, category, priceFen, true);
    }

    private static Product product(String sku, String category, long priceFen, boolean weighed) {
        return new Product(
                new Sku(sku),
                sku,
                category,
                Money.ofFen(priceFen),
                weighed,
                Optional.empty(),
                List.of(),
                true,
                true,
                Optional.empty(),
                Optional.empty());
    }

    public static LineItem pieces(Product product, long count) {
        return new LineItem(product, new Quantity.Pieces(count), Optional.empty());
    }

    public static LineItem grams(Product product, long grams) {
        return new LineItem(product, new Quantity.Weight(new Grams(grams)), Optional.empty());
    }

    /** A sale to nobody in particular. */
    public static Sale sale(LineItem... items) {
        return new Sale(
                Optional.empty(),
                Arrays.asList(items),
                Optional.empty(),
                new PointsRequest.None(),
                0);
    }

    /** A sale to that member. */
    public static Sale saleTo(MemberId member, LineItem... items) {
        return new Sale(
                Optional.of(member),
                Arrays.asList(items),
                Optional.empty(),
                new PointsRequest.None(),
                0);
    }

    /** The value of an accepted outcome; a refused one fails the test. */
    public static <T> T accepted(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T>(T value) -> value;
            case Outcome.Refused<T>(Refusal refusal) ->
                    throw new AssertionError("Refused: " + refusal);
        };
    }

    /** The refusal of a refused outcome; an accepted one fails the test. */
    public static Refusal refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<?>(Object value) ->
                    throw new AssertionError("Accepted: " + value);
            case Outcome.Refused<?>(Refusal refusal) -> refusal;
        };
    }
}
