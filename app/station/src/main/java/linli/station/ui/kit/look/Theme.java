package linli.station.ui.kit.look;

import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;

/** The colours, sizes and shapes of the window. */
public final class Theme {

    private final String family;

    /**
     * @param family the font family to write with
     */
    public Theme(String family) {
        this.family = family;
    }

    /** Dresses a scene. */
    public void dress(Scene scene) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().add(sheet().toExternalForm());
        scene.getRoot().getStyleClass().add("pos");
        scene.getRoot().setStyle("-fx-font-family: '" + family + "';");
    }

    private static URL sheet() {
        return Objects.requireNonNull(
                Theme.class.getResource("/linli/station/ui/pos.css"), "pos.css is packed");
    }
}
