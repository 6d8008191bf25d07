package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import linli.core.checkout.ScanRefusal;
import linli.core.checkout.ScannedCode;
import linli.core.money.Money;
import linli.core.points.BurnRule;
import linli.core.till.ShiftFigure;
import linli.core.till.ZReport;
import linli.station.background.Background;
import linli.station.store.Mapping;
import linli.station.store.StationReport;
import linli.station.store.till.Shifts;
import linli.station.ui.FakeScreenDevices;
import linli.station.ui.StationWindow;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Place;
import linli.station.ui.kit.SlipPrinting;
import linli.station.ui.kit.Sounds;
import linli.station.ui.kit.StationStatus;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Fonts;
import linli.station.ui.operator.Guard;
import linli.station.ui.shift.ShiftBook;
import linli.station.ui.shift.ShiftNow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Shifts at a real station, by keys alone: journal, store and screen agree afterwards. */
@ExtendWith(ApplicationExtension.class)
class ShiftJourneyTest {

    private static final Mapping MAPPING = new Mapping(Runnable::run);

    @TempDir Path folder;
    private final Background background = Background.ofWindow();
    private Till till;
    private StationWindow window;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterAll
    static void forgetRows() {
        MAPPING.close();
    }

    @BeforeEach
    void open() throws Exception {
        till = onScreen(() -> Till.openSharing(folder, TestShop.ruleBook(), MAPPING));
        window = onScreen(this::window);
        onScreen(() -> {
            till.stock();
            window.show(FxToolkit.toolkitContext().getRegisteredStage());
            window.askFloat("王姐");
            return window;
        });
    }

    @AfterEach
    void close() throws Exception {
        onScreen(() -> {
            window.close();
            till.close();
            return true;
        });
        background.close();
    }

    @Test
    void opensPaysOutCountsBlindAndHandsOver(FxRobot robot) throws Exception {
        type(robot, "200");
        robot.type(KeyCode.ENTER, KeyCode.F6);
        type(robot, "2235");
        robot.type(KeyCode.ENTER);
        assertThat(shown(robot)).contains("-¥35.00").doesNotContain("¥165.00");
        robot.type(KeyCode.F9);
        type(robot, "1");
        robot.type(KeyCode.DOWN, KeyCode.DOWN);
        type(robot, "3");
        robot.type(KeyCode.TAB);
        robot.write("小陈");
        robot.type(KeyCode.F9);
        assertThat(shown(robot)).contains("¥165.00", "¥160.00", "短款", "-¥5.00", "交给 小陈");
        robot.type(KeyCode.F9);
        assertThat(shown(robot)).contains("开班：备用金", "小陈 当班，数一数钱箱里的备用金");
        robot.type(KeyCode.ENTER);
        ZReport report = report(0);
        assertThat(report.closing().number()).isEqualTo(1);
        assertThat(report.closing().next()).isEqualTo("小陈");
        assertThat(report.shift().figures().money(ShiftFigure.PAID_OUT)).isEqualTo(yuan(-35));
        assertThat(verified().drawer()).isEqualTo(yuan(160));
    }

    @Test
    void asksWhyADifferenceIsLargeAndClosesWithIt(FxRobot robot) throws Exception {
        type(robot, "300");
        robot.type(KeyCode.ENTER, KeyCode.F6, KeyCode.F9, KeyCode.F12);
        type(robot, "280");
        robot.type(KeyCode.F9);
        assertThat(shown(robot)).anyMatch(text -> text.startsWith("LP-2048"));
        robot.clickOn("#count-reason").write("找错钱");
        robot.type(KeyCode.F9, KeyCode.F9);
        robot.type(KeyCode.ENTER, KeyCode.F9, KeyCode.F12);
        type(robot, "280");
        robot.type(KeyCode.F9);
        assertThat(shown(robot)).contains("没有差额", "已交班  Z 报表 第 2 号");
        assertThat(report(1).closing().reason()).isEqualTo("找错钱");
        assertThat(verified().drawer()).isEqualTo(Money.ZERO);
    }

    @Test
    void sellsAtOnceIfACustomerComesBeforeTheFloat(FxRobot robot) throws Exception {
        onScreen(() -> {
            window.scanned(new ScannedCode.Barcode(TestShop.CABBAGE.barcode().orElseThrow()));
            return true;
        });
        assertThat(robot.lookup("#opening-float").tryQuery()).isEmpty();
        robot.type(KeyCode.F9);
        type(robot, "50");
        robot.type(KeyCode.ENTER);
        assertThat(verified().sales()).isEqualTo(1);
        assertThat(verified().drawer()).isEqualTo(TestShop.CABBAGE.price());
    }

    @Test
    void opensTheDrawerFromAnywhereAndSaysWhy(FxRobot robot) throws Exception {
        robot.type(KeyCode.ENTER, KeyCode.F11, KeyCode.DIGIT1, KeyCode.F11, KeyCode.DIGIT3);
        assertThat(shown(robot)).anyMatch(text -> text.startsWith("LP-2043"));
        robot.clickOn("#cash-note").write("看看");
        robot.type(KeyCode.ENTER);
        assertThat(robot.lookup("#cash-reason").tryQuery()).isEmpty();
        assertThat(shifts().open(LocalDateTime.MAX).figures().of(ShiftFigure.NO_SALES))
                .isEqualTo(2);
    }

    @Test
    void letsNobodyInWithoutAPinAndLocksItself(FxRobot robot) throws Exception {
        robot.type(KeyCode.ENTER, KeyCode.F6, KeyCode.DIGIT4);
        robot.write("王姐");
        robot.clickOn("#staff-pin").write("2580");
        robot.type(KeyCode.F9);
        robot.write("小陈");
        robot.clickOn("#staff-pin").write("7913");
        robot.type(KeyCode.F9, KeyCode.ESCAPE);
        assertThat(shown(robot)).contains("请登录");
        robot.type(KeyCode.ESCAPE, KeyCode.F1);
        onScreen(() -> {
            window.scanned(new ScannedCode.Barcode(TestShop.CABBAGE.barcode().orElseThrow()));
            return true;
        });
        assertThat(robot.lookup("#lock").tryQuery()).isPresent();
        for (int i = 0; i < 5; i++) {
            type(robot, "1111");
            robot.type(KeyCode.ENTER);
        }
        type(robot, "7913");
        robot.type(KeyCode.ENTER);
        assertThat(shown(robot)).anyMatch(text -> text.startsWith("LP-6033"));
        robot.type(KeyCode.DOWN);
        type(robot, "2580");
        robot.type(KeyCode.ENTER);
        assertThat(robot.lookup("#lock").tryQuery()).isEmpty();
        onScreen(() -> {
            till.setClock(till.now().plus(Guard.IDLE));
            window.tick();
            return true;
        });
        assertThat(robot.lookup("#lock").tryQuery()).isPresent();
        assertThat(verified().discrepancies()).isEmpty();
    }

    @Test
    void asksASecondPersonWhereACashierMayNotAndLetsThemChangeTheirPin(FxRobot robot)
            throws Exception {
        type(robot, "200");
        robot.type(KeyCode.ENTER);
        staff(robot);
        signIn(robot, "7913");
        robot.type(KeyCode.F8);
        assertThat(shown(robot)).contains("更改设置");
        robot.type(KeyCode.ESCAPE);
        assertThat(onScreen(window::place)).isNotEqualTo(Place.SETTINGS);
        robot.type(KeyCode.F6);
        type(robot, "22");
        type(robot, "60");
        robot.type(KeyCode.ENTER);
        assertThat(shown(robot)).contains("请另一位员工批准", "一次付出超过 50 元");
        signIn(robot, "2580");
        ShiftFigure out = ShiftFigure.PAID_OUT;
        assertThat(shifts().open(LocalDateTime.MAX).figures().money(out)).isEqualTo(yuan(-60));
        robot.type(KeyCode.DIGIT4);
        assertThat(robot.lookup("#own-pin").tryQuery()).isPresent();
        type(robot, "7913");
        robot.type(KeyCode.ENTER);
        type(robot, "6802");
        robot.type(KeyCode.ENTER);
        assertThat(robot.lookup("#own-pin").tryQuery()).isEmpty();
        robot.press(KeyCode.SHIFT).type(KeyCode.F11).release(KeyCode.SHIFT);
        signIn(robot, "7913");
        assertThat(shown(robot)).anyMatch(text -> text.startsWith("LP-6032"));
        signIn(robot, "6802");
        assertThat(robot.lookup("#lock").tryQuery()).isEmpty();
        assertThat(verified().discrepancies()).isEmpty();
    }

    @Test
    void letsALeaderResetAPinAndSayWhoHasLeft(FxRobot robot) throws Exception {
        robot.type(KeyCode.ENTER);
        staff(robot);
        robot.type(KeyCode.DOWN);
        signIn(robot, "2580");
        robot.type(KeyCode.F6, KeyCode.DIGIT4);
        robot.press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);
        assertThat(robot.lookup("#person").tryQuery()).isPresent();
        type(robot, "6802");
        robot.type(KeyCode.F9);
        assertThat(shown(robot)).contains("小陈 的资料已改");
        robot.press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);
        robot.press(KeyCode.SHIFT).type(KeyCode.DELETE).release(KeyCode.SHIFT);
        assertThat(robot.lookup("#person").tryQuery()).isEmpty();
        robot.press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);
        robot.press(KeyCode.SHIFT).type(KeyCode.DELETE).release(KeyCode.SHIFT);
        assertThat(shown(robot)).anyMatch(text -> text.startsWith("LP-6037"));
        assertThat(verified().discrepancies()).isEmpty();
    }

    /** 王姐 leads, 小陈 is a cashier, and the till is locked; 小陈 stands first in the list. */
    private static void staff(FxRobot robot) {
        robot.type(KeyCode.F6, KeyCode.DIGIT4);
        robot.write("王姐");
        robot.clickOn("#staff-pin").write("2580");
        robot.type(KeyCode.F9);
        robot.write("小陈");
        robot.clickOn("#staff-pin").write("7913");
        robot.type(KeyCode.F9, KeyCode.ESCAPE);
    }

    private static void signIn(FxRobot robot, String pin) {
        type(robot, pin);
        robot.type(KeyCode.ENTER);
    }

    private static void type(FxRobot robot, String digits) {
        digits.chars().forEach(each -> robot.type(KeyCode.getKeyCode(Character.toString(each))));
    }

    private Shifts shifts() {
        return till.station().store().shifts();
    }

    private ZReport report(int place) {
        return shifts().report(shifts().closed(9).get(place).seq()).orElseThrow();
    }

    private StationReport verified() throws Exception {
        StationReport report = onScreen(till::verify);
        assertThat(report.discrepancies()).isEmpty();
        return report;
    }

    private static Money yuan(long yuan) {
        return Money.ofFen(100 * yuan);
    }

    private List<String> shown(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(node -> node instanceof Labeled && isSeen(node)).queryAll().stream()
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    private StationWindow window() throws IOException {
        StationStatus status = new StationStatus(till::now, ZoneId.of("Asia/Shanghai"));
        String family =
                Fonts.load(
                        Optional.ofNullable(System.getProperty(Fonts.FOLDER_PROPERTY))
                                .map(Path::of));
        return new StationWindow(
                new StationWindow.Needs(
                        background,
                        TestShop.STATION,
                        status,
                        till.station().counter(),
                        till.station().counter().operators(),
                        till.station().counter().tickets(),
                        till.station().counter().rewards(),
                        till.station().counter().heldSales(),
                        typed -> new ScannedCode.Refused(ScanRefusal.UNKNOWN_CODE),
                        (text, reply) -> reply.accept(List.of()),
                        reply -> reply.accept(List.of()),
                        SlipPrinting.NONE,
                        new Book(),
                        () -> new BurnRule(100, 100, 5_000),
                        new Texts(Locale.CHINA),
                        KeyMap.standard(),
                        Sounds.SILENT,
                        event -> false,
                        new FakeScreenDevices(),
                        family));
    }

    /** The shifts of the store, at once. */
    private final class Book implements ShiftBook {

        @Override
        public void now(Consumer<ShiftNow> reply) {
            reply.accept(ShiftRecords.read(shifts(), LocalDateTime.of(2026, 11, 22, 18, 0)));
        }

        @Override
        public void printReading() {}
    }

    private static <T> T onScreen(Callable<T> task) throws Exception {
        T value = WaitForAsyncUtils.waitForAsyncFx(30_000, task);
        WaitForAsyncUtils.waitForFxEvents();
        return value;
    }
}
