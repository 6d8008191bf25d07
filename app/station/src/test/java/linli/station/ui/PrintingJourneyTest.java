package linli.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import linli.core.act.ActId;
import linli.station.ui.kit.SlipPrinting.Slip;
import linli.station.ui.kit.SlipStage;
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

/** Paper as a cashier meets it: seen, printed again, missing, put away. */
@ExtendWith(ApplicationExtension.class)
class PrintingJourneyTest {

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
    void showsThePaperOfASaleAndPrintsItAgain(FxRobot robot) {
        sell(robot);
        ImageView picture = robot.lookup(".slip-paper .image-view").queryAs(ImageView.class);
        assertThat(picture.getImage().getHeight()).isGreaterThan(300);
        assertThat(OnScreen.shown(robot)).contains("已打印");
        robot.type(KeyCode.F12);
        ActId act = fixture.counter.acts.getFirst().occasion().act();
        assertThat(fixture.slips.printed).containsExactly(act);
        OnScreen.run(() -> fixture.slips.tell(SlipStage.PRINTING, ""));
        robot.type(KeyCode.F12).clickOn("#slip-print");
        assertThat(fixture.slips.printed).as("one thing at a time").hasSize(1);
        OnScreen.run(() -> fixture.slips.tell(SlipStage.NOT_PRINTED, "LP-4152"));
        assertThat(OnScreen.shown(robot))
                .contains("没有打印")
                .anyMatch(text -> text.startsWith("LP-4152"));
        robot.type(KeyCode.F9);
        assertThat(robot.lookup("#receipt").tryQuery()).isEmpty();
        assertThat(fixture.slips.followers).as("nobody looks any more").isEmpty();
    }

    @Test
    void saysBesideTheChangeThatTheDrawerStayedShut(FxRobot robot) {
        fixture.slips.start = new Slip(new ActId(""), SlipStage.PRINTED, "", "LP-4161");
        sell(robot);
        assertThat(OnScreen.shown(robot)).anyMatch(text -> text.startsWith("LP-4161 钱箱没有打开"));
    }

    @Test
    void showsThePaperOfAHandover(FxRobot robot) {
        OnScreen.run(() -> {
            fixture.window.scanned(WindowFixture.ORDER);
            fixture.window.scanned(WindowFixture.EGGS);
        });
        robot.clickOn("#hand-over").type(KeyCode.F12);
        assertThat(fixture.slips.printed).hasSize(1);
        assertThat(OnScreen.shown(robot)).contains("已打印");
    }

    @Test
    void asksForNoPaperWhereThereIsNoPrinter(FxRobot robot) {
        fixture.slips.configured = false;
        sell(robot);
        robot.type(KeyCode.F12);
        assertThat(OnScreen.shown(robot)).contains("没有小票机");
        assertThat(fixture.slips.printed).isEmpty();
    }

    @Test
    void listsWhatIsNotPrintedFromThePill(FxRobot robot) {
        OnScreen.run(() -> {
            fixture.slips.undecided.addAll(
                    List.of(
                            Shots.undecided("SALE", 121, SlipStage.NOT_PRINTED, "LP-4152"),
                            Shots.undecided("CARD", 122, SlipStage.MAYBE_PRINTED, "LP-4163")));
            fixture.status.printer().set(StationStatus.Device.READY);
            fixture.status.paper().set(StationStatus.Paper.EMPTY);
            fixture.status.unprinted().set(2);
        });
        assertThat(OnScreen.shown(robot)).contains("小票机没纸 · 2 张没打");
        robot.clickOn("#printer-pill");
        assertThat(OnScreen.shown(robot)).contains("销售小票  单号 121", "会员卡  单号 122");
        robot.type(KeyCode.DOWN).type(KeyCode.F12);
        assertThat(fixture.slips.printed).containsExactly(new ActId("CARD122"));
        robot.type(KeyCode.UP).type(KeyCode.DELETE);
        assertThat(fixture.slips.dismissed).containsExactly(new ActId("SALE121"));
        OnScreen.run(fixture.window::slipsChanged);
        assertThat(OnScreen.shown(robot)).doesNotContain("销售小票  单号 121");
        robot.clickOn("#prints-dismissAll");
        OnScreen.run(fixture.window::slipsChanged);
        assertThat(OnScreen.shown(robot)).contains("都打好了");
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#prints").tryQuery()).isEmpty();
    }

    @Test
    void putsTheListAwayForAScan(FxRobot robot) {
        OnScreen.run(() -> fixture.window.keys().asked(linli.station.ui.kit.Command.PRINTS));
        assertThat(robot.lookup("#prints").tryQuery()).isPresent();
        OnScreen.run(() -> fixture.window.scanned(WindowFixture.EGGS));
        assertThat(robot.lookup("#prints").tryQuery()).isEmpty();
        assertThat(OnScreen.shown(robot)).contains("本地土鸡蛋 10枚装");
    }

    private void sell(FxRobot robot) {
        OnScreen.run(() -> {
            fixture.window.scanned(WindowFixture.MEMBER);
            fixture.window.scanned(WindowFixture.EGGS);
        });
        robot.type(KeyCode.F9).type(KeyCode.DIGIT5, KeyCode.DIGIT0).type(KeyCode.ENTER);
    }

    private WindowFixture fixture() throws IOException {
        return new WindowFixture(Locale.CHINA, () -> WindowFixture.NOW);
    }
}
