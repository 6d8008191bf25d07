package linli.core.redeem;

import static linli.core.Shop.HERE;
import static linli.core.Shop.LI;
import static linli.core.Shop.THERE;
import static linli.core.Shop.WANG;
import static linli.core.Shop.accepted;
import static linli.core.Shop.fen;
import static linli.core.Shop.on;
import static linli.core.Shop.refusal;
import static linli.core.account.Accounts.memberWithPoints;
import static linli.core.act.Identification.Kind.CARD;
import static linli.core.act.Identification.Kind.ROTATING_CODE;
import static linli.core.redeem.Rewards.limited;
import static linli.core.redeem.Rewards.lottery;
import static linli.core.redeem.Rewards.plain;
import static linli.core.redeem.Rewards.visit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import linli.core.Outcome;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.Act;
import linli.core.act.DrawNumber;
import linli.core.act.Identification;
import linli.core.act.Occasion;
import linli.core.catalog.Label;
import linli.core.catalog.Labels;
import linli.core.money.Money;
import linli.core.reward.Chance;
import linli.core.reward.GivenOut;
import linli.core.reward.RewardRefusal;
import linli.core.tender.Tender;
import linli.core.tender.TenderRefusal;
import linli.core.tender.TenderType;
import linli.core.visit.IdentificationRefusal;
import linli.core.visit.Visit;
import org.junit.jupiter.api.Test;

/** Rewards and draws as acts of a counter. */
class CompleteRewardTest {

    private static final Labels NAMED = (kind, id) -> Optional.of(new Label(kind, id, id, "", ""));
    private static final Occasion NOW = on("2026-12-05");

    private final MemberAccount rich = memberWithPoints(LI, 1000);
    private final LoyaltyRules rules =
            Rewards.rules(
                    Optional.of(lottery(OptionalLong.of(2))),
                    plain("PAN", 600, fen(1000)),
                    plain("GIFT", 0, Money.ZERO),
                    limited("EGG", 10, Money.ZERO, OptionalLong.of(1), OptionalLong.of(5)));
    private final CompleteReward counter = at(rules, GivenOut.NOTHING);

    @Test
    void takesPointsAndCashAndNamesTheReward() {
        Act.RewardRedeemed act = accepted(redeem("PAN", cash(2000)));

        assertThat(act.redemption().points()).isEqualTo(600);
        assertThat(act.label()).contains(new Label(Label.Kind.REWARD, "PAN", "PAN", "", ""));
        assertThat(act.payment().change()).isEqualTo(fen(1000));
        assertThat(act.cash()).isEqualTo(fen(1000));
        assertThat(act.opensDrawer()).isTrue();
        assertThat(rich.apply(act.changeOf(LI).orElseThrow()).availableAt(HERE)).isEqualTo(400);
        assertThat(act.changeOf(WANG)).isEmpty();
    }

    @Test
    void whatIsPaidWithoutCashLeavesTheDrawerShut() {
        Act.RewardRedeemed act = accepted(redeem("PAN", wechat(1000)));

        assertThat(act.cash()).isEqualTo(Money.ZERO);
        assertThat(act.opensDrawer()).isFalse();
    }

    @Test
    void nothingIsGivenUnlessItsCashIsCovered() {
        assertThat(refusal(redeem("PAN", cash(999)))).isEqualTo(TenderRefusal.NOT_COVERED);
        assertThat(refusal(redeem("PAN"))).isEqualTo(TenderRefusal.NOT_COVERED);
    }

    @Test
    void pointsNeedProofAndGiftsDoNot() {
        Visit carded = visit(rich, HERE, CARD);

        assertThat(refusal(counter.redeem(carded, "PAN", List.of(cash(1000)), NOW)))
                .isEqualTo(IdentificationRefusal.PROOF_NEEDED);
        assertThat(accepted(counter.redeem(carded, "GIFT", List.of(), NOW)).changes()).hasSize(1);
        assertThat(refusal(counter.draw(carded, 5, NOW)))
                .isEqualTo(IdentificationRefusal.PROOF_NEEDED);
    }

    @Test
    void theCodeOfSomebodyElseProvesNothing() {
        assertThat(new Identification(LI, ROTATING_CODE, "").maySpendFor(LI)).isTrue();
        assertThat(new Identification(LI, ROTATING_CODE, "").maySpendFor(WANG)).isFalse();
        assertThat(new Identification(LI, CARD, "").maySpendFor(LI)).isFalse();
    }

    @Test
    void whatIsLimitedIsGivenAtHomeOnly() {
        Visit away = visit(rich, THERE, ROTATING_CODE);

        assertThat(refusal(counter.redeem(away, "EGG", List.of(), NOW)))
                .isEqualTo(RewardRefusal.LIMITED_ELSEWHERE);
        assertThat(accepted(counter.redeem(away, "GIFT", List.of(), NOW))).isNotNull();
        assertThat(accepted(redeem("EGG"))).isNotNull();
        assertThat(refusal(counter.draw(away, 5, NOW))).isEqualTo(RewardRefusal.LIMITED_ELSEWHERE);
        CompleteReward unlimited =
                at(Rewards.rules(Optional.of(lottery(OptionalLong.empty()))), GivenOut.NOTHING);
        assertThat(accepted(unlimited.draw(away, 5, NOW)).points()).isEqualTo(50);
    }

    @Test
    void whatWasGivenOutIsNoLongerInStock() {
        GivenOut most = new GivenOut(Map.of("EGG", 5L), Map.of("OIL", 1L));
        CompleteReward bare = at(rules, most);
        Visit home = visit(rich, HERE, ROTATING_CODE);

        assertThat(refusal(bare.redeem(home, "EGG", List.of(), NOW)))
                .isEqualTo(RewardRefusal.OUT_OF_STOCK);
        assertThat(accepted(bare.draw(home, 0, NOW)).prize().id()).isEqualTo("P88");
    }

    @Test
    void cancellingGivesMoneyBackTheWayItCame() {
        Act.RewardRedeemed act = accepted(redeem("PAN", wechat(700), cash(500)));
        MemberAccount after = rich.apply(act.changes().getFirst());

        Act.RedemptionCancelled back =
                accepted(counter.cancel(act, false, after, on("2026-12-12")));

        assertThat(back.givenBack()).containsExactly(cash(300), wechat(700));
        assertThat(back.cash()).isEqualTo(fen(-300));
        assertThat(back.cashGivenBack()).isEqualTo(fen(300));
        assertThat(back.opensDrawer()).isTrue();
        assertThat(back.label()).isEqualTo(act.label());
        assertThat(after.apply(back.changes().getFirst()).availableAt(HERE)).isEqualTo(1000);
    }

    @Test
    void cancellingWhatWasPaidWithoutCashLeavesTheDrawerShut() {
        Act.RewardRedeemed act = accepted(redeem("PAN", wechat(1000)));
        MemberAccount after = rich.apply(act.changes().getFirst());

        Act.RedemptionCancelled back = accepted(counter.cancel(act, false, after, NOW));

        assertThat(back.givenBack()).containsExactly(wechat(1000));
        assertThat(back.opensDrawer()).isFalse();
    }

    @Test
    void cancelsOnceAndOnTheLastDayButNotAfterIt() {
        Act.RewardRedeemed act = accepted(redeem("PAN", cash(1000)));
        MemberAccount after = rich.apply(act.changes().getFirst());

        assertThat(refusal(counter.cancel(act, true, after, NOW)))
                .isEqualTo(RewardRefusal.ALREADY_CANCELLED);
        assertThat(accepted(counter.cancel(act, false, after, on("2026-12-12")))).isNotNull();
        assertThat(refusal(counter.cancel(act, false, after, on("2026-12-13"))))
                .isEqualTo(RewardRefusal.TOO_LATE);
    }

    @Test
    void aDrawSaysHowItCame() {
        Act.PrizeDrawn act =
                accepted(counter.draw(visit(rich, HERE, ROTATING_CODE), 11 * 4 + 1, NOW));

        assertThat(act.prize().id()).isEqualTo("P88");
        assertThat(act.label()).contains(new Label(Label.Kind.PRIZE, "P88", "P88", "", ""));
        assertThat(act.chances()).containsExactly(new Chance("OIL", 1), new Chance("P88", 10));
        assertThat(act.random()).isEqualTo(45);
        assertThat(act.points()).isEqualTo(50);
        assertThat(act.member()).isEqualTo(LI);
        assertThat(act.cash()).isEqualTo(Money.ZERO);
        assertThat(act.opensDrawer()).isFalse();
        assertThat(rich.apply(act.changes().getFirst()).availableAt(HERE)).isEqualTo(1038);
    }

    @Test
    void aDrawIsFairIfItsNumberFollowsFromTheJournalAndItsPrizeFromTheNumber() {
        Visit home = visit(rich, HERE, ROTATING_CODE);
        long number = DrawNumber.of("00ff", LI);
        Act.PrizeDrawn fair = accepted(counter.draw(home, number, NOW));

        assertThat(fair.isFair("00ff")).isTrue();
        assertThat(fair.isFair("00fe")).isFalse();
        assertThat(with(fair, number, List.of()).isFair("00ff")).isFalse();
        assertThat(with(fair, number, List.of(new Chance("NONE", 11))).isFair("00ff")).isFalse();
        assertThat(with(fair, number + 11, fair.chances()).isFair("00ff")).isFalse();
    }

    @Test
    void theNumberOfADrawIsTheBeginningOfAHash() {
        // printf 'linli/draw/1\n00ff\nLI' | sha256sum, without the last bit of the first 8 bytes
        assertThat(DrawNumber.of("00ff", LI)).isEqualTo(7161333034968433249L);
        assertThat(DrawNumber.of("00ff", WANG)).isNotNegative().isNotEqualTo(7161333034968433249L);
    }

    private static Act.PrizeDrawn with(Act.PrizeDrawn act, long random, List<Chance> chances) {
        return new Act.PrizeDrawn(
                act.occasion(),
                act.prize(),
                act.label(),
                act.points(),
                random,
                chances,
                act.identification(),
                act.changes());
    }

    private Outcome<Act.RewardRedeemed> redeem(String reward, Tender... tenders) {
        return counter.redeem(visit(rich, HERE, ROTATING_CODE), reward, List.of(tenders), NOW);
    }

    private static CompleteReward at(LoyaltyRules rules, GivenOut given) {
        return new CompleteReward(rules, NAMED, given);
    }

    private static Tender cash(long fen) {
        return new Tender(TenderType.CASH, fen(fen), "");
    }

    private static Tender wechat(long fen) {
        return new Tender(TenderType.WECHAT, fen(fen), "w1");
    }
}
