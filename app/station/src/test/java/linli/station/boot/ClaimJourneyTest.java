package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import linli.contract.v1.feed.Cursor;
import linli.contract.v1.feed.FeedItem;
import linli.contract.v1.feed.FeedPage;
import linli.core.act.Act;
import linli.core.act.ClaimAct;
import linli.core.claim.ClaimDecision;
import linli.core.claim.ClaimDecision.Verdict;
import linli.core.claim.ClaimStanding;
import linli.core.claim.ClaimStanding.State;
import linli.core.member.Member;
import linli.core.visit.ScannedCode;
import linli.station.boot.wire.StoreInbox;
import linli.station.ui.kit.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims at a real station, by scanner and keys: journal, store and screen agree. */
class ClaimJourneyTest {

    @TempDir Path folder;
    private WindowedTill counter;
    private Member wang;
    private Act.OrderHandedOver handover;

    @BeforeEach
    void handOver() throws Exception {
        counter = WindowedTill.open(folder, TestShop.ruleBook());
        wang = WindowedTill.onScreen(counter.till()::stock);
        WindowedTill.onScreen(() -> counter.till().tryShift(20_000));
        handover =
                WindowedTill.onScreen(
                        () -> Till.accepted(counter.till().tryHandOver("order-1", 4)));
    }

    @AfterEach
    void close() throws Exception {
        counter.close();
    }

    @Test
    void givesTheMoneyOfSpoiledGoodsBackByTheSlipOfTheirPickup() throws Exception {
        long before = balance();
        scanReceiptOf(handover);
        assertThat(counter.shown()).contains("上海青", "售后 F10");
        counter.press(KeyCode.F10);
        assertThat(counter.shown()).contains("变质破损", "原路退款", "请总部定");
        counter.write("**");
        assertThat(counter.shown()).contains("¥7.00", "总部原路退回");
        counter.press(KeyCode.F9);
        assertThat(counter.shown()).contains("售后办好，钱已退", "变质破损：上海青 × 2");
        counter.press(KeyCode.F9);
        assertThat(counter.shown()).contains("部分退", "已退 2");
        assertThat(balance()).isLessThan(before);
        assertThat(counter.verified().drawer().fen()).isEqualTo(20_000);
    }

    @Test
    void givesCashFromTheDrawerIfThatIsWanted() throws Exception {
        scanReceiptOf(handover);
        counter.press(KeyCode.F10, KeyCode.F12);
        counter.press(KeyCode.F10, KeyCode.F9);
        assertThat(counter.shown()).contains("售后办好，钱已退", "¥14.00");
        assertThat(counter.verified().drawer().fen()).isEqualTo(18_600);
    }

    @Test
    void replacesWhatWasTooLightAndNotesTheWeight() throws Exception {
        long before = balance();
        scanReceiptOf(handover);
        counter.press(KeyCode.F10);
        counter.write("/*430");
        counter.press(KeyCode.F12, KeyCode.F12);
        assertThat(counter.shown()).contains("复称 430 克", "把同样的货补给顾客。钱和积分不动。");
        counter.press(KeyCode.F9);
        assertThat(counter.shown()).contains("售后办好，请把货补给顾客");
        counter.press(KeyCode.F9);
        assertThat(counter.shown()).contains("售后 1", "已补货");
        assertThat(claims().getFirst().filed().claim().found().orElseThrow().grams())
                .isEqualTo(430);
        assertThat(balance()).isEqualTo(before);
    }

    @Test
    void whatIsClaimedIsNotReturnedAsWell() throws Exception {
        scanReceiptOf(handover);
        counter.press(KeyCode.F10, KeyCode.F12, KeyCode.F12, KeyCode.F10, KeyCode.F9, KeyCode.F9);
        counter.press(KeyCode.F9);
        assertThat(counter.shown()).anyMatch(text -> text.contains("LP-2306"));
        counter.press(KeyCode.F10);
        assertThat(claims()).hasSize(1);
        counter.verified();
    }

    @Test
    void doesWhatHeadquartersDecidedAfterARestart() throws Exception {
        scanReceiptOf(handover);
        counter.press(KeyCode.F10, KeyCode.F12, KeyCode.F12, KeyCode.F12);
        counter.write("*");
        counter.press(KeyCode.F9);
        assertThat(counter.shown()).contains("售后已记下，等总部决定");
        counter.press(KeyCode.F9);
        assertThat(claims().getFirst().state()).isEqualTo(State.WAITING);

        counter.restart();
        decide(claims().getFirst().filed(), Verdict.MONEY, "包装破了，退");
        counter.scan(new ScannedCode.LastFour("8000"));
        counter.pressShift(KeyCode.F5);
        assertThat(counter.shown()).anyMatch(text -> text.contains("总部同意退款，请办理"));
        counter.write("1");
        assertThat(counter.shown()).anyMatch(text -> text.contains("说明：包装破了，退"));
        assertThat(counter.shown()).contains("原路退款", "从钱箱退现金", "¥3.50");
        assertThat(counter.shown()).anyMatch(text -> text.contains("收回退货所得积分 -4"));
        counter.write("2");
        assertThat(counter.shown()).contains("售后办好，钱已退", "¥3.50");
        assertThat(claims().getFirst().state()).isEqualTo(State.SETTLED);
        assertThat(counter.verified().drawer().fen()).isEqualTo(20_000 - 350);
    }

    @Test
    void whatHeadquartersRefusedStaysRefused() throws Exception {
        scanReceiptOf(handover);
        counter.press(KeyCode.F10, KeyCode.F12, KeyCode.F12, KeyCode.F12);
        counter.write("*");
        counter.press(KeyCode.F9, KeyCode.F9);
        decide(claims().getFirst().filed(), Verdict.NOTHING, "");
        counter.pressShift(KeyCode.F5);
        assertThat(counter.shown()).anyMatch(text -> text.contains("总部没有同意"));
        counter.press(KeyCode.ENTER);
        assertThat(claims().getFirst().state()).isEqualTo(State.REFUSED);
    }

    @Test
    void findsThePickupByTheCodeOfItsOrder() throws Exception {
        ScannedCode order = new ScannedCode.OrderCode(handover.order().code());
        counter.scan(order);
        assertThat(counter.shown()).anyMatch(text -> text.contains("LP-1006"));
        counter.press(KeyCode.F5);
        counter.scan(order);
        assertThat(counter.shown()).contains("售后 F10");
    }

    @Test
    void beginsFromTheMemberWhoIsServed() throws Exception {
        counter.scan(new ScannedCode.LastFour("8000"));
        counter.pressShift(KeyCode.F5);
        assertThat(counter.shown()).anyMatch(text -> text.startsWith("提货  单号"));
        counter.press(KeyCode.ENTER);
        assertThat(counter.window().place()).isEqualTo(Place.TICKETS);
        counter.scan(new ScannedCode.Barcode(TestShop.CABBAGE.barcode().orElseThrow()));
        counter.press(KeyCode.F9);
        assertThat(counter.shown()).contains("售后办好，钱已退", "变质破损：上海青 × 1");
    }

    @Test
    void aStormOfKeysTakesOneClaim() throws Exception {
        scanReceiptOf(handover);
        counter.press(KeyCode.F10);
        counter.press(KeyCode.ENTER, 21);
        assertThat(claims()).isEmpty();
        counter.press(KeyCode.F9, 20);
        assertThat(claims()).hasSize(1);
        counter.verified();
    }

    @Test
    void aSaleIsNoPickup() throws Exception {
        Act.SaleCompleted sale =
                WindowedTill.onScreen(() -> counter.till().sell(Optional.of(wang.id()), 1));
        scanReceiptOf(sale);
        counter.press(KeyCode.F10);
        assertThat(counter.shown()).anyMatch(text -> text.contains("LP-2502"));
    }

    private void decide(ClaimAct.Filed filed, Verdict verdict, String note) throws Exception {
        ClaimDecision decision =
                new ClaimDecision(
                        filed.occasion().act(),
                        verdict,
                        Instant.parse("2026-11-21T02:00:00Z"),
                        "周",
                        note);
        WindowedTill.onScreen(() -> {
            StoreInbox inbox = counter.till().station().inbox();
            inbox.cursor();
            inbox.apply(
                    new FeedPage(
                            new Cursor(1, 6), false, List.of(new FeedItem.ClaimItem(decision))));
            return true;
        });
    }

    private void scanReceiptOf(Act act) throws Exception {
        counter.scan(new ScannedCode.ReceiptCode(OpenStation.receiptCode(act.occasion().act())));
    }

    private long balance() throws Exception {
        return WindowedTill.onScreen(
                () -> counter.till().visit(wang.id()).account().points().balance());
    }

    private List<ClaimStanding> claims() throws Exception {
        return WindowedTill.onScreen(
                () -> counter.till().station().store().claims().claims(Optional.empty(), 10));
    }
}
