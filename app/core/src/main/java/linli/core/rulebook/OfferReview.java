package linli.core.rulebook;

import java.time.LocalDateTime;
import java.util.List;
import linli.core.account.LoyaltyRules;
import linli.core.campaign.Activity;
import linli.core.campaign.Campaign;
import linli.core.coupon.Coupon;
import linli.core.tier.TierId;

/** Looks at activities, campaigns and coupons. */
final class OfferReview {

    private static final long WHOLE_BP = 10_000;

    private final LoyaltyRules rules;
    private final LocalDateTime valid;
    private final Findings findings;

    OfferReview(LoyaltyRules rules, LocalDateTime valid, Findings findings) {
        this.rules = rules;
        this.valid = valid;
        this.findings = findings;
    }

    void review() {
        rules.activities().forEach(one -> activity(one, findings.at("activities").at(one.kind())));
        Findings campaigns = findings.at("campaigns");
        campaigns.distinct(rules.campaigns(), Campaign::id);
        for (int i = 0; i < rules.campaigns().size(); i++) {
            campaign(rules.campaigns().get(i), campaigns.at(i));
        }
        Findings coupons = findings.at("coupons");
        coupons.distinct(rules.coupons(), Coupon::id);
        for (int i = 0; i < rules.coupons().size(); i++) {
            coupon(rules.coupons().get(i), coupons.at(i));
        }
    }

    private void activity(Activity activity, Findings place) {
        boolean referral = activity.kind().equals(Activity.REFERRAL);
        place.addIf(isTwice(activity), Contradiction.DUPLICATE_ID);
        place.limit("perDay", activity.perDay());
        place.limit("perMonth", activity.perMonth(), activity.perDay());
        place.limit("perOrder", activity.perOrder());
        place.addIf(
                activity.points() == 0 && rules.growth().ofActivity(activity.kind()) == 0,
                Contradiction.GIVES_NOTHING);
        place.addIf(!referral && isUnlimited(activity), Contradiction.WITHOUT_LIMIT);
        place.at("minFen")
                .addIf(
                        activity.min().isPositive() && activity.perOrder().isEmpty(),
                        Contradiction.CONDITION_WITHOUT_EFFECT);
        place.at("vestFen")
                .addIf(
                        activity.vest().isPresent() && !referral,
                        Contradiction.CONDITION_WITHOUT_EFFECT);
        place.at("perOrder")
                .addIf(
                        activity.perOrder().isPresent() && referral,
                        Contradiction.CONDITION_WITHOUT_EFFECT);
    }

    private boolean isTwice(Activity activity) {
        return rules.activities().stream()
                        .filter(other -> other.kind().equals(activity.kind()))
                        .count()
                > 1;
    }

    private static boolean isUnlimited(Activity activity) {
        return activity.perDay().isEmpty()
                && activity.perMonth().isEmpty()
                && activity.perOrder().isEmpty();
    }

    private void campaign(Campaign campaign, Findings place) {
        place.period(campaign.from(), campaign.to(), valid);
        place.at("multiplierBp")
                .addIf(campaign.multiplierBp() <= WHOLE_BP, Contradiction.GIVES_NOTHING);
        List<TierId> tiers = campaign.tiers();
        for (int i = 0; i < tiers.size(); i++) {
            place.at("tiers").at(i).addIf(!has(rules, tiers.get(i)), Contradiction.UNKNOWN_TIER);
        }
    }

    private static void coupon(Coupon coupon, Findings place) {
        place.at("offFen").addIf(!coupon.off().isPositive(), Contradiction.GIVES_NOTHING);
        place.at("offFen")
                .addIf(
                        coupon.min().isPositive() && coupon.off().compareTo(coupon.min()) > 0,
                        Contradiction.OFF_ABOVE_MIN);
        place.at("perMember").addIf(coupon.perMember() < 1, Contradiction.LIMIT_OF_NONE);
    }

    /** Whether the ladder has that tier. */
    static boolean has(LoyaltyRules rules, TierId wanted) {
        return rules.tiers().tiers().stream().anyMatch(tier -> tier.id().equals(wanted));
    }
}
