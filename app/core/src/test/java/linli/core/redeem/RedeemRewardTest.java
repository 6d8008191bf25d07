package linli.core.redeem;

import static linli.core.Shop.GOLD;
import static linli.core.Shop.HERE;
import static linli.core.Shop.LI;
import static linli.core.Shop.SILVER;
import static linli.core.Shop.accepted;
import static linli.core.Shop.at;
import static linli.core.Shop.day;
import static linli.core.Shop.refusal;
import static linli.core.Shop.rules;
import static linli.core.account.Accounts.customer;
import static linli.core.account.Accounts.having;
import static linli.core.account.Accounts.memberWithPoints;
import static linli.core.account.Accounts.newMember;
import static linli.core.account.Accounts.ofTier;
import static linli.core.account.Accounts.withPlusUntil;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.Redemption;
import linli.core.act.Use;
import linli.core.act.UseKind;
import linli.core.money.Money;
import linli.core.reward.Lottery;
import linli.core.reward.Prize;
import linli.core.reward.Reward;
import linli.core.reward.RewardRefusal;
import linli.core.tier.TierId;
import linli.core.visit.Customer;
import org.junit.jupiter.api.Test;

/** Rewards, their cancelling and the lucky draw. */
class RedeemRewardTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 12, 5, 12, 0);

    private final MemberAccount rich = memberWithPoints(LI, 1000);

    @Test
    void takesThePointsAndRemembersTheUse() {
        Redemption.Changed redeemed = accepted(redeem(plain("PEAR", 600), customer(rich), 0, NOON));

        MemberAccount after = rich.apply(redeemed.changes().getFirst());
        assertThat(after.availableAt(HERE)).isEqualTo(400);
        assertThat(after.used(UseKind.REWARD, "PEAR", day("2026-12-05"), day("2026-12-05")))
                .isEqualTo(1);
        assertThat(redeemed.redemption().points()).isEqualTo(600);
    }

    @Test
    void aHigherTierPaysLessRoundedUp() {
        LoyaltyRules r = rules();
        Reward reward = plain("PEAR", 333);

        assertThat(reward.priceFor(r.tiers().of(GOLD))).isEqualTo(333);
        assertThat(
                        reward.priceFor(
                                new linli.core.tier.Tier(
                                        GOLD,
                                        "",
                                        OptionalLong.empty(),
                                        OptionalLong.empty(),
                                        0,
                                        0,
                                        500)))
                .isEqualTo(317);
    }

    @Test
    void aGiftWritesNoEntry() {
        Redemption.Changed gift =
                accepted(redeem(plain("GIFT", 0), customer(newMember(LI)), 0, NOON));

        assertThat(gift.changes().getFirst().ledger()).isEmpty();
        assertThat(gift.changes().getFirst().uses()).hasSize(1);
    }

    @Test
    void highTiersBeginEarlier() {
        Reward flash =
                timed("FLASH", Optional.of(NOON), Optional.of(NOON.plusDays(2)), Optional.of(GOLD));
        Customer gold = customer(ofTier(rich, GOLD, "2027-12-31"));
        Customer silver = customer(ofTier(rich, SILVER, "2027-12-31"));

        assertThat(refused(flash, gold, NOON.minusHours(24).minusSeconds(1)))
                .isEqualTo(RewardRefusal.NOT_STARTED);
        assertThat(accepted(redeem(flash, gold, 0, NOON.minusHours(24)))).isNotNull();
        assertThat(refused(flash, silver, NOON.minusSeconds(1)))
                .isEqualTo(RewardRefusal.NOT_STARTED);
        assertThat(accepted(redeem(flash, silver, 0, NOON))).isNotNull();
        assertThat(refused(flash, gold, NOON.plusDays(2))).isEqualTo(RewardRefusal.ENDED);
    }

    @Test
    void refusesForOneReasonAfterTheOther() {
        Reward choosy =
                new Reward(
                        "BOX",
                        2000,
                        Money.ZERO,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        Optional.of(SILVER),
                        true,
                        true,
                        OptionalLong.empty(),
                        OptionalLong.of(1),
                        OptionalLong.empty(),
                        OptionalLong.of(1));
        MemberAccount used = having(rich, new Use(UseKind.REWARD, "BOX", day("2026-12-01"), 1));
        MemberAccount silver = ofTier(used, SILVER, "2027-12-31");
        MemberAccount plus = withPlusUntil(silver, "2026-12-05");
        Optional<java.time.LocalDate> december = Optional.of(day("1960-12-24"));
        MemberAccount free = withPlusUntil(ofTier(rich, SILVER, "2027-12-31"), "2026-12-05");

        assertThat(refused(choosy, customer(used), NOON)).isEqualTo(RewardRefusal.TIER_TOO_LOW);
        assertThat(refused(choosy, customer(silver), NOON)).isEqualTo(RewardRefusal.PLUS_ONLY);
        assertThat(refused(choosy, customer(plus), NOON)).isEqualTo(RewardRefusal.NOT_BIRTHDAY);
        assertThat(refused(choosy, new Customer(plus, december), NOON))
                .isEqualTo(RewardRefusal.LIMIT_REACHED);
        assertThat(refusal(redeem(choosy, new Customer(free, december), 1, NOON)))
                .isEqualTo(RewardRefusal.OUT_OF_STOCK);
        assertThat(refusal(redeem(choosy, new Customer(free, december), 0, NOON)))
                .isEqualTo(RewardRefusal.INSUFFICIENT_POINTS);
        assertThat(
                        refusal(
                                new RedeemReward(rules())
                                        .decide(customer(rich), "NONE", 0, at("R", NOON))))
                .isEqualTo(RewardRefusal.UNKNOWN_REWARD);
    }

    @Test
    void aWeekBeginsOnMonday() {
        Reward weekly =
                new Reward(
                        "WEEKLY",
                        0,
                        Money.ZERO,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        Optional.empty(),
                        false,
                        false,
                        OptionalLong.of(1),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        OptionalLong.empty());
        Customer onMonday =
                customer(having(rich, new Use(UseKind.REWARD, "WEEKLY", day("2026-12-28"), 1)));

        assertThat(refused(weekly, onMonday, LocalDateTime.of(2027, 1, 3, 23, 0)))
                .isEqualTo(RewardRefusal.LIMIT_REACHED);
        assertThat(accepted(redeem(weekly, onMonday, 0, LocalDateTime.of(2027, 1, 4, 0, 0))))
                .isNotNull();
    }

    @Test
    void cancellingGivesPointsAndUseBackOnce() {
        Redemption.Changed redeemed = accepted(redeem(plain("PEAR", 600), customer(rich), 0, NOON));
        MemberAccount after = rich.apply(redeemed.changes().getFirst());
        CancelRedemption cancelling = new CancelRedemption(rules());

        Redemption.Changed cancelled =
                accepted(
                        cancelling.decide(redeemed.redemption(), after, at("C", NOON.plusDays(7))));

        MemberAccount whole = after.apply(cancelled.changes().getFirst());
        assertThat(whole.points().balance()).isEqualTo(1000);
        assertThat(whole.uses()).isEmpty();
        assertThat(
                        refusal(
                                cancelling.decide(
                                        cancelled.redemption(), whole, at("D", NOON.plusDays(9)))))
                .isEqualTo(RewardRefusal.ALREADY_CANCELLED);
        assertThat(
                        refusal(
                                cancelling.decide(
                                        redeemed.redemption(), after, at("D", NOON.plusDays(8)))))
                .isEqualTo(RewardRefusal.TOO_LATE);
    }

    @Test
    void aDrawFallsByWeightOnThePrizesInStock() {
        assertThat(drawn(0, 0)).isEqualTo("OIL");
        assertThat(drawn(1, 0)).isEqualTo("P88");
        assertThat(drawn(10, 0)).isEqualTo("P88");
        assertThat(drawn(11, 0)).isEqualTo("OIL");
        assertThat(drawn(0, 1)).isEqualTo("P88");
    }

    @Test
    void aPrizeInPointsCountsForNoTier() {
        DrawPrize.Drawn drawn =
                accepted(new DrawPrize(lottery()).decide(rich, 5, prize -> 0, at("D", NOON)));
        MemberAccount after = rich.apply(drawn.changes().getFirst());

        assertThat(after.points().balance()).isEqualTo(1000 - 50 + 88);
        assertThat(after.growth()).isEmpty();
    }

    @Test
    void refusesADraw() {
        DrawPrize draws = new DrawPrize(lottery());
        MemberAccount twice = having(rich, new Use(UseKind.DRAW, "", day("2026-12-05"), 2));

        assertThat(refusal(new DrawPrize(rules()).decide(rich, 5, prize -> 0, at("D", NOON))))
                .isEqualTo(RewardRefusal.NO_LOTTERY);
        assertThat(refusal(draws.decide(twice, 5, prize -> 9, at("D", NOON))))
                .isEqualTo(RewardRefusal.LIMIT_REACHED);
        assertThat(refusal(draws.decide(newMember(LI), 5, prize -> 9, at("D", NOON))))
                .isEqualTo(RewardRefusal.OUT_OF_STOCK);
        assertThat(refusal(draws.decide(newMember(LI), 5, prize -> 0, at("D", NOON))))
                .isEqualTo(RewardRefusal.INSUFFICIENT_POINTS);
    }

    private String drawn(long random, long oilDrawn) {
        return accepted(
                        new DrawPrize(lottery())
                                .decide(
                                        rich,
                                        random,
                                        prize -> prize.equals("OIL") ? oilDrawn : 0,
                                        at("D", NOON)))
                .prize()
                .id();
    }

    private static Refusal refused(Reward reward, Customer customer, LocalDateTime moment) {
        return refusal(redeem(reward, customer, 0, moment));
    }

    private static Outcome<Redemption.Changed> redeem(
            Reward reward, Customer customer, long taken, LocalDateTime moment) {
        return new RedeemReward(with(List.of(reward), Optional.empty()))
                .decide(customer, reward.id(), taken, at("R", moment));
    }

    private static LoyaltyRules lottery() {
        return with(
                List.of(),
                Optional.of(
                        new Lottery(
                                50,
                                OptionalLong.of(2),
                                List.of(
                                        new Prize("OIL", 1, OptionalLong.of(1), 0),
                                        new Prize("P88", 10, OptionalLong.of(9), 88)))));
    }

    private static Reward plain(String id, long points) {
        return timed(id, points, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Reward timed(
            String id,
            Optional<LocalDateTime> from,
            Optional<LocalDateTime> to,
            Optional<TierId> early) {
        return timed(id, 333, from, to, early);
    }

    private static Reward timed(
            String id,
            long points,
            Optional<LocalDateTime> from,
            Optional<LocalDateTime> to,
            Optional<TierId> early) {
        return new Reward(
                id,
                points,
                Money.ZERO,
                from,
                to,
                early,
                24,
                Optional.empty(),
                false,
                false,
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty());
    }

    private static LoyaltyRules with(List<Reward> rewards, Optional<Lottery> lottery) {
        return rules().withRewards(rewards, lottery);
    }
}
