package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import linli.core.member.Member;
import linli.core.money.Money;
import linli.core.visit.ScannedCode;
import linli.station.store.StationReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stored value at a real station, by keys: paid in, spent, looked at, paid out. */
class ValueJourneyTest {

    @TempDir Path folder;
    private WindowedTill counter;
    private Member member;

    @BeforeEach
    void open() throws Exception {
        counter = WindowedTill.open(folder, TestShop.ruleBook());
        member = WindowedTill.onScreen(counter.till()::stock);
    }

    @AfterEach
    void close() throws Exception {
        counter.close();
    }

    private void serve() throws Exception {
        counter.scan(new ScannedCode.RotatingCode(member.number(), "0a1b" + nextSerial++));
    }

    private int nextSerial;

    private void topUp(String yuan) {
        counter.pressShift(KeyCode.F3);
        counter.write("1" + yuan);
        counter.press(KeyCode.ENTER, KeyCode.ENTER);
    }

    @Test
    void paysInSpendsAndPaysOut() throws Exception {
        serve();
        counter.pressShift(KeyCode.F3);
        assertThat(counter.shown()).contains("王** 的储值", "充 ¥100.00 送 ¥5.00 · 充 ¥200.00 送 ¥15.00");
        counter.write("1100");
        assertThat(counter.shown()).contains("送 ¥5.00，充后余额", "¥105.00");
        counter.press(KeyCode.ENTER);
        counter.write("200");
        counter.press(KeyCode.ENTER);
        assertThat(counter.shown()).contains("充值完成", "找零", "¥100.00");
        counter.press(KeyCode.F9);
        assertThat(counter.shown()).contains("储值 ¥105.00");

        for (int i = 0; i < 5; i++) {
            counter.scan(new ScannedCode.Barcode(TestShop.CABBAGE.barcode().orElseThrow()));
        }
        counter.press(KeyCode.F9, KeyCode.TAB, KeyCode.TAB, KeyCode.TAB);
        assertThat(counter.shown()).contains("储值余额 ¥105.00，这里能用 ¥105.00，付后剩 ¥85.10。");
        counter.press(KeyCode.ENTER);
        assertThat(counter.isShown("receipt")).isTrue();
        assertThat(counter.shown().toString()).contains("储值余额 ¥85.10");
        assertThat(counter.verified().drawer()).isEqualTo(Money.ofFen(10_000));
        counter.press(KeyCode.F9);

        serve();
        counter.pressShift(KeyCode.F3);
        counter.write("2");
        assertThat(counter.isShown("statement")).isTrue();
        assertThat(counter.shown()).contains("储值明细", "充值赠送", "-¥19.90", "+¥100.00");
        counter.press(KeyCode.ESCAPE);
        counter.pressShift(KeyCode.F3);
        counter.write("3");
        assertThat(counter.shown()).contains("本金已退", "¥80.10", "作废赠金");
        counter.press(KeyCode.F9);

        StationReport report = counter.verified();
        assertThat(report.drawer()).isEqualTo(Money.ofFen(10_000 - 8_010));
        assertThat(report.valueIn()).isEqualTo(Money.ofFen(10_500));
        assertThat(report.valueOut()).isEqualTo(Money.ofFen(10_500));
    }

    @Test
    void paysAPartAndTheRestInCash() throws Exception {
        serve();
        topUp("20");
        counter.press(KeyCode.F9);
        for (int i = 0; i < 6; i++) {
            counter.scan(new ScannedCode.Barcode(TestShop.CABBAGE.barcode().orElseThrow()));
        }
        counter.press(KeyCode.F9, KeyCode.TAB, KeyCode.TAB, KeyCode.TAB, KeyCode.ENTER);
        assertThat(counter.shown()).contains("¥3.88");
        counter.press(KeyCode.ENTER, 5);
        assertThat(counter.isShown("receipt")).as("a storm takes nothing").isFalse();
        counter.write("5");
        counter.press(KeyCode.ENTER);
        assertThat(counter.isShown("receipt")).isTrue();
        assertThat(counter.verified().drawer()).isEqualTo(Money.ofFen(2_000 + 388));
    }

    @Test
    void undoesATopUpThatWasAMistake() throws Exception {
        serve();
        topUp("200");
        counter.press(KeyCode.F9);
        counter.pressShift(KeyCode.F3);
        counter.write("4");
        assertThat(counter.shown()).contains("充值已撤销", "¥200.00");
        counter.press(KeyCode.F9);
        assertThat(counter.verified().drawer()).isEqualTo(Money.ZERO);
    }

    @Test
    void saysWhyNotWithoutAMemberOrWithTooLittle() throws Exception {
        counter.pressShift(KeyCode.F3);
        assertThat(counter.shown().toString()).contains("储值是会员的，还没有会员。");
        serve();
        counter.pressShift(KeyCode.F3);
        counter.write("19");
        assertThat(counter.shown()).contains("低于一次充值的最低金额。");
        counter.press(KeyCode.ENTER, 3);
        assertThat(counter.verified().valueIn()).isEqualTo(Money.ZERO);
    }
}
