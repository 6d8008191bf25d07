package linli.core.claim;

import static linli.core.Shop.accepted;
import static linli.core.Shop.fen;
import static linli.core.Shop.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import linli.core.Seeds;
import linli.core.act.Claim;
import linli.core.act.ClaimAct;
import linli.core.act.Remedy;
import linli.core.claim.ClaimDecision.Verdict;
import linli.core.claim.ClaimRequest.Wish;
import linli.core.money.Grams;
import linli.core.operator.Permission;
import linli.core.refund.RefundLine;
import linli.core.refund.RefundRefusal;
import linli.core.tender.Payout;
import org.junit.jupiter.api.Test;

class FileClaimTest {

    private final ClaimDay day = new ClaimDay();

    @Test
    void givesTheMoneyOfTheGoodsBackTheWayItWasPaid() {
        ClaimAct.Filed claim = accepted(day.file(Wish.MONEY_ONLINE, RefundLine.of(1, 2)));

        assertThat(claim.refund().orElseThrow().payout()).isEqualTo(Payout.online(fen(499)));
        assertThat(claim.claim().worth()).isEqualTo(fen(499));
        assertThat(claim.refund().orElseThrow().returned().pointsClawed()).isPositive();
        assertThat(claim.cash()).isEqualTo(fen(0));
    }

    @Test
    void givesMoneyFromTheDrawerIfThatIsWanted() {
        ClaimAct.Filed claim = accepted(day.file(Wish.MONEY_IN_CASH, RefundLine.of(1, 4)));

        assertThat(claim.cash()).isEqualTo(fen(-999));
        assertThat(claim.opensDrawer()).isTrue();
    }

    @Test
    void aReplacementMovesNeitherMoneyNorPoints() {
        ClaimAct.Filed claim = accepted(day.file(Wish.REPLACEMENT, RefundLine.of(1, 1)));

        assertThat(claim.remedy()).isEqualTo(new Remedy.Replacement());
        assertThat(claim.changes()).isEmpty();
        assertThat(claim.cash()).isEqualTo(fen(0));
    }

    @Test
    void goodsAreClaimedOnce() {
        day.file(Wish.REPLACEMENT, RefundLine.of(1, 3));

        assertThat(refusal(day.file(Wish.MONEY_ONLINE, RefundLine.of(1, 2))))
                .isEqualTo(RefundRefusal.CLAIMED_BEFORE);
        assertThat(refusal(day.giveBack(RefundLine.of(1, 2))))
                .isEqualTo(RefundRefusal.CLAIMED_BEFORE);
        assertThat(refusal(day.file(Wish.MONEY_ONLINE, RefundLine.of(1, 5))))
                .isEqualTo(RefundRefusal.BAD_QUANTITY);
        accepted(day.file(Wish.MONEY_ONLINE, RefundLine.of(1, 1)));
    }

    @Test
    void linesNamedTwiceAddUp() {
        assertThat(refusal(day.file(Wish.REPLACEMENT, RefundLine.of(1, 3), RefundLine.of(1, 2))))
                .isEqualTo(RefundRefusal.BAD_QUANTITY);
        ClaimAct.Filed claim =
                accepted(day.file(Wish.REPLACEMENT, RefundLine.of(1, 3), RefundLine.of(1, 1)));
        assertThat(claim.claim().lines()).hasSize(1);
        assertThat(claim.claim().lines().getFirst().qty()).isEqualTo(4);
    }

    @Test
    void refusesWhatCanNoLongerComeBack() {
        day.pass(31);
        assertThat(refusal(day.file(Wish.HEADQUARTERS, RefundLine.of(1, 1))))
                .isEqualTo(RefundRefusal.TOO_LATE);
    }

    @Test
    void aClaimMadeInTimeIsSettledInTime() {
        day.pass(30);
        ClaimAct.Filed claim = accepted(day.file(Wish.HEADQUARTERS, RefundLine.of(1, 1)));
        day.pass(20);
        ClaimAct.Settled settled = accepted(day.settle(claim, Optional.of(Verdict.MONEY)));

        assertThat(settled.refund().orElseThrow().payout()).isEqualTo(Payout.online(fen(249)));
    }

    @Test
    void doesWhatHeadquartersDecidedAndOnlyOnce() {
        ClaimAct.Filed claim = accepted(day.file(Wish.HEADQUARTERS, RefundLine.of(1, 1)));

        assertThat(refusal(day.settle(claim, Optional.empty())))
                .isEqualTo(ClaimRefusal.NOT_DECIDED);
        assertThat(refusal(day.settle(claim, Optional.of(Verdict.NOTHING))))
                .isEqualTo(ClaimRefusal.REFUSED_BY_HEADQUARTERS);
        assertThat(accepted(day.settle(claim, Optional.of(Verdict.REPLACEMENT))).changes())
                .isEmpty();
        for (Verdict another : Verdict.values()) {
            assertThat(refusal(day.settle(claim, Optional.of(another))))
                    .isEqualTo(ClaimRefusal.ALREADY_SETTLED);
        }
    }

    @Test
    void aWeightBelongsToALackOfWeight() {
        Optional<Grams> found = Optional.of(new Grams(430));
        accepted(day.file(Claim.Reason.SHORT_WEIGHT, found, "", RefundLine.of(1, 1)));
        assertThat(refusal(day.file(Claim.Reason.SPOILED, found, "", RefundLine.of(1, 1))))
                .isEqualTo(ClaimRefusal.BAD_WEIGHT);
        assertThat(
                        refusal(
                                day.file(
                                        Claim.Reason.SHORT_WEIGHT,
                                        Optional.of(new Grams(0)),
                                        "",
                                        RefundLine.of(1, 1))))
                .isEqualTo(ClaimRefusal.BAD_WEIGHT);
    }

    @Test
    void aNoteFitsOnThePaper() {
        accepted(
                day.file(
                        Claim.Reason.WRONG, Optional.empty(), "字".repeat(60), RefundLine.of(1, 1)));
        assertThat(
                        refusal(
                                day.file(
                                        Claim.Reason.WRONG,
                                        Optional.empty(),
                                        "字".repeat(61),
                                        RefundLine.of(1, 1))))
                .isEqualTo(ClaimRefusal.BAD_NOTE);
        assertThat(
                        refusal(
                                day.file(
                                        Claim.Reason.WRONG,
                                        Optional.empty(),
                                        "a\nb",
                                        RefundLine.of(1, 1))))
                .isEqualTo(ClaimRefusal.BAD_NOTE);
    }

    @Test
    void muchMoneyAndMuchGoodsNeedASecondPersonButNotAQuestion() {
        ClaimDay dear = new ClaimDay(50_000);
        assertThat(accepted(dear.file(Wish.HEADQUARTERS, RefundLine.of(1, 1))).permission())
                .isEqualTo(Permission.REFUND);
        assertThat(accepted(dear.file(Wish.REPLACEMENT, RefundLine.of(1, 2))).permission())
                .isEqualTo(Permission.LARGE_REFUND);
    }

    @Test
    void whateverIsClaimedReturnedAndSettledMoneyGoodsAndPointsAreConserved() {
        Seeds.each(300, 20_000, seed -> new ClaimStorm(seed).run());
    }
}
