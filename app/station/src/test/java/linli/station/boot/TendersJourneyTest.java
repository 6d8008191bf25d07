package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import linli.core.account.LoyaltyRules;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.coupon.Coupon;
import linli.core.member.Member;
import linli.core.money.Money;
import linli.core.rulebook.RuleBook;
import linli.core.sale.PriceKind;
import linli.core.tender.Tender;
import linli.core.tender.TenderType;
import linli.core.visit.ScannedCode;
import linli.station.store.StationReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Payments in parts, reductions and sales put aside at a real station, by keys. */
class TendersJourneyTest {

    private static final RuleBook RULES = withCoupons(TestShop.ruleBook());

    @TempDir Path folder;
    private WindowedTill counter;
    private Member member;

    @BeforeEach
    void open() throws Exception {
        counter = WindowedTill.open(folder, RULES);
        member = WindowedTill.onScreen(counter.till()::stock);
    }

    @AfterEach
    void close() throws Exception {
        counter.close();
    }

    @Test
    void paysInPartsAndCountsOnlyTheCash() throws Exception {
        scanCabbage(5);
        counter.press(KeyCode.F9, KeyCode.TAB);
        counter.write("*7");
        counter.press(KeyCode.ENTER);
        counter.write("48213307");
        counter.press(KeyCode.ENTER, KeyCode.TAB);
        counter.write("*3");
        counter.press(KeyCode.ENTER, KeyCode.ENTER, KeyCode.TAB);
        assertThat(counter.shown()).contains("¥9.90", "微信（48213307）", "支付宝");
        counter.write("50");
        counter.press(KeyCode.ENTER, 20);
        assertThat(counter.isShown("receipt")).isTrue();
        Act.SaleCompleted act = lastSale();
        assertThat(act.payment().tenders())
                .containsExactly(
                        new Tender(TenderType.WECHAT, Money.ofFen(700), "48213307"),
                        new Tender(TenderType.ALIPAY, Money.ofFen(300), ""),
                        Tender.cash(Money.ofFen(5_000)));
        assertThat(act.payment().change()).isEqualTo(Money.ofFen(4_010));
        StationReport report = counter.verified();
        assertThat(report.sales()).isEqualTo(1);
        assertThat(report.drawer()).isEqualTo(Money.ofFen(990));
    }

    @Test
    void takesOffACouponOnceAndSaysWhyNotAgain() throws Exception {
        serve();
        scanCabbage(3);
        counter.write("/1");
        assertThat(counter.shown()).contains("-¥2.00", "这张券用不到这些商品上。");
        counter.press(KeyCode.DIGIT1);
        assertThat(counter.shown()).contains("¥9.94");
        counter.press(KeyCode.F9, KeyCode.ENTER, KeyCode.F9);
        serve();
        scanCabbage(3);
        counter.write("/11");
        assertThat(counter.shown()).contains("已经到次数上限。");
        counter.press(KeyCode.ESCAPE, KeyCode.F9, KeyCode.ENTER);
        assertThat(counter.verified().drawer()).isEqualTo(Money.ofFen(994 + 1_194));
    }

    @Test
    void sellsBelowTheListAndRoundsOff() throws Exception {
        scanCabbage(2);
        counter.write("/390");
        counter.press(KeyCode.ENTER);
        assertThat(counter.shown()).contains("¥7.16");
        counter.write("/2100");
        counter.press(KeyCode.ENTER);
        assertThat(counter.shown()).contains("¥7.00");
        counter.press(KeyCode.F9, KeyCode.ENTER);
        Act.SaleCompleted act = lastSale();
        assertThat(act.sale().lines().getFirst().price()).isEqualTo(PriceKind.OVERRIDE);
        assertThat(act.sale().round()).isEqualTo(Money.ofFen(16));
        assertThat(counter.verified().drawer()).isEqualTo(Money.ofFen(700));
    }

    @Test
    void keepsASaleAsideAcrossARestartWithItsMember() throws Exception {
        serve();
        scanCabbage(4);
        counter.press(KeyCode.F10, 10);
        assertThat(counter.shown()).contains("散客");
        counter.restart();
        counter.pressShift(KeyCode.F10);
        assertThat(counter.shown()).contains("上海青", "¥15.92");
        counter.press(KeyCode.ENTER, 10);
        assertThat(counter.shown()).contains("王**");
        counter.press(KeyCode.F9, KeyCode.ENTER);
        assertThat(lastSale().sale().sale().member()).contains(member.id());
        StationReport report = counter.verified();
        assertThat(report.sales()).isEqualTo(1);
        assertThat(report.drawer()).isEqualTo(Money.ofFen(1_592));
        assertThat(counter.till().heldSales()).isEmpty();
    }

    private void serve() throws Exception {
        counter.scan(new ScannedCode.Card(member.number()));
    }

    private void scanCabbage(int times) throws Exception {
        for (int i = 0; i < times; i++) {
            counter.scan(new ScannedCode.Barcode(TestShop.CABBAGE.barcode().orElseThrow()));
        }
    }

    private Act.SaleCompleted lastSale() throws Exception {
        ActId last = counter.till().tickets(Optional.empty(), "").getFirst().act();
        return (Act.SaleCompleted) counter.till().history(last).act();
    }

    private static RuleBook withCoupons(RuleBook book) {
        LoyaltyRules r = book.rules();
        LoyaltyRules rules =
                r.withCoupons(
                        List.of(
                                new Coupon(
                                        "FRUIT", Money.ofFen(300), Money.ZERO, List.of("FRUIT"), 1),
                                new Coupon(
                                        "OFF2",
                                        Money.ofFen(200),
                                        Money.ofFen(1_000),
                                        List.of(),
                                        1)));
        return new RuleBook(book.version(), book.zone(), book.validFrom(), rules);
    }
}
