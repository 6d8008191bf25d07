package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import linli.core.checkout.Act;
import linli.core.checkout.LoyaltyRules;
import linli.core.checkout.ScanRefusal;
import linli.core.checkout.ScannedCode;
import linli.core.member.Member;
import linli.core.points.BurnRule;
import linli.core.rulebook.RuleBook;
import linli.station.background.Background;
import linli.station.store.Mapping;
import linli.station.store.StationReport;
import linli.station.ui.FakeScreenDevices;
import linli.station.ui.StationWindow;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.SlipPrinting;
import linli.station.ui.kit.Sounds;
import linli.station.ui.kit.StationStatus;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Fonts;
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

/** Goods taken back at a real station, by scanner and keys: journal, store and screen agree. */
@ExtendWith(ApplicationExtension.class)
class RefundJourneyTest {

    private static final Mapping MAPPING = new Mapping(Runnable::run);
    private static final RuleBook RULES = rules();

    @TempDir Path folder;
    private final Background background = Background.ofWindow();
    private Till till;
    private Member wang;
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
        till = onScreen(() -> Till.openSharing(folder, RULES, MAPPING));
        window = onScreen(this::window);
        wang = onScreen(till::stock);
        onScreen(() -> {
            till.openShift(20_000);
            window.show(FxToolkit.toolkitContext().getRegisteredStage());
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
    void takesAWholeTicketBackByItsReceipt(FxRobot robot) throws Exception {
        Act.SaleCompleted sale = sell(3);
        scanReceiptOf(sale);
        assertThat(shown(robot)).contains("上海青", "五花肉", "退货   F9");
        robot.type(KeyCode.F9, KeyCode.F10);
        assertThat(shown(robot)).contains("¥36.47", "-36", "500", "应退给顾客");
        robot.type(KeyCode.F9);
        assertThat(shown(robot)).contains("退货完成", "¥36.47");
        robot.type(KeyCode.F9);
        assertThat(shown(robot)).contains("已退完");
        assertThat(report().drawer().fen()).isEqualTo(20_000);
        assertThat(balance()).isEqualTo(500);
    }

    @Test
    void takesApartInTwoStepsAndThenNoMore(FxRobot robot) throws Exception {
        Act.SaleCompleted sale = sell(3);
        scanReceiptOf(sale);
        robot.type(KeyCode.F9);
        typed(robot, "*");
        robot.type(KeyCode.F9, KeyCode.F9);
        assertThat(shown(robot)).contains("部分退");
        scanReceiptOf(sale);
        robot.type(KeyCode.F9, KeyCode.F10, KeyCode.F9, KeyCode.F9);
        assertThat(shown(robot)).contains("已退完");
        robot.type(KeyCode.F9);
        assertThat(shown(robot)).contains("LP-2306");
        assertThat(refunds()).isEqualTo(2);
        assertThat(report().drawer().fen()).isEqualTo(20_000);
    }

    @Test
    void saysThatItIsTooLate(FxRobot robot) throws Exception {
        Act.SaleCompleted sale = sell(1);
        onScreen(() -> {
            till.setClock(till.now().plus(Duration.ofDays(31)));
            return true;
        });
        scanReceiptOf(sale);
        robot.type(KeyCode.F9, KeyCode.F10, KeyCode.F9);
        assertThat(shown(robot)).anyMatch(text -> text.startsWith("过了退货期限。"));
        assertThat(refunds()).isZero();
    }

    @Test
    void saysBeforehandWhatTheMemberWillOwe(FxRobot robot) throws Exception {
        Act.SaleCompleted sale = sell(30);
        onScreen(() -> till.sellForPoints(wang.id(), 600));
        long debt = sale.sale().pointsEarned() - balance();
        scanReceiptOf(sale);
        robot.type(KeyCode.F9, KeyCode.F10);
        String owed = "会员将欠 " + debt + " 分，之后的积分先还";
        assertThat(shown(robot)).contains(owed);
        robot.type(KeyCode.F9);
        assertThat(shown(robot)).contains(owed);
        assertThat(balance()).isEqualTo(-debt);
    }

    @Test
    void givesPointsBackThatWereUsedAsMoney(FxRobot robot) throws Exception {
        Act.SaleCompleted sale = onScreen(() -> till.sellForPoints(wang.id(), 500));
        scanReceiptOf(sale);
        robot.type(KeyCode.F9, KeyCode.F10);
        assertThat(shown(robot)).contains("退回抵扣用的积分", "+500");
        robot.type(KeyCode.F9);
        assertThat(balance()).isEqualTo(500);
    }

    @Test
    void undoesAMistakeWhole(FxRobot robot) throws Exception {
        Act.SaleCompleted sale = sell(2);
        scanReceiptOf(sale);
        robot.type(KeyCode.DELETE, KeyCode.F9);
        assertThat(shown(robot)).contains("整单已作废");
        robot.type(KeyCode.F9);
        assertThat(shown(robot)).contains("已作废");
        assertThat(balance()).isEqualTo(500);
        assertThat(report().drawer().fen()).isEqualTo(20_000);
    }

    @Test
    void aStormOfKeysGivesOneRefund(FxRobot robot) throws Exception {
        Act.SaleCompleted sale = sell(2);
        scanReceiptOf(sale);
        robot.type(KeyCode.ENTER, 20);
        assertThat(refunds()).isZero();
        robot.type(KeyCode.F9);
        robot.type(KeyCode.ENTER, 21);
        assertThat(refunds()).as("Enter only ticks").isZero();
        robot.type(KeyCode.F9, 30);
        assertThat(refunds()).isEqualTo(1);
    }

    @Test
    void goesFromAnExchangeToTheSale(FxRobot robot) throws Exception {
        Act.SaleCompleted sale = sell(2);
        scanReceiptOf(sale);
        robot.type(KeyCode.F9, KeyCode.F10);
        typed(robot, "/");
        robot.type(KeyCode.F9);
        assertThat(shown(robot)).contains("旧货已退，请收银换新");
        robot.type(KeyCode.F9);
        assertThat(window.place()).isEqualTo(linli.station.ui.kit.Place.SALE);
        assertThat(refunds()).isEqualTo(1);
    }

    @Test
    void opensTheTicketByTheReceiptOfItsRefund(FxRobot robot) throws Exception {
        Act.SaleCompleted sale = sell(2);
        Act.TicketRefunded back =
                onScreen(() -> Till.accepted(till.tryRefund(sale.occasion().act(), 1, 1)));
        scanReceiptOf(back);
        assertThat(shown(robot)).contains("部分退", "已退 1", "退货   F9");
    }

    @Test
    void findsATicketByItsNumberAndLastFour(FxRobot robot) throws Exception {
        sell(1);
        onScreen(() -> till.sell(Optional.empty(), 2));
        robot.type(KeyCode.F5);
        assertThat(shown(robot)).contains("共 2 单  净额 ¥61.00");
        typed(robot, "8000");
        robot.type(KeyCode.ENTER);
        assertThat(shown(robot)).contains("查找「8000」", "退货   F9").contains("上海青");
        robot.type(KeyCode.ESCAPE, KeyCode.ESCAPE);
        assertThat(shown(robot)).contains("共 2 单  净额 ¥61.00");
    }

    private Act.SaleCompleted sell(int pieces) throws Exception {
        return onScreen(() -> till.sell(Optional.of(wang.id()), pieces));
    }

    private void scanReceiptOf(Act act) throws Exception {
        onScreen(() -> {
            String code = OpenStation.receiptCode(act.occasion().act());
            window.scanned(new ScannedCode.ReceiptCode(code));
            return true;
        });
    }

    private void typed(FxRobot robot, String text) throws Exception {
        onScreen(() -> {
            text.codePoints().mapToObj(Character::toString).forEach(window.keys()::typed);
            return true;
        });
    }

    private long balance() throws Exception {
        return onScreen(() -> till.visit(wang.id()).account().points().balance());
    }

    private long refunds() throws Exception {
        return onScreen(() ->
                till.tickets(Optional.empty(), "").stream()
                        .mapToLong(each -> till.history(each.act()).refunds().size())
                        .sum());
    }

    private StationReport report() throws Exception {
        StationReport report =
                onScreen(() -> till.station().store().verification().run(RULES.rules()));
        assertThat(report.discrepancies()).isEmpty();
        return report;
    }

    /** Returned within thirty days, and what is owed stays owed. */
    private static RuleBook rules() {
        RuleBook plain = TestShop.ruleBook();
        LoyaltyRules rules = plain.rules();
        return new RuleBook(
                plain.version(),
                plain.zone(),
                plain.validFrom(),
                new LoyaltyRules(
                        rules.earn(),
                        rules.burn(),
                        new LoyaltyRules.RefundRule(OptionalLong.of(30), false),
                        rules.cancelDays(),
                        rules.growth(),
                        rules.tiers(),
                        rules.plus(),
                        rules.activities(),
                        rules.campaigns(),
                        rules.coupons(),
                        rules.rewards(),
                        rules.lottery()));
    }

    private StationWindow window() throws IOException {
        String family =
                Fonts.load(
                        Optional.ofNullable(System.getProperty(Fonts.FOLDER_PROPERTY))
                                .map(Path::of));
        return new StationWindow(
                new StationWindow.Needs(
                        background,
                        TestShop.STATION,
                        new StationStatus(till::now, ZoneId.of("Asia/Shanghai")),
                        till.station().counter(),
                        till.station().counter().operators(),
                        till.station().counter().tickets(),
                        till.station().counter().rewards(),
                        till.station().counter().heldSales(),
                        typed -> new ScannedCode.Refused(ScanRefusal.UNKNOWN_CODE),
                        (text, reply) -> reply.accept(List.of()),
                        reply -> reply.accept(List.of()),
                        SlipPrinting.NONE,
                        linli.station.ui.shift.ShiftBook.NONE,
                        () -> new BurnRule(100, 100, 5_000),
                        new Texts(Locale.CHINA),
                        KeyMap.standard(),
                        Sounds.SILENT,
                        event -> false,
                        new FakeScreenDevices(),
                        family));
    }

    private static <T> T onScreen(Callable<T> task) throws Exception {
        T value = WaitForAsyncUtils.waitForAsyncFx(30_000, task);
        WaitForAsyncUtils.waitForFxEvents();
        return value;
    }

    private static List<String> shown(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot
                .lookup((Node node) -> node instanceof Labeled)
                .queryAllAs(Labeled.class)
                .stream()
                .filter(label -> label.isVisible() && label.getScene() != null)
                .map(Labeled::getText)
                .collect(Collectors.toList());
    }
}
