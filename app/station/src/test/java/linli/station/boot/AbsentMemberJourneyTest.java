package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import linli.core.member.MemberNumber;
import linli.core.visit.ScannedCode;
import linli.station.counter.AbsentMembers.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody comes in whom nobody preloaded, while the line is down. */
class AbsentMemberJourneyTest {

    private static final ScannedCode CODE =
            new ScannedCode.RotatingCode(new MemberNumber(345_678_901_234L), "ab12");

    @TempDir Path folder;
    private WindowedTill counter;

    @BeforeEach
    void aTillThatIsCutOff() throws Exception {
        counter = WindowedTill.open(folder, TestShop.ruleBook());
        counter.till().stock();
        counter.till().openShift(20_000);
        counter.till().answerAbsent(number -> Answer.CUT_OFF);
    }

    @AfterEach
    void close() throws Exception {
        counter.close();
    }

    private void shot(String name) throws Exception {
        String wanted = System.getProperty("shots");
        if (wanted != null) {
            Path file = Files.createDirectories(Path.of(wanted)).resolve(name + ".png");
            WindowedTill.onScreen(() -> {
                counter.window().snapshot(file);
                return true;
            });
        }
    }

    @Test
    void earnsAtOnceAndSpendsNothing() throws Exception {
        counter.press(KeyCode.F1);
        counter.scan(CODE);
        shot("absent");
        assertThat(counter.shown()).contains("尾号 1234", "待联网", "照常积分、提货；用积分、券、储值要等联网");
        counter.scan(new ScannedCode.Barcode("6901234567892"));
        counter.scan(new ScannedCode.Barcode("6901234567892"));
        counter.press(KeyCode.F9, KeyCode.ENTER);
        shot("absent-paid");
        assertThat(counter.shown()).contains("积分联网后入账");
        assertThat(counter.till().station().journal().head().seq()).isGreaterThan(1);
        counter.press(KeyCode.F9, KeyCode.F3);
        counter.scan(CODE);
        assertThat(counter.shown()).contains("LP-1009");
        assertThat(counter.verified().pointsIssued()).isEqualTo(7);
    }

    @Test
    void isOfferedOnlyWhatCanBeDone() throws Exception {
        counter.press(KeyCode.F1);
        counter.scan(CODE);
        counter.press(KeyCode.F4);
        shot("absent-page");
        assertThat(counter.shown())
                .anyMatch(text -> text.startsWith("本站只知道卡号"))
                .noneMatch(text -> text.matches("(改资料|冻结|挂失换卡|打印会员卡|今日权益|储值) .*"));
        counter.press(KeyCode.F10);
        assertThat(counter.shown()).contains("LP-1009");
        counter.pressShift(KeyCode.F4);
        assertThat(counter.shown()).doesNotContain("今日权益");
        counter.press(KeyCode.F12);
        assertThat(counter.shown()).contains("积分明细");
    }
}
