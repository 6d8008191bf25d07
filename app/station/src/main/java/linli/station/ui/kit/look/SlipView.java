package linli.station.ui.kit.look;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.SlipModel;
import linli.station.ui.kit.SlipPicture;
import linli.station.ui.kit.SlipStage;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** A piece of paper as it is printed, how far it has come, and the key that prints it again. */
public final class SlipView extends VBox {

    private static final double WIDTH = 350;

    private final ImageView image = new ImageView();

    /** The paper of that model. */
    public SlipView(SlipModel model, KeyMap keys) {
        getStyleClass().add("slip");
        image.setId("slip-picture");
        image.setVisible(false);
        image.setPreserveRatio(true);
        image.setSmooth(true);
        StackPane paper = new StackPane(image);
        paper.getStyleClass().add("slip-paper");
        paper.setMaxWidth(USE_PREF_SIZE);
        StackPane ground = new StackPane(paper);
        ground.getStyleClass().add("slip-ground");
        ScrollPane scroll = Parts.list(ground, "paper-scroll");
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(scroll, problem(model), foot(model, keys));
        Parts.follow(model.picture(), picture -> picture.ifPresent(this::draw));
    }

    private static Label problem(SlipModel model) {
        Label problem = SheetParts.problem(model.problem());
        problem.setId("slip-problem");
        return problem;
    }

    private static HBox foot(SlipModel model, KeyMap keys) {
        FontIcon icon = Parts.icon(icon(model.stage().get()), "slip-icon");
        HBox state = Parts.row("slip-state", icon, Parts.bound(model.state(), "slip-words"));
        Parts.follow(
                model.stage(),
                stage -> {
                    icon.setIconCode(icon(stage));
                    for (SlipStage each : SlipStage.values()) {
                        Parts.styled(state, style(each), each == stage);
                    }
                });
        Button print = Parts.button("", model::print, "second");
        print.setId("slip-print");
        print.textProperty()
                .bind(Bindings.concat(model.action(), "   ", keys.label(Command.SECOND)));
        print.disableProperty().bind(model.printable().not());
        return Parts.row("slip-foot", state, Parts.spring(), print);
    }

    private void draw(SlipPicture picture) {
        WritableImage drawn = new WritableImage(picture.width(), picture.height());
        picture.drawTo((x, y, width, height, pixels, stride) ->
                drawn.getPixelWriter()
                        .setPixels(
                                x,
                                y,
                                width,
                                height,
                                PixelFormat.getIntArgbInstance(),
                                pixels,
                                0,
                                stride));
        image.setImage(drawn);
        image.setFitWidth(Math.min(WIDTH, picture.width()));
        image.setVisible(true);
    }

    private static Ikon icon(SlipStage stage) {
        return switch (stage) {
            case WAITING, PRINTING -> Material2MZ.PRINT;
            case PRINTED -> Material2AL.DONE;
            case NOT_PRINTED -> Material2AL.ERROR_OUTLINE;
            case MAYBE_PRINTED -> Material2AL.HELP_OUTLINE;
            case DISMISSED -> Material2MZ.REMOVE;
        };
    }

    private static String style(SlipStage stage) {
        return "slip-" + stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A node for a list that shows how one piece of paper stands. */
    public static Node stageIcon(SlipStage stage) {
        return Parts.icon(icon(stage), "slip-icon", style(stage));
    }
}
