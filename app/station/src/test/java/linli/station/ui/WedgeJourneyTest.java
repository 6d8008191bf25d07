package linli.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import linli.core.act.Act;
import linli.station.ui.kit.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A scanner that types, on every screen, with the focus wherever it may be. */
@ExtendWith(ApplicationExtension.class)
class WedgeJourneyTest {

    private static final String EGGS = "69EGG10";
    private static final String MILK = "69MILK";

    private final TypingScanner keyboard = new TypingScanner();
    private final WindowFixture fixture = WaitForAsyncUtils.waitForAsyncFx(20_000, this::fixture);

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Start
    void start(Stage stage) {
        fixture.window.show(stage);
        keyboard.open(fixture.window);
    }

    @AfterEach
    void close() {
        OnScreen.run(fixture.window::close);
        fixture.background.close();
    }

    @Test
    void sellsWhatIsScannedAndLeavesNoDigitBehind(FxRobot robot) {
        scan("MEMBER1", EGGS, MILK);
        assertThat(OnScreen.shown(robot)).contains("李**", "¥24.06");
        assertThat(OnScreen.shown(robot)).noneMatch(text -> text.contains("69"));
    }

    @Test
    void typesIntoTheScanFieldWhatAPersonTypes(FxRobot robot) {
        OnScreen.run(() -> keyboard.keys(scene(), "8888\r", 100));
        assertThat(OnScreen.shown(robot)).contains("139****8888", "137****8888");
    }

    @Test
    void handlesTenScansASecondInTheirOrder(FxRobot robot) {
        fixture.counter.slow = true;
        OnScreen.run(() -> {
            for (int i = 0; i < 10; i++) {
                keyboard.keys(scene(), (i % 2 == 0 ? EGGS : MILK) + "\r", 5);
                keyboard.pass(50);
            }
        });
        for (int i = 0; i < 10; i++) {
            OnScreen.run(fixture.counter::replyAll);
        }
        assertThat(OnScreen.shown(robot)).contains("小计 10 件");
    }

    @Test
    void takesAScanInTheFormAndNeitherWritesNorSubmits(FxRobot robot) {
        openForm();
        scan(EGGS);
        assertThat(OnScreen.shown(robot)).contains("LP-1014");
        scan("MEMBER1");
        assertThat(fields(robot)).first().isEqualTo("");
        assertThat(fields(robot)).as("the member is the inviter").doesNotContain("MEMBER1");
        OnScreen.run(() -> {
            keyboard.keys(scene(), "13612340000", 90);
            keyboard.press(scene(), KeyCode.F12);
            keyboard.pass(100);
            keyboard.press(scene(), KeyCode.F9);
            keyboard.pass(100);
        });
        Act.MemberRegistered act = (Act.MemberRegistered) fixture.counter.acts.getFirst();
        assertThat(fixture.counter.acts).hasSize(1);
        assertThat(act.member().inviter()).contains(ShopFixtures.goldMember().member().id());
    }

    @Test
    void givesAFieldEveryKeyInItsOrder(FxRobot robot) {
        openForm();
        OnScreen.run(() -> {
            keyboard.keys(scene(), "1361", 90);
            keyboard.keys(scene(), "23", 40);
            keyboard.pass(100);
            keyboard.press(scene(), KeyCode.BACK_SPACE);
            keyboard.pass(100);
            keyboard.press(scene(), KeyCode.LEFT);
            keyboard.keys(scene(), "9", 100);
            keyboard.press(scene(), KeyCode.TAB);
            keyboard.pass(100);
            keyboard.keys(scene(), "ab c", 100);
        });
        assertThat(fields(robot)).startsWith("136192", "ab c");
    }

    @Test
    void refusesAScanWhileMoneyIsAsked(FxRobot robot) {
        scan(EGGS);
        OnScreen.run(() -> {
            keyboard.press(scene(), KeyCode.F9);
            keyboard.pass(100);
        });
        scan(MILK);
        assertThat(robot.lookup("#entry-confirm").tryQuery()).isPresent();
        assertThat(OnScreen.shown(robot)).contains("LP-1014").doesNotContain("69");
        assertThat(fixture.counter.completions).isZero();
    }

    @Test
    void pressesNothingBySpaceAndEnterInsideACode(FxRobot robot) {
        scan(EGGS);
        Node pay = robot.lookup("#pay").query();
        OnScreen.run(() -> {
            pay.requestFocus();
            keyboard.scan(scene(), "69 EGG 10");
            keyboard.scan(scene(), "a \rb 123456");
        });
        assertThat(robot.lookup("#entry-confirm").tryQuery()).isEmpty();
        assertThat(OnScreen.shown(robot)).contains("LP-4102");
    }

    @Test
    void readsACodeThroughAChineseInputMethod(FxRobot robot) {
        OnScreen.run(() -> keyboard.scanThroughInputMethod(scene(), EGGS));
        assertThat(OnScreen.shown(robot)).contains("¥12.80");
        openForm();
        OnScreen.run(() -> keyboard.scanThroughInputMethod(scene(), EGGS));
        assertThat(OnScreen.shown(robot)).contains("LP-1014");
        assertThat(fields(robot)).containsOnly("");
    }

    @Test
    void restsWhereNoInputMethodListens() {
        for (Place place : Place.values()) {
            OnScreen.run(() -> fixture.window.go(place));
            Node owner = scene().getFocusOwner();
            assertThat(owner == null || owner.getInputMethodRequests() == null)
                    .as(place.name())
                    .isTrue();
        }
    }

    @Test
    void saysThatALongCodeIsOnItsWay(FxRobot robot) throws Exception {
        OnScreen.run(() -> keyboard.keys(scene(), "9".repeat(113), 15));
        WaitForAsyncUtils.waitFor(
                10,
                java.util.concurrent.TimeUnit.SECONDS,
                () -> robot.lookup("#reading").query().isVisible());
        assertThat(OnScreen.shown(robot)).contains("正在读取会员码，请拿稳扫码枪", "50 %");
        OnScreen.run(this::draw);
        OnScreen.run(() -> keyboard.pass(200));
        assertThat(robot.lookup("#reading").query().isVisible()).isFalse();
        assertThat(OnScreen.shown(robot)).contains("LP-4105");
    }

    @Test
    void firesNothingByControlCharactersOnAnyScreen() {
        OnScreen.run(() -> fixture.window.scanned(WindowFixture.EGGS));
        for (Place place : Place.values()) {
            OnScreen.run(() -> fixture.window.go(place));
            OnScreen.run(this::scanControlCharacters);
            assertThat(fixture.counter.acts).isEmpty();
            assertThat(fixture.window.place()).isEqualTo(place);
        }
    }

    private void scanControlCharacters() {
        for (int character = 0; character < 0x20; character++) {
            KeyCode function = KeyCode.values()[KeyCode.F1.ordinal() + character % 12];
            keyboard.control(scene(), character);
            keyboard.press(scene(), function);
            keyboard.scan(scene(), "0000000");
            keyboard.pass(400);
            keyboard.keys(scene(), "000", 8);
            keyboard.control(scene(), character);
            keyboard.press(scene(), function);
            keyboard.scan(scene(), "0000000");
            keyboard.pass(400);
        }
    }

    private void draw() {
        Path folder = Path.of("target", "screenshots");
        try {
            Files.createDirectories(folder);
            fixture.window.snapshot(folder.resolve("zh-1366-reading.png"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void openForm() {
        OnScreen.run(() -> {
            keyboard.press(scene(), KeyCode.F4);
            keyboard.pass(100);
            keyboard.press(scene(), KeyCode.F9);
            keyboard.pass(100);
        });
        assertThat(scene().getFocusOwner()).isInstanceOf(TextField.class);
    }

    private void scan(String... codes) {
        OnScreen.run(() -> List.of(codes).forEach(code -> keyboard.scan(scene(), code)));
    }

    private Scene scene() {
        return fixture.window.scene();
    }

    private static List<String> fields(FxRobot robot) {
        return robot.lookup(node -> node instanceof TextField).queryAllAs(TextField.class).stream()
                .map(TextInputControl::getText)
                .toList();
    }

    private WindowFixture fixture() throws IOException {
        return new WindowFixture(Locale.CHINA, keyboard::now, keyboard.wedge);
    }
}
