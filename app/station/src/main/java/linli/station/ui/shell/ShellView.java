package linli.station.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Announcer;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.TrainingDoor;
import linli.station.ui.kit.look.MessageStrip;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.ReadingStrip;
import linli.station.ui.kit.look.Sheets;

/** Rail, top bar, the screen in sight, the message strip, and the sheets over all of it. */
public final class ShellView extends StackPane {

    /** The frame around the screens of that navigator; {@code opens} shows more of the top bar. */
    public ShellView(
            ShellViewModel model,
            ScreenNavigator navigator,
            Announcer announcer,
            Sheets sheets,
            Texts texts,
            KeyMap keys,
            TopBar.Opens opens,
            TrainingDoor training) {
        getStyleClass().add("shell");
        Rail rail = new Rail(texts, keys, navigator);
        StackPane content = new StackPane();
        MessageStrip strip = new MessageStrip(announcer.message(), announcer::clear);
        BorderPane frame = new BorderPane();
        frame.setLeft(rail);
        frame.setCenter(new BorderPane(content, new TopBar(model, opens), null, null, null));
        VBox above =
                Parts.column(
                        "reading-ledge",
                        Parts.spring(),
                        new ReadingStrip(announcer.reading(), texts));
        above.setMouseTransparent(true);
        getChildren().addAll(frame, sheets, above);
        if (training.isTraining()) {
            getStyleClass().add("shell-training");
            TrainingBand band = new TrainingBand(texts, keys, training);
            getChildren().add(band);
            StackPane.setAlignment(band, Pos.TOP_CENTER);
        }
        Parts.follow(
                navigator.current(),
                screen -> {
                    if (screen != null) {
                        content.getChildren().setAll(screen.view());
                        rail.show(screen.place());
                        screen.ledge().getChildren().setAll(strip);
                        Parts.shownWhen(screen.ledge(), strip.visibleProperty());
                    }
                });
    }
}
