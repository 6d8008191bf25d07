package linli.station.ui;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What a journey does and sees on the thread of the screen. */
final class OnScreen {

    private static final int PATIENCE_MILLIS = 10_000;

    private OnScreen() {}

    /** Does that there, and waits for all that comes of it. */
    static void run(Runnable task) {
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS, task);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** The texts in sight. */
    static List<String> shown(FxRobot robot) {
        return robot
                .lookup((Node node) -> node instanceof Labeled)
                .queryAllAs(Labeled.class)
                .stream()
                .filter(label -> label.isVisible() && label.getScene() != null)
                .map(Labeled::getText)
                .collect(Collectors.toList());
    }
}
