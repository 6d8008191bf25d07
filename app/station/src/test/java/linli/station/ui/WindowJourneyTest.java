package linli.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import linli.core.act.Act;
import linli.core.money.Money;
import linli.core.tender.Tender;
import linli.core.tender.TenderType;
import linli.core.visit.ScanRefusal;
import linli.core.visit.ScannedCode;
import linli.station.ui.kit.StationStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a cashier lives through, with real keys and touches on a real window. */
@ExtendWith(ApplicationExtension.class)
class WindowJourneyTest {

    private final Instant[] now = {WindowFixture.NOW};
    private final WindowFixture fixture = WaitForAsyncUtils.waitForAsyncFx(20_000, this::fixture);

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Start
    void start(Stage stage) {
        fixture.window.show(stage);
    }

    @AfterEach
    void close() {
        OnScreen.run(fixture.window::close);
        fixture.background.close();
    }

    @Test
    void sellsToAScannedMemberForCashWithChange(FxRobot robot) {
        scan(WindowFixture.MEMBER);
        scan(WindowFixture.EGGS);
        scan(WindowFixture.MILK);
        assertThat(OnScreen.shown(robot)).contains("李**", "138****5678", "1,286", "¥24.06");
        robot.type(KeyCode.F9).type(KeyCode.DIGIT5, KeyCode.DIGIT0);
        assertThat(OnScreen.shown(robot)).contains("¥25.94");
        robot.type(KeyCode.ENTER, 5);
        Act.SaleCompleted act = (Act.SaleCompleted) fixture.counter.acts.getFirst();
        assertThat(fixture.counter.completions).isEqualTo(1);
        assertThat(act.payment().change()).isEqualTo(Money.ofFen(2_594));
        assertThat(robot.lookup("#receipt").tryQuery()).isPresent();
        assertThat(OnScreen.shown(robot)).contains("积分余额 1,338");
        robot.type(KeyCode.F9);
        assertThat(robot.lookup("#receipt").tryQuery()).isEmpty();
        assertThat(OnScreen.shown(robot)).contains("¥0.00", "散客");
    }

    @Test
    void paysOnceWhenTheButtonIsTouchedTwice(FxRobot robot) {
        fixture.counter.slow = true;
        scan(WindowFixture.EGGS);
        OnScreen.run(fixture.counter::replyAll);
        robot.clickOn("#pay").doubleClickOn("#entry-confirm").type(KeyCode.ENTER);
        assertThat(fixture.counter.completions).isEqualTo(1);
        Button confirm = robot.lookup("#entry-confirm").queryButton();
        assertThat(confirm.isDisabled()).isTrue();
        OnScreen.run(fixture.counter::replyAll);
        assertThat(robot.lookup("#receipt").tryQuery()).isPresent();
    }

    @Test
    void handsOverAPartOfAnOrder(FxRobot robot) {
        scan(WindowFixture.ORDER);
        assertThat(OnScreen.shown(robot)).contains("A-03", "本地土鸡蛋 10枚装");
        scan(WindowFixture.EGGS);
        robot.clickOn("#hand-over");
        assertThat(robot.lookup("#handed-over").tryQuery()).isPresent();
        assertThat(OnScreen.shown(robot)).contains("还有 2 件留在货架上", "+14");
        robot.type(KeyCode.F9);
        scan(WindowFixture.MILK);
        assertThat(OnScreen.shown(robot))
                .as("goods of no open order go to the sale")
                .contains("¥11.90");
    }

    @Test
    void explainsAMembersPointsToTheBalance(FxRobot robot) {
        robot.type(KeyCode.F4, KeyCode.F12);
        assertThat(robot.lookup("#statement").tryQuery()).as("of nobody").isEmpty();
        scan(WindowFixture.MEMBER);
        robot.type(KeyCode.F12);
        assertThat(OnScreen.shown(robot))
                .contains("以前 210，其他门店 -359，本店 +1,435，加起来 1,286")
                .contains("消费 86.40 元，每 1 元 1 分 · 规则第 3 版", "余 1,286")
                .contains("08-21 以前");
        robot.type(KeyCode.F12);
        assertThat(OnScreen.shown(robot)).contains("2025-11-21 以前");
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#statement").tryQuery()).isEmpty();
        robot.clickOn("#statement-open");
        assertThat(robot.lookup("#statement").tryQuery()).isPresent();
        scan(WindowFixture.MEMBER);
        assertThat(robot.lookup("#statement").tryQuery()).as("a scan goes first").isEmpty();
        robot.type(KeyCode.F12);
        assertThat(robot.lookup("#statement").tryQuery()).as("opens again").isPresent();
    }

    @Test
    void showsSinceWhenItIsOfflineAndWhatWaits(FxRobot robot) {
        OnScreen.run(() -> {
            fixture.status.network(StationStatus.Network.OFFLINE);
            now[0] = now[0].plusSeconds(720);
            fixture.status
                    .unsent()
                    .set(new StationStatus.Unsent(23, Optional.of(WindowFixture.NOW)));
            fixture.status.tick();
        });
        assertThat(OnScreen.shown(robot)).contains("离线 12 分钟 · 23 笔待上传");
        OnScreen.run(() -> fixture.status.network(StationStatus.Network.ONLINE));
        assertThat(OnScreen.shown(robot)).contains("在线 · 23 笔待上传 · 12 分钟");
        OnScreen.run(() -> fixture.status.syncProblem().set(Optional.of(() -> "STATION_REVOKED")));
        assertThat(OnScreen.shown(robot)).contains("同步受阻 LP-5011 · 23 笔待上传 · 12 分钟");
    }

    @Test
    void refusesAPaymentCodeWithASentenceAndANextStep(FxRobot robot) {
        robot.type(KeyCode.F8);
        scan(new ScannedCode.Refused(ScanRefusal.PAYMENT_CODE));
        assertThat(OnScreen.shown(robot)).contains("LP-1003");
        assertThat(OnScreen.shown(robot)).anyMatch(text -> text.startsWith("这是付款码"));
        assertThat(OnScreen.shown(robot)).anyMatch(text -> text.startsWith("请顾客打开会员码"));
    }

    @Test
    void showsAFaultWithItsCode(FxRobot robot) {
        fixture.background.report(new IllegalStateException("broken"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(OnScreen.shown(robot)).contains("LP-9000");
    }

    @Test
    void doesNothingForSpaceAndNeverRestsOnAButton(FxRobot robot) {
        scan(WindowFixture.EGGS);
        robot.clickOn("#tender-WECHAT").type(KeyCode.SPACE, 3).type(KeyCode.ENTER);
        assertThat(fixture.counter.completions).isZero();
        assertThat(fixture.window.scene().getFocusOwner())
                .isNotInstanceOf(ButtonBase.class)
                .isNotInstanceOf(TextInputControl.class);
        assertThat(robot.lookup("#entry-confirm").tryQuery()).isEmpty();
    }

    @Test
    void findsAMemberByTypedDigitsAndAsksWhichOfTwo(FxRobot robot) {
        robot.type(KeyCode.DIGIT8, 4).type(KeyCode.ENTER);
        assertThat(OnScreen.shown(robot)).contains("139****8888", "137****8888");
        robot.type(KeyCode.DIGIT2);
        assertThat(OnScreen.shown(robot)).contains("赵**");
    }

    @Test
    void startsForTheFirstTimeAloneOrWithACentral(FxRobot robot) {
        NoEnrolment enrolment = new NoEnrolment();
        OnScreen.run(() -> fixture.window.welcome(enrolment));
        robot.clickOn("#welcome-join");
        assertThat(OnScreen.shown(robot)).anyMatch(text -> text.startsWith("总部地址要以"));
        TextField central = robot.lookup("#welcome-central").queryAs(TextField.class);
        TextField code = robot.lookup("#welcome-code").queryAs(TextField.class);
        OnScreen.run(() -> {
            central.setText("http://127.0.0.1:1");
            code.setText("K7");
        });
        robot.type(KeyCode.F9);
        assertThat(OnScreen.shown(robot)).anyMatch(text -> text.startsWith("LP-5006"));
        robot.clickOn("#welcome-alone");
        assertThat(enrolment.alone).isTrue();
        assertThat(robot.lookup("#welcome").tryQuery()).isEmpty();
    }

    @Test
    void registersAMemberAndServesThem(FxRobot robot) {
        robot.type(KeyCode.F4).type(KeyCode.F9);
        robot.write("13612340000").type(KeyCode.F12).type(KeyCode.F9);
        assertThat(fixture.counter.acts).hasSize(1);
        assertThat(OnScreen.shown(robot)).contains("136****0000");
    }

    @Test
    void keepsAFormWhenGoodsAreScannedAndTakesAMemberAsTheInviter(FxRobot robot) {
        robot.type(KeyCode.F4).type(KeyCode.F9);
        scan(WindowFixture.EGGS);
        assertThat(OnScreen.shown(robot)).contains("LP-1014");
        scan(WindowFixture.MEMBER);
        robot.write("13612340000").type(KeyCode.F12).type(KeyCode.F9);
        Act.MemberRegistered act = (Act.MemberRegistered) fixture.counter.acts.getFirst();
        assertThat(act.member().inviter()).contains(ShopFixtures.goldMember().member().id());
    }

    @Test
    void handlesScansInTheOrderTheyCameAndSaysThatItIsLooking(FxRobot robot) {
        fixture.counter.slow = true;
        scan(WindowFixture.EGGS);
        scan(WindowFixture.MILK);
        OnScreen.run(fixture.window::tick);
        OnScreen.run(fixture.window::tick);
        assertThat(OnScreen.shown(robot)).anyMatch(text -> text.startsWith("正在查找"));
        OnScreen.run(fixture.counter::replyAll);
        assertThat(OnScreen.shown(robot)).contains("¥12.80");
        OnScreen.run(fixture.counter::replyAll);
        assertThat(OnScreen.shown(robot)).contains("¥26.70");
    }

    @Test
    void saysPlainlyWhatALaterVersionBrings(FxRobot robot) {
        robot.type(KeyCode.F7);
        assertThat(OnScreen.shown(robot)).anyMatch(text -> text.contains("后续版本"));
    }

    @Test
    void paysInPartsByKeysAloneAndIsNotLeftBeforeTheyAreGivenBack(FxRobot robot) {
        scan(WindowFixture.EGGS);
        robot.type(KeyCode.F9).type(KeyCode.DIGIT5, KeyCode.ENTER);
        assertThat(OnScreen.shown(robot)).contains("¥7.80", "¥5.00");
        robot.type(KeyCode.ENTER, 5).type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#payment").tryQuery()).isPresent();
        assertThat(OnScreen.shown(robot)).anyMatch(text -> text.startsWith("LP-2020"));
        robot.type(KeyCode.DELETE);
        assertThat(robot.lookup("#pay-left").queryAs(Labeled.class).getText()).isEqualTo("¥12.80");
        robot.type(KeyCode.DIGIT5, KeyCode.ENTER).type(KeyCode.TAB).type(KeyCode.ENTER);
        Act.SaleCompleted act = (Act.SaleCompleted) fixture.counter.acts.getFirst();
        assertThat(act.payment().tenders())
                .containsExactly(
                        Tender.cash(Money.ofFen(500)),
                        new Tender(TenderType.WECHAT, Money.ofFen(780), ""));
        assertThat(robot.lookup("#receipt").tryQuery()).isPresent();
    }

    @Test
    void takesTheScannedNumberOfAPaymentAsItsReference(FxRobot robot) {
        ScannedCode number = new ScannedCode.PaymentNumber("4200002345202611214821330799");
        scan(number);
        assertThat(OnScreen.shown(robot)).contains("LP-1021");
        scan(WindowFixture.EGGS);
        robot.type(KeyCode.F9);
        scan(number);
        assertThat(OnScreen.shown(robot)).as("cash has none").contains("LP-1021");
        robot.type(KeyCode.TAB);
        scan(number);
        robot.type(KeyCode.ENTER);
        Act.SaleCompleted act = (Act.SaleCompleted) fixture.counter.acts.getFirst();
        assertThat(act.payment().tenders().getFirst().reference()).isEqualTo("21330799");
    }

    @Test
    void holdsASaleServesTheNextAndTakesItUpAgainWithItsMember(FxRobot robot) {
        robot.type(KeyCode.F10);
        assertThat(OnScreen.shown(robot)).contains("LP-2025");
        scan(WindowFixture.MEMBER);
        scan(WindowFixture.EGGS);
        scan(WindowFixture.MILK);
        robot.type(KeyCode.F10);
        assertThat(OnScreen.shown(robot)).contains("¥0.00", "散客");
        scan(WindowFixture.EGGS);
        recall(robot);
        assertThat(OnScreen.shown(robot)).as("not over an open sale").contains("LP-2026");
        robot.type(KeyCode.F9).type(KeyCode.ENTER).type(KeyCode.F9);
        recall(robot);
        assertThat(OnScreen.shown(robot))
                .contains("17:42  李** 138****5678", "本地土鸡蛋 10枚装、鲜牛奶 950ml");
        robot.type(KeyCode.DIGIT1);
        assertThat(OnScreen.shown(robot)).contains("¥24.06", "李**");
        assertThat(robot.lookup("#choice").tryQuery()).isEmpty();
        assertThat(fixture.held.aside).isEmpty();
    }

    private static void recall(FxRobot robot) {
        robot.press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);
    }

    private void scan(ScannedCode code) {
        OnScreen.run(() -> fixture.window.scanned(code));
    }

    private WindowFixture fixture() throws IOException {
        return new WindowFixture(Locale.CHINA, () -> now[0]);
    }
}
