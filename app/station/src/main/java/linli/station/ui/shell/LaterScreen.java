package linli.station.ui.shell;

import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Place;
import linli.station.ui.kit.Screen;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;
import org.kordamp.ikonli.material2.Material2MZ;

/** A place that a later version fills, and says so. */
public final class LaterScreen implements Screen {

    private final Place place;
    private final Pane ledge = Parts.ledge();
    private final VBox view;

    /** The empty place of that name. */
    public LaterScreen(Place place, Texts texts) {
        this.place = place;
        VBox card =
                Parts.empty(
                        "empty-card",
                        Material2MZ.SCHEDULE,
                        texts.get("later.title", texts.get("place." + place.name())),
                        texts.get("later." + place.name()));
        VBox.setVgrow(card, Priority.ALWAYS);
        this.view = Parts.column("screen-main", card, ledge);
        view.getStyleClass().add("later");
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public Pane ledge() {
        return ledge;
    }
}
