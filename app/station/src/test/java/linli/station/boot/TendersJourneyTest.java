package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import linli.core.checkout.Act;
import linli.core.checkout.ActId;
import linli.core.checkout.LoyaltyRules;
import linli.core.checkout.ScanRefusal;
import linli.core.checkout.ScannedCode;
import linli.core.coupon.Coupon;
import linli.core.member.Member;
import linli.core.money.Money;
import linli.core.points.BurnRule;
import linli.core.rulebook.RuleBook;
import linli.core.sale.PriceKind;
import linli.core.tender.Tender;
import linli.core.tender.TenderType;
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
import linli.station.ui.shift.ShiftBook;
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

/** Payments in parts, reductions and sales put aside at a real station, by keys. */
@ExtendWith(ApplicationExtension.class)
class TendersJourneyTest {

    private static final Mapping MAPPING = new Mapping(Runnable::run);
    private static final RuleBook RULES = withCoupons(TestShop.ruleBook());

    @TempDir Path folder;
    private final Background background = Background.ofWindow();
    private Till till;
    private StationWindow window;
    private Member member;

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
        start();
        member = onScreen(till::stock);
    }

    @AfterEach
    void close() throws Exception {
        stop();
        background.close();
    }

    @Test
    void paysInPartsAndCountsOnlyTheCash(FxRobot robot) throws Exception {
        scanCabbage(5);
        robot.type(KeyCode.F9, KeyCode.TAB);
        robot.write("*7");
        robot.type(KeyCode.ENTER);
        robot.write("48213307");
        robot.type(KeyCode.ENTER, KeyCode.TAB);
        robot.write("*3");
        robot.type(KeyCode.ENTER, KeyCode.ENTER, KeyCode.TAB);
        assertThat(shown(robot)).contains("¥9.90", "微信（48213307）", "支付宝");
        robot.write("50");
        robot.type(KeyCode.ENTER, 20);
        assertThat(robot.lookup("#receipt").tryQuery()).isPresent();
        Act.SaleCompleted act = lastSale();
        assertThat(act.payment().tenders())
                .containsExactly(
                        new Tender(TenderType.WECHAT, Money.ofFen(700), "48213307"),
                        new Tender(TenderType.ALIPAY, Money.ofFen(300), ""),
                        Tender.cash(Money.ofFen(5_000)));
        assertThat(act.payment().change()).isEqualTo(Money.ofFen(4_010));
        StationReport report = verified();
        assertThat(report.sales()).isEqualTo(1);
        assertThat(report.drawer()).isEqualTo(Money.ofFen(990));
    }

    @Test
    void takesOffACouponOnceAndSaysWhyNotAgain(FxRobot robot) throws Exception {
        serve();
        scanCabbage(3);
        robot.write("/1");
        assertThat(shown(robot)).contains("-¥2.00", "这张券用不到这些商品上。");
        robot.type(KeyCode.DIGIT1);
        assertThat(shown(robot)).contains("¥9.94");
        robot.type(KeyCode.F9, KeyCode.ENTER, KeyCode.F9);
        serve();
        scanCabbage(3);
        robot.write("/11");
        assertThat(shown(robot)).contains("已经到次数上限。");
        robot.type(KeyCode.ESCAPE, KeyCode.F9, KeyCode.ENTER);
        assertThat(verified().drawer()).isEqualTo(Money.ofFen(994 + 1_194));
    }

    @Test
    void sellsBelowTheListAndRoundsOff(FxRobot robot) throws Exception {
        scanCabbage(2);
        robot.write("/390");
        robot.type(KeyCode.ENTER);
        assertThat(shown(robot)).contains("¥7.16");
        robot.write("/2100");
        robot.type(KeyCode.ENTER);
        assertThat(shown(robot)).contains("¥7.00");
        robot.type(KeyCode.F9, KeyCode.ENTER);
        Act.SaleCompleted act = lastSale();
        assertThat(act.sale().lines().getFirst().price()).isEqualTo(PriceKind.OVERRIDE);
        assertThat(act.sale().round()).isEqualTo(Money.ofFen(16));
        assertThat(verified().drawer()).isEqualTo(Money.ofFen(700));
    }

    @Test
    void keepsASaleAsideAcrossARestartWithItsMember(FxRobot robot) throws Exception {
        serve();
        scanCabbage(4);
        robot.type(KeyCode.F10, 10);
        assertThat(shown(robot)).contains("散客");
        stop();
        start();
        robot.press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);
        assertThat(shown(robot)).contains("上海青", "¥15.92");
        robot.type(KeyCode.ENTER, 10);
        assertThat(shown(robot)).contains("王**");
        robot.type(KeyCode.F9, KeyCode.ENTER);
        assertThat(lastSale().sale().sale().member()).contains(member.id());
        StationReport report = verified();
        assertThat(report.sales()).isEqualTo(1);
        assertThat(report.drawer()).isEqualTo(Money.ofFen(1_592));
        assertThat(till.heldSales()).isEmpty();
    }

    private void start() throws Exception {
        till = onScreen(() -> Till.openSharing(folder, RULES, MAPPING));
        window = onScreen(this::window);
        onScreen(() -> {
            window.show(FxToolkit.toolkitContext().getRegisteredStage());
            return window;
        });
    }

    private void stop() throws Exception {
        onScreen(() -> {
            window.close();
            till.close();
            return true;
        });
    }

    private void serve() throws Exception {
        onScreen(() -> {
            window.scanned(new ScannedCode.Card(member.number()));
            return true;
        });
    }

    private void scanCabbage(int times) throws Exception {
        for (int i = 0; i < times; i++) {
            onScreen(() -> {
                window.scanned(new ScannedCode.Barcode(TestShop.CABBAGE.barcode().orElseThrow()));
                return true;
            });
        }
    }

    private Act.SaleCompleted lastSale() throws Exception {
        ActId last = till.tickets(Optional.empty(), "").getFirst().act();
        return (Act.SaleCompleted) till.history(last).act();
    }

    private StationReport verified() throws Exception {
        StationReport report =
                onScreen(() -> till.station().store().verification().run(RULES.rules()));
        assertThat(report.discrepancies()).isEmpty();
        return report;
    }

    private static RuleBook withCoupons(RuleBook book) {
        LoyaltyRules r = book.rules();
        LoyaltyRules rules =
                new LoyaltyRules(
                        r.earn(),
                        r.burn(),
                        r.refund(),
                        r.cancelDays(),
                        r.growth(),
                        r.tiers(),
                        r.plus(),
                        r.activities(),
                        r.campaigns(),
                        List.of(
                                new Coupon(
                                        "FRUIT", Money.ofFen(300), Money.ZERO, List.of("FRUIT"), 1),
                                new Coupon(
                                        "OFF2",
                                        Money.ofFen(200),
                                        Money.ofFen(1_000),
                                        List.of(),
                                        1)),
                        r.rewards(),
                        r.lottery());
        return new RuleBook(book.version(), book.zone(), book.validFrom(), rules);
    }

    private static List<String> shown(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(node -> node instanceof Labeled && isSeen(node)).queryAll().stream()
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
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
                        ShiftBook.NONE,
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
}
