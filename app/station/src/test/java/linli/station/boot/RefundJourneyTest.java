package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.scene.input.KeyCode;
import linli.core.account.LoyaltyRules;
import linli.core.act.Act;
import linli.core.member.Member;
import linli.core.rulebook.RuleBook;
import linli.core.visit.ScannedCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goods taken back at a real station, by scanner and keys: journal, store and screen agree. */
class RefundJourneyTest {

    private static final RuleBook RULES = rules();

    @TempDir Path folder;
    private WindowedTill counter;
    private Member wang;

    @BeforeEach
    void open() throws Exception {
        counter = WindowedTill.open(folder, RULES);
        wang = WindowedTill.onScreen(counter.till()::stock);
        WindowedTill.onScreen(() -> counter.till().tryShift(20_000));
    }

    @AfterEach
    void close() throws Exception {
        counter.close();
    }

    @Test
    void takesAWholeTicketBackByItsReceipt() throws Exception {
        Act.SaleCompleted sale = sell(3);
        scanReceiptOf(sale);
        assertThat(counter.shown()).contains("上海青", "五花肉", "退货   F9");
        counter.press(KeyCode.F9, KeyCode.F10);
        assertThat(counter.shown()).contains("¥36.47", "-36", "500", "应退给顾客");
        counter.press(KeyCode.F9);
        assertThat(counter.shown()).contains("退货完成", "¥36.47");
        counter.press(KeyCode.F9);
        assertThat(counter.shown()).contains("已退完");
        assertThat(counter.verified().drawer().fen()).isEqualTo(20_000);
        assertThat(balance()).isEqualTo(500);
    }

    @Test
    void takesApartInTwoStepsAndThenNoMore() throws Exception {
        Act.SaleCompleted sale = sell(3);
        scanReceiptOf(sale);
        counter.press(KeyCode.F9);
        counter.write("*");
        counter.press(KeyCode.F9, KeyCode.F9);
        assertThat(counter.shown()).contains("部分退");
        scanReceiptOf(sale);
        counter.press(KeyCode.F9, KeyCode.F10, KeyCode.F9, KeyCode.F9);
        assertThat(counter.shown()).contains("已退完");
        counter.press(KeyCode.F9);
        assertThat(counter.shown()).contains("LP-2306");
        assertThat(refunds()).isEqualTo(2);
        assertThat(counter.verified().drawer().fen()).isEqualTo(20_000);
    }

    @Test
    void saysThatItIsTooLate() throws Exception {
        Act.SaleCompleted sale = sell(1);
        WindowedTill.onScreen(() -> {
            counter.till().setClock(counter.till().now().plus(Duration.ofDays(31)));
            return true;
        });
        scanReceiptOf(sale);
        counter.press(KeyCode.F9, KeyCode.F10, KeyCode.F9);
        assertThat(counter.shown()).anyMatch(text -> text.startsWith("LP-2302 过了退货期限。"));
        assertThat(refunds()).isZero();
    }

    @Test
    void saysBeforehandWhatTheMemberWillOwe() throws Exception {
        Act.SaleCompleted sale = sell(30);
        WindowedTill.onScreen(() -> counter.till().sellForPoints(wang.id(), 600));
        long debt = sale.sale().pointsEarned() - balance();
        scanReceiptOf(sale);
        counter.press(KeyCode.F9, KeyCode.F10);
        String owed = "会员将欠 " + debt + " 分，之后的积分先还";
        assertThat(counter.shown()).contains(owed);
        counter.press(KeyCode.F9);
        assertThat(counter.shown()).contains(owed);
        assertThat(balance()).isEqualTo(-debt);
    }

    @Test
    void givesPointsBackThatWereUsedAsMoney() throws Exception {
        Act.SaleCompleted sale =
                WindowedTill.onScreen(() -> counter.till().sellForPoints(wang.id(), 500));
        scanReceiptOf(sale);
        counter.press(KeyCode.F9, KeyCode.F10);
        assertThat(counter.shown()).contains("退回抵扣用的积分", "+500");
        counter.press(KeyCode.F9);
        assertThat(balance()).isEqualTo(500);
    }

    @Test
    void undoesAMistakeWhole() throws Exception {
        Act.SaleCompleted sale = sell(2);
        scanReceiptOf(sale);
        counter.press(KeyCode.DELETE, KeyCode.F9);
        assertThat(counter.shown()).contains("整单已作废");
        counter.press(KeyCode.F9);
        assertThat(counter.shown()).contains("已作废");
        assertThat(balance()).isEqualTo(500);
        assertThat(counter.verified().drawer().fen()).isEqualTo(20_000);
    }

    @Test
    void aStormOfKeysGivesOneRefund() throws Exception {
        Act.SaleCompleted sale = sell(2);
        scanReceiptOf(sale);
        counter.press(KeyCode.ENTER, 20);
        assertThat(refunds()).isZero();
        counter.press(KeyCode.F9);
        counter.press(KeyCode.ENTER, 21);
        assertThat(refunds()).as("Enter only ticks").isZero();
        counter.press(KeyCode.F9, 30);
        assertThat(refunds()).isEqualTo(1);
    }

    @Test
    void goesFromAnExchangeToTheSale() throws Exception {
        Act.SaleCompleted sale = sell(2);
        scanReceiptOf(sale);
        counter.press(KeyCode.F9, KeyCode.F10);
        counter.write("/");
        counter.press(KeyCode.F9);
        assertThat(counter.shown()).contains("旧货已退，请收银换新");
        counter.press(KeyCode.F9);
        assertThat(counter.window().place()).isEqualTo(linli.station.ui.kit.Place.SALE);
        assertThat(refunds()).isEqualTo(1);
    }

    @Test
    void opensTheTicketByTheReceiptOfItsRefund() throws Exception {
        Act.SaleCompleted sale = sell(2);
        Act.TicketRefunded back =
                WindowedTill.onScreen(
                        () -> Till.accepted(counter.till().tryRefund(sale.occasion().act(), 1, 1)));
        scanReceiptOf(back);
        assertThat(counter.shown()).contains("部分退", "已退 1", "退货   F9");
    }

    @Test
    void findsATicketByItsNumberAndLastFour() throws Exception {
        sell(1);
        WindowedTill.onScreen(() -> counter.till().sell(Optional.empty(), 2));
        counter.press(KeyCode.F5);
        assertThat(counter.shown()).contains("共 2 单  净额 ¥61.00");
        counter.write("8000");
        counter.press(KeyCode.ENTER);
        assertThat(counter.shown()).contains("查找「8000」", "退货   F9").contains("上海青");
        counter.press(KeyCode.ESCAPE, KeyCode.ESCAPE);
        assertThat(counter.shown()).contains("共 2 单  净额 ¥61.00");
    }

    private Act.SaleCompleted sell(int pieces) throws Exception {
        return WindowedTill.onScreen(() -> counter.till().sell(Optional.of(wang.id()), pieces));
    }

    private void scanReceiptOf(Act act) throws Exception {
        WindowedTill.onScreen(() -> {
            String code = OpenStation.receiptCode(act.occasion().act());
            counter.window().scanned(new ScannedCode.ReceiptCode(code));
            return true;
        });
    }

    private long balance() throws Exception {
        return WindowedTill.onScreen(
                () -> counter.till().visit(wang.id()).account().points().balance());
    }

    private long refunds() throws Exception {
        return WindowedTill.onScreen(() ->
                counter.till().tickets(Optional.empty(), "").stream()
                        .mapToLong(each -> counter.till().history(each.act()).refunds().size())
                        .sum());
    }

    /** Returned within thirty days, and what is owed stays owed. */
    private static RuleBook rules() {
        RuleBook plain = TestShop.ruleBook();
        LoyaltyRules rules = plain.rules();
        return new RuleBook(
                plain.version(),
                plain.zone(),
                plain.validFrom(),
                rules.withRefund(new LoyaltyRules.RefundRule(OptionalLong.of(30), false)));
    }
}
