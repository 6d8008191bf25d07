package linli.core.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import linli.core.Shop;
import linli.core.account.LoyaltyRules;
import linli.core.campaign.Activity;
import linli.core.campaign.Campaign;
import linli.core.coupon.Coupon;
import linli.core.money.Money;
import linli.core.points.BurnRule;
import linli.core.tier.TierId;
import org.junit.jupiter.api.Test;

/** What no reader lets through and a rule book made by hand may still have. */
class RuleBookReviewTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 1, 0, 0);

    @Test
    void findsALeastAmountThatNoTicketIsNamedFor() {
        assertThat(review(Shop.rules()))
                .containsExactly(
                        "CONDITION_WITHOUT_EFFECT /activities/CHECK_IN/minFen",
                        "CONDITION_WITHOUT_EFFECT /activities/REFERRAL/minFen");
    }

    @Test
    void findsIdsThatStandTwice() {
        Coupon coupon = new Coupon("OFF", Money.ofFen(1), Money.ZERO, List.of(), 1);
        Activity dance = Shop.activity("DANCE", 1, 1, 0, 1);

        assertThat(
                        review(
                                with(
                                        Shop.rules().burn(),
                                        List.of(dance, dance),
                                        List.of(),
                                        List.of(coupon, coupon))))
                .contains("DUPLICATE_ID /coupons/1/id", "DUPLICATE_ID /activities/DANCE");
    }

    @Test
    void findsATierThatThereIsNot() {
        Campaign campaign =
                new Campaign(
                        "C",
                        20_000,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(Shop.GOLD, new TierId("PLATINUM")),
                        false,
                        false);

        assertThat(review(with(Shop.rules().burn(), List.of(), List.of(campaign), List.of())))
                .contains("UNKNOWN_TIER /campaigns/0/tiers/1");
    }

    @Test
    void findsAShareOfMoreThanAllOrLessThanNothing() {
        for (long share : new long[] {10_001, -1}) {
            assertThat(review(with(new BurnRule(100, 100, share), List.of(), List.of(), List.of())))
                    .contains("SHARE_OUT_OF_RANGE /burn/maxShareBp");
        }
        for (long share : new long[] {10_000, 0}) {
            assertThat(review(with(new BurnRule(100, 100, share), List.of(), List.of(), List.of())))
                    .doesNotContain("SHARE_OUT_OF_RANGE /burn/maxShareBp");
        }
    }

    private static List<String> review(LoyaltyRules rules) {
        return RuleBookReview.of(new RuleBook(1, ZoneId.of("Asia/Shanghai"), NOW, rules)).stream()
                .map(Finding::text)
                .toList();
    }

    private static LoyaltyRules with(
            BurnRule burn,
            List<Activity> activities,
            List<Campaign> campaigns,
            List<Coupon> coupons) {
        LoyaltyRules r = Shop.rules();
        return new LoyaltyRules(
                r.earn(),
                burn,
                r.refund(),
                OptionalLong.empty(),
                r.growth(),
                r.tiers(),
                r.plus(),
                activities,
                campaigns,
                coupons,
                List.of(),
                Optional.empty());
    }
}
