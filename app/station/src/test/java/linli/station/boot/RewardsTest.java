package linli.station.boot;

import static linli.station.boot.Till.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import linli.core.Outcome;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.DrawNumber;
import linli.core.act.Identification;
import linli.core.member.Member;
import linli.core.money.Money;
import linli.core.redeem.RewardOffer;
import linli.core.redeem.RewardShelf;
import linli.core.reward.RewardRefusal;
import linli.core.tender.Tender;
import linli.core.tender.TenderRefusal;
import linli.core.tender.TenderType;
import linli.core.visit.IdentificationRefusal;
import linli.station.store.StationReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RewardsTest {

    @TempDir private Path path;
    private Till till;
    private Member wang;
    private Identification code;

    @BeforeEach
    void open() throws IOException {
        till = Till.open(path);
        wang = till.stock();
        code = new Identification(wang.id(), Identification.Kind.ROTATING_CODE, "s1");
    }

    @AfterEach
    void close() throws IOException {
        till.close();
    }

    @Test
    void takesPointsAndCashForAReward() throws IOException {
        Act.RewardRedeemed act = accepted(till.tryRedeem(code, "EGG", 200));

        assertThat(act.payment().change()).isEqualTo(Money.ofFen(50));
        assertThat(balance()).isEqualTo(400);
        StationReport report = till.verify();
        assertThat(report.discrepancies()).isEmpty();
        assertThat(report.drawer()).isEqualTo(Money.ofFen(150));
    }

    @Test
    void givesPointsAndCashBackOnce() throws IOException {
        ActId redemption = accepted(till.tryRedeem(code, "EGG", 200)).redemption().id();
        assertThat(till.recent(wang.id())).hasSize(1);

        Act.RedemptionCancelled act = accepted(till.tryCancel(redemption));

        assertThat(act.givenBack())
                .containsExactly(new Tender(TenderType.CASH, Money.ofFen(150), ""));
        assertThat(till.tryCancel(redemption))
                .isEqualTo(Outcome.refused(RewardRefusal.ALREADY_CANCELLED));
        assertThat(till.tryCancel(new ActId("nobody-s")))
                .isEqualTo(Outcome.refused(RewardRefusal.UNKNOWN_REDEMPTION));
        assertThat(till.recent(wang.id())).isEmpty();
        assertThat(balance()).isEqualTo(500);
        StationReport report = till.verify();
        assertThat(report.discrepancies()).isEmpty();
        assertThat(report.drawer()).isEqualTo(Money.ZERO);
    }

    @Test
    void spendsPointsOnlyForWhoShowsTheCodeButGivesGiftsToWhoIsRecognised() {
        Identification card = new Identification(wang.id(), Identification.Kind.CARD, "");
        assertThat(till.tryRedeem(card, "EGG", 150))
                .isEqualTo(Outcome.refused(IdentificationRefusal.PROOF_NEEDED));
        assertThat(till.tryDraw(card))
                .isEqualTo(Outcome.refused(IdentificationRefusal.PROOF_NEEDED));
        accepted(till.tryRedeem(card, "GIFT", 0));
        assertThat(till.tryRedeem(card, "GIFT", 0))
                .isEqualTo(Outcome.refused(RewardRefusal.LIMIT_REACHED));
    }

    @Test
    void refusesTooLittleCashAndChangesNothing() {
        assertThat(till.tryRedeem(code, "EGG", 149))
                .isEqualTo(Outcome.refused(TenderRefusal.NOT_COVERED));
        assertThat(balance()).isEqualTo(500);
    }

    @Test
    void drawsTheNumberThatTheJournalGives() throws IOException {
        for (int i = 0; i < 12; i++) {
            String before = till.station().journal().head().hash();
            Act.PrizeDrawn act = accepted(till.tryDraw(code));
            assertThat(act.random()).isEqualTo(DrawNumber.of(before, wang.id()));
            assertThat(act.isFair(before)).isTrue();
            assertThat(act.isFair(till.station().journal().head().hash())).isFalse();
        }
        assertThat(till.verify().discrepancies()).isEmpty();
    }

    @Test
    void showsWhatStandsInTheWayAndWhatIsLeft() {
        assertThat(offer("PAN").left()).hasValue(1);
        accepted(till.tryRedeem(code, "PAN", 0));
        assertThat(offer("PAN").left()).hasValue(0);
        assertThat(offer("PAN").obstacle()).contains(RewardRefusal.OUT_OF_STOCK);
        assertThat(till.tryRedeem(code, "PAN", 0))
                .isEqualTo(Outcome.refused(RewardRefusal.OUT_OF_STOCK));
        for (int i = 0; i < 4; i++) {
            accepted(till.tryRedeem(code, "EGG", 150));
        }
        assertThat(offer("EGG").obstacle()).contains(RewardRefusal.INSUFFICIENT_POINTS);
        assertThat(offer("EGG").missing()).isEqualTo(60);
        assertThat(offer("GIFT").obstacle()).isEmpty();
        assertThat(offer("GIFT").limit().orElseThrow().left()).isEqualTo(1);
        assertThat(shelf().points()).isEqualTo(40);
        assertThat(shelf().draw().orElseThrow().weights()).isEqualTo(5);
    }

    @Test
    void remembersWhatWasGivenWhenItIsOpenedAgain() throws IOException {
        ActId redemption = accepted(till.tryRedeem(code, "PAN", 0)).redemption().id();
        till.close();
        till = Till.open(path);
        assertThat(offer("PAN").obstacle()).contains(RewardRefusal.OUT_OF_STOCK);
        accepted(till.tryCancel(redemption));
        assertThat(offer("PAN").obstacle()).isEmpty();
    }

    @Test
    void findsTheReceiptsOfEverythingAgain() {
        List<Act> acts =
                List.of(
                        accepted(till.tryRedeem(code, "EGG", 150)),
                        accepted(till.tryDraw(code)),
                        accepted(till.tryHandOver("order-1", 1)));
        for (Act act : acts) {
            String receipt = OpenStation.receiptCode(act.occasion().act());
            assertThat(till.station().store().tickets().byReceipt(receipt)).contains(act);
        }
    }

    private long balance() {
        return till.visit(wang.id()).account().points().balance();
    }

    private RewardShelf shelf() {
        return till.station().counters().rewards().shelf(till.visit(wang.id()));
    }

    private RewardOffer offer(String reward) {
        return shelf().offers().stream()
                .filter(offer -> offer.reward().id().equals(reward))
                .findFirst()
                .orElseThrow();
    }
}
