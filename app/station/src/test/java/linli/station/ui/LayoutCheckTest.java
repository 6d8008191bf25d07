package linli.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.look.Parts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class LayoutCheckTest {

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void seesATextThatIsCut() {
        Label label = Parts.paragraph("two eggs and a pound of flour", "plain");
        label.setMinHeight(0);
        label.setMaxSize(60, 20);
        assertThat(faults(label)).containsExactly("cut: two eggs and a pound of flour");
    }

    @Test
    void seesWhatHangsOverTheEdge() {
        Label label = Parts.label("two eggs", "plain");
        label.setLayoutX(380);
        assertThat(faults(label)).containsExactly("over the edge: two eggs");
    }

    @Test
    void seesWhatSticksOutOfItsButton() {
        Button button = new Button("", new VBox(new Label("two eggs"), new Label("and flour")));
        button.setMinHeight(0);
        button.setMaxHeight(24);
        assertThat(faults(button)).contains("out of its button: and flour");
    }

    @Test
    void letsYieldingLabelsGiveWay() {
        Label label = Parts.yielding("two eggs and a pound of flour", "plain");
        label.setMaxSize(60, 20);
        assertThat(faults(label)).isEmpty();
    }

    @Test
    void seesWhatLiesUnderAMessage() {
        Label label = Parts.label("two eggs", "plain");
        Pane strip = new Pane(Parts.label("no such goods", "strip-what"));
        strip.getStyleClass().add("strip");
        assertThat(faults(label, strip)).containsExactly("under the message: two eggs");
        strip.setLayoutY(100);
        assertThat(faults(label, strip)).isEmpty();
    }

    private static List<String> faults(Node... nodes) {
        return WaitForAsyncUtils.waitForAsyncFx(
                30_000, () -> LayoutCheck.faults(new Scene(new Pane(nodes), 400, 300)));
    }
}
