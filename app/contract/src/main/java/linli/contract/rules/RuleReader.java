package linli.contract.rules;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import linli.core.account.LoyaltyRules;
import linli.core.campaign.Activity;
import linli.core.campaign.Campaign;
import linli.core.coupon.Coupon;
import linli.core.money.Money;
import linli.core.points.BurnRule;
import linli.core.points.EarnRule;
import linli.core.reward.Reward;
import linli.core.rulebook.RuleBook;
import linli.core.tier.GrowthRule;
import linli.core.tier.PaidMembership;
import linli.core.tier.Tier;
import linli.core.tier.TierId;
import linli.core.tier.TierLadder;

/** Reads a rule book: every field by name, everything else refused. */
final class RuleReader {

    static final long WHOLE_BP = 10_000;
    static final LocalDateTime BEGINNING = LocalDateTime.of(1970, 1, 1, 0, 0);
    private static final int MONTHS = 12 * 10_000;
    private static final long MAX = Long.MAX_VALUE;

    /** How kinds of activities are written; one that no activity rewards may still give growth. */
    private static final Pattern KIND = Pattern.compile("[A-Z][A-Z0-9_]*");

    private RuleReader() {}

    static RuleBook book(JsonValue value) {
        return FieldReader.read(
                value,
                fields ->
                        new RuleBook(
                                (int) fields.whole("version", 0, Integer.MAX_VALUE),
                                zone(fields),
                                fields.optionalTime("validFrom").orElse(BEGINNING),
                                rules(fields)));
    }

    private static LoyaltyRules rules(FieldReader fields) {
        TierLadder tiers = tiers(fields);
        List<Activity> activities =
                fields.optionalObject("activities", RuleReader::activities).orElse(List.of());
        return new LoyaltyRules(
                fields.object("earn", RuleReader::earn),
                fields.object("burn", RuleReader::burn),
                fields.optionalObject("refund", RuleReader::refund)
                        .orElse(new LoyaltyRules.RefundRule(OptionalLong.empty(), false)),
                fields.optionalObject(
                                "redemption", inner -> inner.optionalWhole("cancelDays", 0, MAX))
                        .orElse(OptionalLong.empty()),
                fields.optionalObject("growth", growth -> growth(growth, activities))
                        .orElse(new GrowthRule(0, 0, Money.ZERO, Map.of())),
                tiers,
                fields.optionalObject("plus", RuleReader::plus)
                        .orElse(new PaidMembership(Money.ZERO, 1, 0, 0)),
                activities,
                fields.distinctOrNone(
                        "campaigns", Campaign::id, campaign -> campaign(campaign, tiers)),
                fields.distinctOrNone("coupons", Coupon::id, RuleReader::coupon),
                fields.distinctOrNone(
                        "rewards", Reward::id, reward -> RewardReader.reward(reward, tiers)),
                fields.optionalObject("lottery", RewardReader::lottery),
                fields.optionalObject("topUp", TopUpReader::topUp));
    }

    private static ZoneId zone(FieldReader fields) {
        JsonValue value = fields.value("zone");
        if (value instanceof JsonValue.Text text) {
            try {
                return ZoneId.of(text.text());
            } catch (DateTimeException unknown) {
                throw value.refuse("zone is not known: " + text.text());
            }
        }
        throw value.refuse("zone must be a text");
    }

    private static EarnRule earn(FieldReader fields) {
        return new EarnRule(
                fields.whole("fenPerPoint", 1, MAX),
                (int) fields.whole("expiryMonths", 0, MONTHS),
                fields.optionalWhole("dailySalePointsCap", 0, MAX));
    }

    private static BurnRule burn(FieldReader fields) {
        return new BurnRule(
                fields.whole("pointsPerYuan", 1, MAX),
                fields.wholeOr(1, "step", 1, MAX),
                fields.wholeOr(WHOLE_BP, "maxShareBp", 0, WHOLE_BP));
    }

    private static LoyaltyRules.RefundRule refund(FieldReader fields) {
        return new LoyaltyRules.RefundRule(
                fields.optionalWhole("days", 0, MAX), fields.flagOr(false, "debtFromCash"));
    }

    private static GrowthRule growth(FieldReader fields, List<Activity> known) {
        long perYuan = fields.wholeOr(0, "perYuan", 0, MAX);
        long perOrder = fields.wholeOr(0, "perOrder", 0, MAX);
        Money orderMin = fields.optionalMoney("orderMinFen").orElse(Money.ZERO);
        Map<String, Long> activities = new LinkedHashMap<>();
        fields.eachLeft((kind, value) -> {
            if (!KIND.matcher(kind).matches()
                    && known.stream().noneMatch(activity -> activity.kind().equals(kind))) {
                throw value.refuse("unknown field \"" + kind + "\"");
            }
            return activities.put(kind, FieldReader.within(kind, value, 0, MAX)) == null;
        });
        return new GrowthRule(perYuan, perOrder, orderMin, activities);
    }

    private static TierLadder tiers(FieldReader fields) {
        List<Tier> tiers = fields.distinct("tiers", tier -> tier.id().value(), RuleReader::tier);
        if (tiers.isEmpty()) {
            throw fields.refuse("tiers must have at least one tier");
        }
        return new TierLadder(tiers);
    }

    private static Tier tier(FieldReader fields) {
        String id = fields.text("id");
        return new Tier(
                new TierId(id),
                fields.optionalText("name").orElse(id),
                fields.optionalWhole("growth", 0, MAX),
                fields.optionalWhole("earnedPoints", 0, MAX),
                fields.wholeOr(0, "earnBonusBp", 0, MAX),
                fields.wholeOr(0, "discountBp", 0, WHOLE_BP),
                fields.wholeOr(0, "rewardDiscountBp", 0, WHOLE_BP));
    }

    private static PaidMembership plus(FieldReader fields) {
        return new PaidMembership(
                fields.optionalMoney("priceFen").orElse(Money.ZERO),
                (int) fields.whole("months", 1, MONTHS),
                fields.wholeOr(0, "earnBonusBp", 0, MAX),
                fields.wholeOr(0, "discountBp", 0, WHOLE_BP));
    }

    private static List<Activity> activities(FieldReader fields) {
        return fields.eachLeft(
                (kind, value) -> FieldReader.read(value, inner -> activity(kind, inner)));
    }

    private static Activity activity(String kind, FieldReader fields) {
        return new Activity(
                kind,
                fields.whole("points", 0, MAX),
                fields.optionalWhole("perDay", 0, MAX),
                fields.optionalWhole("perMonth", 0, MAX),
                fields.optionalWhole("perOrder", 0, MAX),
                fields.optionalMoney("minFen").orElse(Money.ZERO),
                fields.optionalMoney("vestFen"));
    }

    private static Campaign campaign(FieldReader fields, TierLadder tiers) {
        return new Campaign(
                fields.text("id"),
                fields.whole("multiplierBp", 0, MAX),
                fields.optionalTime("from"),
                fields.optionalTime("to"),
                fields.textsOrNone("categories"),
                fields.listOrNone("tiers", value -> tierId("tiers", value, tiers)),
                fields.flagOr(false, "plusOnly"),
                fields.flagOr(false, "birthdayMonth"));
    }

    private static Coupon coupon(FieldReader fields) {
        return new Coupon(
                fields.text("id"),
                fields.money("offFen"),
                fields.optionalMoney("minFen").orElse(Money.ZERO),
                fields.textsOrNone("categories"),
                fields.wholeOr(1, "perMember", 0, MAX));
    }

    /** The id of a tier, refused if it is none of {@code tiers}. */
    static TierId tierId(String name, JsonValue value, TierLadder tiers) {
        TierId id = new TierId(FieldReader.text(name, value));
        if (tiers.tiers().stream().noneMatch(tier -> tier.id().equals(id))) {
            throw value.refuse(name + " names no tier: " + id.value());
        }
        return id;
    }
}
