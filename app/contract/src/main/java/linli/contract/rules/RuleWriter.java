package linli.contract.rules;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import linli.contract.json.Json;
import linli.core.account.LoyaltyRules;
import linli.core.campaign.Activity;
import linli.core.campaign.Campaign;
import linli.core.coupon.Coupon;
import linli.core.money.Money;
import linli.core.reward.Lottery;
import linli.core.reward.Prize;
import linli.core.reward.Reward;
import linli.core.rulebook.RuleBook;
import linli.core.tier.GrowthRule;
import linli.core.tier.PaidMembership;
import linli.core.tier.Tier;
import linli.core.tier.TierId;
import linli.core.value.TopUpRule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a rule book such that equal rule books are equal bytes. */
final class RuleWriter {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private RuleWriter() {}

    static String write(RuleBook book) {
        LoyaltyRules rules = book.rules();
        ObjectNode node =
                Json.object()
                        .put("version", book.version())
                        .put("zone", book.zone().getId())
                        .put("validFrom", TIME.format(book.validFrom()));
        node.set("earn", earn(rules));
        node.set("burn", burn(rules));
        node.set("refund", refund(rules));
        node.set("redemption", withWhole(Json.object(), "cancelDays", rules.cancelDays()));
        node.set("growth", growth(rules.growth()));
        node.set("tiers", Json.array(rules.tiers().tiers(), RuleWriter::tier));
        node.set("plus", plus(rules.plus()));
        ObjectNode activities = Json.object();
        rules.activities().forEach(one -> activities.set(one.kind(), activity(one)));
        node.set("activities", activities);
        node.set("campaigns", Json.array(rules.campaigns(), RuleWriter::campaign));
        node.set("coupons", Json.array(rules.coupons(), RuleWriter::coupon));
        node.set("rewards", Json.array(rules.rewards(), RuleWriter::reward));
        rules.lottery().ifPresent(lottery -> node.set("lottery", lottery(lottery)));
        rules.topUp().ifPresent(topUp -> node.set("topUp", topUp(topUp)));
        return Json.write(node);
    }

    private static ObjectNode earn(LoyaltyRules rules) {
        ObjectNode node =
                Json.object()
                        .put("fenPerPoint", rules.earn().fenPerPoint())
                        .put("expiryMonths", rules.earn().expiryMonths());
        return withWhole(node, "dailySalePointsCap", rules.earn().dailySalePointsCap());
    }

    private static ObjectNode burn(LoyaltyRules rules) {
        return Json.object()
                .put("pointsPerYuan", rules.burn().pointsPerYuan())
                .put("step", rules.burn().step())
                .put("maxShareBp", rules.burn().maxShareBp());
    }

    private static ObjectNode refund(LoyaltyRules rules) {
        return withWhole(Json.object(), "days", rules.refund().days())
                .put("debtFromCash", rules.refund().debtFromCash());
    }

    private static ObjectNode growth(GrowthRule growth) {
        ObjectNode node =
                Json.object()
                        .put("perYuan", growth.perYuan())
                        .put("perOrder", growth.perOrder())
                        .put("orderMinFen", growth.orderMin().fen());
        new TreeMap<>(growth.activities()).forEach(node::put);
        return node;
    }

    private static ObjectNode tier(Tier tier) {
        ObjectNode node = Json.object().put("id", tier.id().value()).put("name", tier.name());
        withWhole(node, "growth", tier.growth());
        return withWhole(node, "earnedPoints", tier.earnedPoints())
                .put("earnBonusBp", tier.earnBonusBp())
                .put("discountBp", tier.discountBp())
                .put("rewardDiscountBp", tier.rewardDiscountBp());
    }

    private static ObjectNode plus(PaidMembership plus) {
        return Json.object()
                .put("priceFen", plus.price().fen())
                .put("months", plus.months())
                .put("earnBonusBp", plus.earnBonusBp())
                .put("discountBp", plus.discountBp());
    }

    private static ObjectNode activity(Activity activity) {
        ObjectNode node = Json.object().put("points", activity.points());
        withWhole(node, "perDay", activity.perDay());
        withWhole(node, "perMonth", activity.perMonth());
        withWhole(node, "perOrder", activity.perOrder());
        withMoney(node, "minFen", activity.min());
        activity.vest().ifPresent(vest -> node.put("vestFen", vest.fen()));
        return node;
    }

    private static ObjectNode campaign(Campaign campaign) {
        ObjectNode node =
                Json.object().put("id", campaign.id()).put("multiplierBp", campaign.multiplierBp());
        withTime(node, "from", campaign.from());
        withTime(node, "to", campaign.to());
        withTexts(node, "categories", campaign.categories());
        withTexts(node, "tiers", campaign.tiers().stream().map(TierId::value).toList());
        withFlag(node, "plusOnly", campaign.plusOnly());
        return withFlag(node, "birthdayMonth", campaign.birthdayMonth());
    }

    private static ObjectNode coupon(Coupon coupon) {
        ObjectNode node =
                Json.object()
                        .put("id", coupon.id())
                        .put("offFen", coupon.off().fen())
                        .put("minFen", coupon.min().fen());
        return withTexts(node, "categories", coupon.categories())
                .put("perMember", coupon.perMember());
    }

    private static ObjectNode reward(Reward reward) {
        ObjectNode node = Json.object().put("id", reward.id()).put("points", reward.points());
        withMoney(node, "cashFen", reward.cash());
        withTime(node, "from", reward.from());
        withTime(node, "to", reward.to());
        reward.earlyTier().ifPresent(tier -> node.put("earlyTier", tier.value()));
        withWhole(node, "earlyHours", positive(reward.earlyHours()));
        reward.minTier().ifPresent(tier -> node.put("minTier", tier.value()));
        withFlag(node, "plusOnly", reward.plusOnly());
        withFlag(node, "birthdayMonth", reward.birthdayMonth());
        withWhole(node, "perWeek", reward.perWeek());
        withWhole(node, "perMonth", reward.perMonth());
        withWhole(node, "perYear", reward.perYear());
        return withWhole(node, "stock", reward.stock());
    }

    private static ObjectNode lottery(Lottery lottery) {
        ObjectNode node = Json.object().put("points", lottery.points());
        withWhole(node, "perDay", lottery.perDay());
        node.set("prizes", Json.array(lottery.prizes(), RuleWriter::prize));
        return node;
    }

    private static JsonNode prize(Prize prize) {
        ObjectNode node = Json.object().put("id", prize.id()).put("weight", prize.weight());
        withWhole(node, "stock", prize.stock());
        return withWhole(node, "points", positive(prize.points()));
    }

    private static ObjectNode topUp(TopUpRule rule) {
        return Json.object()
                .put("leastFen", rule.least().fen())
                .put("mostFen", rule.most().fen())
                .put("balanceMostFen", rule.balanceMost().fen())
                .put("giftMonths", rule.giftMonths())
                .set("steps", Json.array(rule.steps(), RuleWriter::step));
    }

    private static JsonNode step(TopUpRule.Step step) {
        return Json.object().put("fromFen", step.from().fen()).put("giftFen", step.gift().fen());
    }

    private static OptionalLong positive(long number) {
        return number > 0 ? OptionalLong.of(number) : OptionalLong.empty();
    }

    private static ObjectNode withWhole(ObjectNode node, String name, OptionalLong number) {
        number.ifPresent(some -> node.put(name, some));
        return node;
    }

    private static void withMoney(ObjectNode node, String name, Money money) {
        withWhole(node, name, positive(money.fen()));
    }

    private static void withTime(ObjectNode node, String name, Optional<LocalDateTime> time) {
        time.ifPresent(some -> node.put(name, TIME.format(some)));
    }

    private static ObjectNode withTexts(ObjectNode node, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            node.set(name, Json.array(texts, Json::text));
        }
        return node;
    }

    private static ObjectNode withFlag(ObjectNode node, String name, boolean flag) {
        if (flag) {
            node.put(name, true);
        }
        return node;
    }
}
