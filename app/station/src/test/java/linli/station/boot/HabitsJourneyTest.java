package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import linli.station.ui.kit.Place;
import linli.station.ui.kit.Sounds;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Type, sounds and keys, by the keyboard alone, over a real folder. */
class HabitsJourneyTest {

    @TempDir Path folder;

    private WindowedTill window;

    @BeforeEach
    void open() throws Exception {
        window = WindowedTill.open(folder, TestShop.ruleBook());
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void drawsANewKeyEverywhereAtOnceAndAfterARestart() throws Exception {
        change(0, KeyCode.INSERT);
        window.press(KeyCode.ESCAPE);
        assertThat(window.shown()).contains("Insert").doesNotContain("F1");
        window.press(KeyCode.F2);
        assertThat(window.window().place()).isEqualTo(Place.PICKUP);
        window.press(KeyCode.F1);
        assertThat(window.window().place()).isEqualTo(Place.PICKUP);
        window.press(KeyCode.INSERT);
        assertThat(window.window().place()).isEqualTo(Place.SALE);
        awaitKept("key.sale = Insert");
        window.restart();
        assertThat(window.shown()).contains("Insert").doesNotContain("F1");
    }

    @Test
    void drawsThePaymentWithItsNewKey() throws Exception {
        change(8, KeyCode.F7);
        assertThat(window.shown()).anyMatch(text -> text.startsWith("LP-6061"));
        assertThat(window.tones()).last().isEqualTo(Sounds.Tone.REFUSED);
        window.press(KeyCode.ENTER);
        window.press(KeyCode.END);
        window.press(KeyCode.ESCAPE);
        assertThat(window.shown()).anyMatch(text -> text.contains("收款") && text.contains("End"));
    }

    @Test
    void leavesDigitsLettersAndTheWayBackAlone() throws Exception {
        change(0, KeyCode.DIGIT5);
        assertThat(window.shown()).anyMatch(text -> text.startsWith("LP-6062"));
        window.press(KeyCode.ENTER, KeyCode.SPACE);
        assertThat(window.shown()).anyMatch(text -> text.startsWith("LP-6062"));
        window.press(KeyCode.ENTER, KeyCode.ESCAPE);
        assertThat(window.isShown("habits")).isTrue();
        assertThat(window.shown()).contains("F1");
        window.press(KeyCode.ESCAPE);
        assertThat(window.isShown("habits")).isFalse();
    }

    @Test
    void givesUsualKeysBackOneOrAll() throws Exception {
        change(0, KeyCode.INSERT);
        window.press(KeyCode.DOWN, KeyCode.ENTER, KeyCode.HOME);
        assertThat(window.shown()).contains("Insert", "Home");
        window.press(KeyCode.DELETE);
        assertThat(window.shown()).contains("Insert", "F2").doesNotContain("Home");
        window.pressShift(KeyCode.DELETE);
        assertThat(window.shown()).contains("F1", "F2").doesNotContain("Insert");
    }

    @Test
    void writesLargerAtOnceAndAfterARestart() throws Exception {
        window.pressShift(KeyCode.F6);
        assertThat(isLarge()).isTrue();
        awaitKept("large-type = yes");
        window.restart();
        assertThat(isLarge()).isTrue();
        window.pressShift(KeyCode.F6);
        assertThat(isLarge()).isFalse();
    }

    @Test
    void keepsHowLoudItIs() throws Exception {
        window.pressShift(KeyCode.F7);
        window.press(KeyCode.TAB);
        awaitKept("volume = off");
        window.restart();
        window.pressShift(KeyCode.F7);
        window.press(KeyCode.TAB);
        awaitKept("volume = quiet");
    }

    /** Opens the page, goes down so many lines and gives that one another key. */
    private void change(int down, KeyCode key) {
        window.pressShift(KeyCode.F7);
        window.press(KeyCode.DOWN, down);
        window.press(KeyCode.ENTER, key);
    }

    private void awaitKept(String line) {
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(Files.readString(folder.resolve("window.txt.copy")))
                                .contains(line + "\n"));
    }

    private boolean isLarge() throws Exception {
        return WindowedTill.onScreen(
                () -> window.window().scene().getRoot().getStyleClass().contains("large-type"));
    }
}
