package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import linli.station.boot.folder.World;
import linli.station.boot.till.StationOptions;
import linli.station.boot.till.StationProgram;
import org.awaitility.Awaitility;
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

/** Somebody practises at the whole program: nothing real knows of it afterwards. */
@ExtendWith(ApplicationExtension.class)
class TrainingJourneyTest {

    @TempDir Path folder;
    private StationProgram program;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() throws Exception {
        hideOtherWindows();
        StationOptions options =
                new StationOptions(
                        folder.resolve("station"),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        "王姐",
                        Locale.SIMPLIFIED_CHINESE);
        program = Till.accepted(StationProgram.open(options, World.ofThisMachine(), () -> {}));
    }

    // Keys go to the window that has the focus, which an earlier test may have left open.
    private static void hideOtherWindows() throws Exception {
        onScreen(() -> {
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            return true;
        });
    }

    @AfterEach
    void close() throws Exception {
        program.close();
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void sellsToNobodyAndLeavesTheRealJournalAsItWas(FxRobot robot) throws Exception {
        robot.type(KeyCode.F12);
        until(() -> !sees("welcome"));
        robot.type(KeyCode.ENTER);
        until(() -> program.station().journalled() > 0 && !sees("opening-float"));
        Map<String, String> before = journal();
        pass(robot);
        until(() -> sees("training-band"));
        assertThat(texts()).contains("训练模式");
        for (String plu : List.of("00201", "00301")) {
            robot.write(plu);
            robot.type(KeyCode.ENTER);
            until(() -> sees("entry-confirm"));
            robot.write("500");
            robot.type(KeyCode.ENTER);
            until(() -> !sees("entry-confirm"));
        }
        until(() -> !text("due").equals("¥0.00"));
        robot.type(KeyCode.F9, KeyCode.ENTER);
        until(() -> sees("receipt"));
        assertThat(sees("training-band")).isTrue();
        robot.type(KeyCode.ESCAPE);
        until(() -> !sees("receipt"));
        pass(robot);
        until(() -> !sees("training-band"));
        assertThat(journal()).isEqualTo(before);
        assertThat(program.station().verify().discrepancies()).isEmpty();
        pass(robot);
        until(() -> sees("training-band"));
        assertThat(text("due")).isEqualTo("¥0.00");
    }

    private static void pass(FxRobot robot) {
        robot.press(KeyCode.SHIFT).type(KeyCode.F8).release(KeyCode.SHIFT);
    }

    private Map<String, String> journal() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder.resolve("station").resolve("journal"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(file.toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        assertThat(files).isNotEmpty();
        return files;
    }

    private Scene scene() {
        return Window.getWindows().stream()
                .map(Window::getScene)
                .filter(scene -> scene != null && scene.lookup("#training-band") != null)
                .findFirst()
                .orElseGet(() -> program.window().scene());
    }

    private boolean sees(String id) throws Exception {
        return onScreen(() -> {
            var node = scene().lookup("#" + id);
            return node != null && node.isVisible();
        });
    }

    private String text(String id) throws Exception {
        return onScreen(
                () -> scene().lookup("#" + id) instanceof Labeled label ? label.getText() : "");
    }

    private List<String> texts() throws Exception {
        return onScreen(() ->
                scene().getRoot().lookupAll(".label").stream()
                        .map(node -> ((Labeled) node).getText())
                        .toList());
    }

    private static void until(Callable<Boolean> isSo) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(isSo);
    }

    private static <T> T onScreen(Callable<T> task) throws Exception {
        return WaitForAsyncUtils.waitForAsyncFx(30_000, task);
    }
}
