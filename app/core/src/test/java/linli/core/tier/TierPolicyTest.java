package linli.core.tier;

import static linli.core.Shop.BASIC;
import static linli.core.Shop.GOLD;
import static linli.core.Shop.SILVER;
import static linli.core.Shop.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import linli.core.Shop;
import org.junit.jupiter.api.Test;

class TierPolicyTest {

    private final TierPolicy policy = new TierPolicy(Shop.ladder());

    @Test
    void risesAtOnceToTheBestTierAndHoldsItToTheEndOfAMonthInAYear() {
        TierStanding gold =
                policy.upgrade(policy.beginning(), growth(2000), day("2026-12-05")).orElseThrow();

        assertThat(gold.tier()).isEqualTo(GOLD);
        assertThat(gold.until()).contains(day("2027-12-31"));
        assertThat(gold.upgrades())
                .containsExactly(new Upgrade(day("2026-12-05"), BASIC, Optional.empty(), GOLD));
    }

    @Test
    void neverFallsByAnUpgrade() {
        assertThat(policy.upgrade(held(GOLD, "2027-12-31"), growth(0), day("2026-12-05")))
                .isEmpty();
        assertThat(policy.upgrade(held(GOLD, "2027-12-31"), growth(2000), day("2026-12-05")))
                .isEmpty();
    }

    @Test
    void eitherGrowthOrEarnedPointsQualify() {
        Tier high =
                new Tier(
                        new TierId("HIGH"), "", OptionalLong.of(100), OptionalLong.of(50), 0, 0, 0);
        TierPolicy either = new TierPolicy(new TierLadder(List.of(Shop.ladder().lowest(), high)));

        assertThat(either.upgrade(either.beginning(), new GrowthWindow(99, 49), day("2026-12-05")))
                .isEmpty();
        assertThat(either.upgrade(either.beginning(), new GrowthWindow(0, 50), day("2026-12-05")))
                .isPresent();
        assertThat(either.upgrade(either.beginning(), new GrowthWindow(100, 0), day("2026-12-05")))
                .isPresent();
    }

    @Test
    void isReviewedOnlyWhenItsDayHasCome() {
        assertThat(policy.review(held(GOLD, "2027-12-31"), growth(0), day("2027-12-30"))).isEmpty();
        assertThat(policy.review(policy.beginning(), growth(0), day("2027-12-31"))).isEmpty();
    }

    @Test
    void aTierThatTheRulesNoLongerKnowEndsAtItsReview() {
        TierStanding odd = held(new TierId("OLD"), "2027-12-31");

        assertThat(policy.review(odd, growth(2000), day("2027-12-30"))).isEmpty();
        assertThat(policy.review(odd, growth(2000), day("2027-12-31")))
                .contains(policy.beginning());
    }

    @Test
    void fallsOneTierAtAReviewAndTheLowestHasNoDate() {
        TierStanding silver =
                policy.review(held(GOLD, "2027-12-31"), growth(0), day("2027-12-31")).orElseThrow();
        TierStanding basic = policy.review(silver, growth(0), day("2028-12-31")).orElseThrow();

        assertThat(silver)
                .isEqualTo(new TierStanding(SILVER, Optional.of(day("2028-12-31")), List.of()));
        assertThat(basic).isEqualTo(policy.beginning());
    }

    @Test
    void aReviewThatKeepsTheTierIsItselfAnUpgradeOnProbation() {
        TierStanding kept =
                policy.review(held(GOLD, "2027-12-31"), growth(2000), day("2027-12-31"))
                        .orElseThrow();
        TierStanding lost = policy.withdraw(kept, growth(0), day("2028-01-02")).orElseThrow();

        assertThat(kept.until()).contains(day("2028-12-31"));
        assertThat(lost)
                .isEqualTo(new TierStanding(SILVER, Optional.of(day("2028-12-31")), List.of()));
    }

    @Test
    void aKeptSecondTierFallsToTheLowestWithoutADate() {
        TierStanding kept =
                policy.review(held(SILVER, "2027-12-31"), growth(500), day("2027-12-31"))
                        .orElseThrow();

        assertThat(policy.withdraw(kept, growth(0), day("2028-01-02")))
                .contains(policy.beginning());
    }

    @Test
    void whatWasBoughtAndReturnedIsWithdrawn() {
        TierStanding gold = upgraded(held(SILVER, "2027-06-30"), 2000, "2026-12-05");

        TierStanding after = policy.withdraw(gold, growth(100), day("2027-01-04")).orElseThrow();

        assertThat(after.tier()).isEqualTo(SILVER);
        assertThat(after.until()).contains(day("2027-06-30"));
        assertThat(after.upgrades()).isEmpty();
    }

    @Test
    void probationEndsAfterThirtyDays() {
        TierStanding gold = upgraded(held(SILVER, "2027-06-30"), 2000, "2026-12-05");

        assertThat(policy.withdraw(gold, growth(0), day("2027-01-05"))).isEmpty();
    }

    @Test
    void anUpgradeThatStillQualifiesIsOnProbationAnew() {
        TierStanding gold = upgraded(policy.beginning(), 2500, "2026-12-05");

        TierStanding again = policy.withdraw(gold, growth(2000), day("2027-01-04")).orElseThrow();

        assertThat(again.tier()).isEqualTo(GOLD);
        assertThat(again.upgrades()).extracting(Upgrade::day).containsExactly(day("2027-01-04"));
        assertThat(policy.withdraw(again, growth(0), day("2027-02-03")).orElseThrow().tier())
                .isEqualTo(BASIC);
    }

    @Test
    void fallsToTheBestThatQualifiesAndKeepsTheDateIfThatTierWasNeverHeld() {
        TierStanding gold = upgraded(policy.beginning(), 2500, "2026-12-05");

        TierStanding silver = policy.withdraw(gold, growth(500), day("2026-12-06")).orElseThrow();

        assertThat(silver.tier()).isEqualTo(SILVER);
        assertThat(silver.until()).contains(day("2027-12-31"));
        assertThat(silver.upgrades()).hasSize(1);
        assertThat(policy.withdraw(silver, growth(0), day("2026-12-07")))
                .contains(policy.beginning());
    }

    @Test
    void neverFallsBelowTheTierHeldBeforeTheFirstOfTheUpgrades() {
        TierStanding silver = upgraded(policy.beginning(), 500, "2026-10-01");
        TierStanding gold = upgraded(silver, 2000, "2026-12-05");

        TierStanding after = policy.withdraw(gold, growth(0), day("2026-12-06")).orElseThrow();

        assertThat(after.tier()).isEqualTo(SILVER);
        assertThat(after.until()).contains(day("2027-10-31"));
    }

    private TierStanding upgraded(TierStanding from, long growth, String day) {
        return policy.upgrade(from, growth(growth), day(day)).orElseThrow();
    }

    private static TierStanding held(TierId tier, String until) {
        return new TierStanding(tier, Optional.of(day(until)), List.of());
    }

    private static GrowthWindow growth(long growth) {
        return new GrowthWindow(growth, 0);
    }
}
