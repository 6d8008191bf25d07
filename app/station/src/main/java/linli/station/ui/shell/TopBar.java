package linli.station.ui.shell;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import linli.station.ui.kit.look.Parts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The status of network, devices and shift, and the time, always in sight. */
public final class TopBar extends HBox {

    private static final double NARROW_BELOW = 1150;
    private static final double USUAL_TYPE = 18;

    /**
     * What a touch shows.
     *
     * @param prints what is unprinted
     * @param line what there is to know of the line to the central
     */
    public record Opens(Runnable prints, Runnable line) {}

    TopBar(ShellViewModel model, Opens opens) {
        getStyleClass().add("top-bar");
        Label title = Parts.yielding("", "shop-name");
        title.textProperty().bind(model.title());
        PillView network = new PillView(model.network(), TopBar::networkIcon);
        network.setId("network-pill");
        network.getStyleClass().add("pill-touch");
        network.setOnMouseClicked(event -> opens.line().run());
        PillView printer = device(model.printer(), Material2MZ.PRINT);
        printer.setId("printer-pill");
        printer.getStyleClass().add("pill-touch");
        printer.setOnMouseClicked(event -> opens.prints().run());
        List<PillView> devices =
                List.of(
                        device(model.scanner(), Material2MZ.QR_CODE),
                        printer,
                        device(model.scale(), Material2AL.FITNESS_CENTER));
        PillView backup =
                Parts.shownWhen(
                        new PillView(model.backup(), state -> Material2AL.BACKUP),
                        model.backup().map(pill -> pill.mood() == Pill.Mood.WAITING));
        backup.setId("backup-pill");
        StackPane place = new StackPane(title);
        place.getStyleClass().add("shop-place");
        getChildren().addAll(place, operator(model), Parts.spring(), backup, network);
        getChildren().addAll(devices);
        getChildren().add(Parts.bound(model.clock(), "clock"));
        Runnable fit =
                () -> {
                    double larger = title.getFont().getSize() / USUAL_TYPE;
                    devices.forEach(pill -> pill.narrow(getWidth() / larger < NARROW_BELOW));
                };
        widthProperty().addListener((source, before, now) -> fit.run());
        title.fontProperty().addListener((source, before, now) -> fit.run());
    }

    private static PillView device(javafx.beans.value.ObservableValue<Pill> pill, Ikon ikon) {
        return new PillView(pill, state -> ikon);
    }

    private static HBox operator(ShellViewModel model) {
        Label who = Parts.yielding("", "pill-text");
        who.textProperty().bind(model.operator());
        HBox pill = Parts.row("pill", Parts.icon(Material2MZ.PERSON, "pill-icon"), who);
        pill.getStyleClass().add("pill-quiet");
        return Parts.shownWhen(pill, model.operator().map(text -> !text.isEmpty()));
    }

    private static Ikon networkIcon(Pill pill) {
        return switch (pill.mood()) {
            case GOOD -> Material2AL.CLOUD_DONE;
            case QUIET -> Material2AL.HOME;
            case WAITING -> Material2AL.CLOUD_OFF;
        };
    }
}
