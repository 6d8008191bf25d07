package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import javafx.scene.input.KeyCode;
import linli.core.money.Money;
import linli.core.till.ShiftFigure;
import linli.core.till.ZReport;
import linli.core.visit.ScannedCode;
import linli.station.ui.kit.Place;
import linli.station.ui.operator.Guard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shifts at a real station, by keys alone: journal, store and screen agree afterwards. */
class ShiftJourneyTest {

    @TempDir Path folder;
    private WindowedTill counter;

    @BeforeEach
    void open() throws Exception {
        counter = WindowedTill.open(folder, TestShop.ruleBook());
        WindowedTill.onScreen(() -> {
            counter.till().stock();
            counter.window().askFloat("王姐");
            return true;
        });
    }

    @AfterEach
    void close() throws Exception {
        counter.close();
    }

    @Test
    void opensPaysOutCountsBlindAndHandsOver() throws Exception {
        counter.write("200");
        counter.press(KeyCode.ENTER, KeyCode.F6);
        counter.write("2235");
        counter.press(KeyCode.ENTER);
        assertThat(counter.shown()).contains("-¥35.00").doesNotContain("¥165.00");
        counter.press(KeyCode.F9);
        counter.write("1");
        counter.press(KeyCode.DOWN, KeyCode.DOWN);
        counter.write("3");
        counter.press(KeyCode.TAB);
        counter.write("小陈");
        counter.press(KeyCode.F9);
        assertThat(counter.shown()).contains("¥165.00", "¥160.00", "短款", "-¥5.00", "交给 小陈");
        counter.press(KeyCode.F9);
        assertThat(counter.shown()).contains("开班：备用金", "小陈 当班，数一数钱箱里的备用金");
        counter.press(KeyCode.ENTER);
        ZReport report = report(0);
        assertThat(report.closing().number()).isEqualTo(1);
        assertThat(report.closing().next()).isEqualTo("小陈");
        assertThat(report.shift().figures().money(ShiftFigure.PAID_OUT)).isEqualTo(yuan(-35));
        assertThat(counter.verified().drawer()).isEqualTo(yuan(160));
    }

    @Test
    void asksWhyADifferenceIsLargeAndClosesWithIt() throws Exception {
        counter.write("300");
        counter.press(KeyCode.ENTER, KeyCode.F6, KeyCode.F9, KeyCode.F12);
        counter.write("280");
        counter.press(KeyCode.F9);
        assertThat(counter.shown()).anyMatch(text -> text.startsWith("LP-2048"));
        counter.writeInto("count-reason", "找错钱");
        counter.press(KeyCode.F9, KeyCode.F9);
        counter.press(KeyCode.ENTER, KeyCode.F9, KeyCode.F12);
        counter.write("280");
        counter.press(KeyCode.F9);
        assertThat(counter.shown()).contains("没有差额", "已交班  Z 报表 第 2 号");
        assertThat(report(1).closing().reason()).isEqualTo("找错钱");
        assertThat(counter.verified().drawer()).isEqualTo(Money.ZERO);
    }

    @Test
    void sellsAtOnceIfACustomerComesBeforeTheFloat() throws Exception {
        counter.scan(new ScannedCode.Barcode(TestShop.CABBAGE.barcode().orElseThrow()));
        assertThat(counter.isShown("opening-float")).isFalse();
        counter.press(KeyCode.F9);
        counter.write("50");
        counter.press(KeyCode.ENTER);
        assertThat(counter.verified().sales()).isEqualTo(1);
        assertThat(counter.verified().drawer()).isEqualTo(TestShop.CABBAGE.price());
    }

    @Test
    void opensTheDrawerFromAnywhereAndSaysWhy() throws Exception {
        counter.press(KeyCode.ENTER, KeyCode.F11, KeyCode.DIGIT1, KeyCode.F11, KeyCode.DIGIT3);
        assertThat(counter.shown()).anyMatch(text -> text.startsWith("LP-2043"));
        counter.writeInto("cash-note", "看看");
        counter.press(KeyCode.ENTER);
        assertThat(counter.isShown("cash-reason")).isFalse();
        assertThat(counter.shifts().open(LocalDateTime.MAX).figures().of(ShiftFigure.NO_SALES))
                .isEqualTo(2);
    }

    @Test
    void letsNobodyInWithoutAPinAndLocksItself() throws Exception {
        counter.press(KeyCode.ENTER, KeyCode.F6, KeyCode.DIGIT4);
        counter.write("王姐");
        counter.writeInto("staff-pin", "2580");
        counter.press(KeyCode.F9);
        counter.write("小陈");
        counter.writeInto("staff-pin", "7913");
        counter.press(KeyCode.F9, KeyCode.ESCAPE);
        assertThat(counter.shown()).contains("请登录");
        counter.press(KeyCode.ESCAPE, KeyCode.F1);
        counter.scan(new ScannedCode.Barcode(TestShop.CABBAGE.barcode().orElseThrow()));
        assertThat(counter.isShown("lock")).isTrue();
        for (int i = 0; i < 5; i++) {
            counter.write("1111");
            counter.press(KeyCode.ENTER);
        }
        counter.write("7913");
        counter.press(KeyCode.ENTER);
        assertThat(counter.shown()).anyMatch(text -> text.startsWith("LP-6033"));
        counter.press(KeyCode.DOWN);
        counter.write("2580");
        counter.press(KeyCode.ENTER);
        assertThat(counter.isShown("lock")).isFalse();
        passes(Duration.ofHours(1), 1);
        assertThat(counter.isShown("lock")).as("the clock was put right").isFalse();
        passes(Duration.ofHours(-2), Guard.IDLE.toSeconds());
        assertThat(counter.isShown("lock")).as("nobody touched it, whatever the clock").isTrue();
        assertThat(counter.verified().discrepancies()).isEmpty();
    }

    /** The clock jumps so far, and so many seconds pass. */
    private void passes(Duration jump, long seconds) throws Exception {
        WindowedTill.onScreen(() -> {
            counter.till().setClock(counter.till().now().plus(jump));
            for (long i = 0; i < seconds; i++) {
                counter.window().tick();
            }
            return true;
        });
    }

    @Test
    void asksASecondPersonWhereACashierMayNotAndLetsThemChangeTheirPin() throws Exception {
        counter.write("200");
        counter.press(KeyCode.ENTER);
        staff();
        signIn("7913");
        counter.press(KeyCode.F8);
        assertThat(counter.shown()).contains("更改设置");
        counter.press(KeyCode.ESCAPE);
        assertThat(WindowedTill.onScreen(counter.window()::place)).isNotEqualTo(Place.SETTINGS);
        counter.press(KeyCode.F6);
        counter.write("22");
        counter.write("60");
        counter.press(KeyCode.ENTER);
        assertThat(counter.shown()).contains("请另一位员工批准", "一次付出超过 50 元");
        signIn("2580");
        ShiftFigure out = ShiftFigure.PAID_OUT;
        assertThat(counter.shifts().open(LocalDateTime.MAX).figures().money(out))
                .isEqualTo(yuan(-60));
        counter.press(KeyCode.DIGIT4);
        assertThat(counter.isShown("own-pin")).isTrue();
        counter.write("7913");
        counter.press(KeyCode.ENTER);
        counter.write("6802");
        counter.press(KeyCode.ENTER);
        assertThat(counter.isShown("own-pin")).isFalse();
        counter.pressShift(KeyCode.F11);
        signIn("7913");
        assertThat(counter.shown()).anyMatch(text -> text.startsWith("LP-6032"));
        signIn("6802");
        assertThat(counter.isShown("lock")).isFalse();
        assertThat(counter.verified().discrepancies()).isEmpty();
    }

    @Test
    void takesAnotherPinFromWhoeverTypesFasterThanAnythingIsDrawn() throws Exception {
        counter.press(KeyCode.ENTER);
        staff();
        signIn("7913");
        counter.strike("F6", "4", "7913", "Enter", "6802", "Enter");
        assertThat(counter.isShown("own-pin")).isFalse();
        counter.strike("4", "Enter", "Enter", "6802", "Enter", "Enter", "Enter", "7913", "Enter");
        assertThat(counter.isShown("own-pin")).isFalse();
        counter.strike("4", "1111", "Enter", "7913", "Enter");
        assertThat(counter.shown()).anyMatch(text -> text.startsWith("LP-6032"));
        counter.strike("7913", "Enter", "6802", "Enter");
        assertThat(counter.isShown("own-pin")).isFalse();
        counter.pressShift(KeyCode.F11);
        signIn("6802");
        assertThat(counter.isShown("lock")).isFalse();
        assertThat(counter.verified().discrepancies()).isEmpty();
    }

    @Test
    void letsALeaderResetAPinAndSayWhoHasLeft() throws Exception {
        counter.press(KeyCode.ENTER);
        staff();
        counter.press(KeyCode.DOWN);
        signIn("2580");
        counter.press(KeyCode.F6, KeyCode.DIGIT4);
        counter.pressShift(KeyCode.F10);
        assertThat(counter.isShown("person")).isTrue();
        counter.write("6802");
        counter.press(KeyCode.F9);
        assertThat(counter.shown()).contains("小陈 的资料已改");
        counter.pressShift(KeyCode.F10);
        counter.pressShift(KeyCode.DELETE);
        assertThat(counter.isShown("person")).isFalse();
        counter.pressShift(KeyCode.F10);
        counter.pressShift(KeyCode.DELETE);
        assertThat(counter.shown()).anyMatch(text -> text.startsWith("LP-6037"));
        assertThat(counter.verified().discrepancies()).isEmpty();
    }

    /** 王姐 leads, 小陈 is a cashier, and the till is locked; 小陈 stands first in the list. */
    private void staff() {
        counter.press(KeyCode.F6, KeyCode.DIGIT4);
        counter.write("王姐");
        counter.writeInto("staff-pin", "2580");
        counter.press(KeyCode.F9);
        counter.write("小陈");
        counter.writeInto("staff-pin", "7913");
        counter.press(KeyCode.F9, KeyCode.ESCAPE);
    }

    private void signIn(String pin) {
        counter.write(pin);
        counter.press(KeyCode.ENTER);
    }

    private ZReport report(int place) {
        return counter.shifts().report(counter.shifts().closed(9).get(place).seq()).orElseThrow();
    }

    private static Money yuan(long yuan) {
        return Money.ofFen(100 * yuan);
    }
}
