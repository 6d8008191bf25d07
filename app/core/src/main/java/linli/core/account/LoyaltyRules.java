package linli.core.account;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import linli.core.campaign.Activity;
import linli.core.campaign.Campaign;
import linli.core.coupon.Coupon;
import linli.core.points.BurnRule;
import linli.core.points.EarnRule;
import linli.core.reward.Lottery;
import linli.core.reward.Reward;
import linli.core.tier.GrowthRule;
import linli.core.tier.PaidMembership;
import linli.core.tier.TierLadder;
import linli.core.value.TopUpRule;

/**
 * Everything a rule book decides about prices, points and tiers.
 *
 * @param refund what happens when goods come back
 * @param topUp how stored value is paid in; absent: not at all
 * @param cancelDays business days in which a redemption can be cancelled; absent: no limit
 */
public record LoyaltyRules(
        EarnRule earn,
        BurnRule burn,
        RefundRule refund,
        OptionalLong cancelDays,
        GrowthRule growth,
        TierLadder tiers,
        PaidMembership plus,
        List<Activity> activities,
        List<Campaign> campaigns,
        List<Coupon> coupons,
        List<Reward> rewards,
        Optional<Lottery> lottery,
        Optional<TopUpRule> topUp) {

    /** Keeps its own copies. */
    public LoyaltyRules {
        activities = List.copyOf(activities);
        campaigns = List.copyOf(campaigns);
        coupons = List.copyOf(coupons);
        rewards = List.copyOf(rewards);
    }

    /** Rules without stored value. */
    public LoyaltyRules(
            EarnRule earn,
            BurnRule burn,
            RefundRule refund,
            OptionalLong cancelDays,
            GrowthRule growth,
            TierLadder tiers,
            PaidMembership plus,
            List<Activity> activities,
            List<Campaign> campaigns,
            List<Coupon> coupons,
            List<Reward> rewards,
            Optional<Lottery> lottery) {
        this(
                earn,
                burn,
                refund,
                cancelDays,
                growth,
                tiers,
                plus,
                activities,
                campaigns,
                coupons,
                rewards,
                lottery,
                Optional.empty());
    }

    /** The same, but earning that way. */
    public LoyaltyRules withEarn(EarnRule other) {
        return with(other, refund, activities, campaigns, coupons);
    }

    /** The same, but goods come back that way. */
    public LoyaltyRules withRefund(RefundRule other) {
        return with(earn, other, activities, campaigns, coupons);
    }

    /** The same with other activities. */
    public LoyaltyRules withActivities(List<Activity> others) {
        return with(earn, refund, others, campaigns, coupons);
    }

    /** The same with other campaigns. */
    public LoyaltyRules withCampaigns(List<Campaign> others) {
        return with(earn, refund, activities, others, coupons);
    }

    /** The same with other coupons. */
    public LoyaltyRules withCoupons(List<Coupon> others) {
        return with(earn, refund, activities, campaigns, others);
    }

    /** The same with other things to have for points. */
    public LoyaltyRules withRewards(List<Reward> others, Optional<Lottery> otherLottery) {
        return new LoyaltyRules(
                earn,
                burn,
                refund,
                cancelDays,
                growth,
                tiers,
                plus,
                activities,
                campaigns,
                coupons,
                others,
                otherLottery,
                topUp);
    }

    private LoyaltyRules with(
            EarnRule otherEarn,
            RefundRule otherRefund,
            List<Activity> otherActivities,
            List<Campaign> otherCampaigns,
            List<Coupon> otherCoupons) {
        return new LoyaltyRules(
                otherEarn,
                burn,
                otherRefund,
                cancelDays,
                growth,
                tiers,
                plus,
                otherActivities,
                otherCampaigns,
                otherCoupons,
                rewards,
                lottery,
                topUp);
    }

    /**
     * What happens when goods come back.
     *
     * @param days business days in which goods can be returned; absent: no limit
     * @param debtFromCash whether debt made by the return is paid from its cash
     */
    public record RefundRule(OptionalLong days, boolean debtFromCash) {

        /** Whether goods that were sold on one business day can no longer come back on another. */
        public boolean isTooLate(LocalDate sold, LocalDate back) {
            return days.isPresent() && ChronoUnit.DAYS.between(sold, back) > days.getAsLong();
        }
    }

    /** The activity of that kind. */
    public Optional<Activity> activity(String kind) {
        for (Activity activity : activities) {
            if (activity.kind().equals(kind)) {
                return Optional.of(activity);
            }
        }
        return Optional.empty();
    }

    /** The reward of that id. */
    public Optional<Reward> reward(String id) {
        return rewards.stream().filter(reward -> reward.id().equals(id)).findFirst();
    }
}
