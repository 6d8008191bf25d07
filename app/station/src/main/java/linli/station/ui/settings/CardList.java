package linli.station.ui.settings;

import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import linli.station.setting.DeviceRole;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** One card a device; touching it looks at it. */
final class CardList extends VBox {

    private final SettingsViewModel model;
    private final Texts texts;

    CardList(SettingsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("device-cards");
        model.cards().addListener((ListChangeListener<DeviceCard>) change -> draw());
        model.chosen().addListener((source, before, now) -> draw());
        draw();
    }

    static Ikon iconOf(DeviceRole role) {
        return switch (role) {
            case SCANNER -> Material2MZ.QR_CODE;
            case WEDGE -> Material2AL.KEYBOARD;
            case PRINTER -> Material2MZ.PRINT;
            case SCALE -> Material2AL.FITNESS_CENTER;
            case POLE_DISPLAY -> Material2MZ.VIEW_STREAM;
            case CUSTOMER_WINDOW -> Material2AL.DESKTOP_WINDOWS;
        };
    }

    static Ikon signOf(DeviceCard.Mood mood) {
        return switch (mood) {
            case GOOD -> Material2AL.CHECK_CIRCLE;
            case QUIET -> Material2MZ.REMOVE_CIRCLE_OUTLINE;
            case WAITING -> Material2AL.HOURGLASS_EMPTY;
            case BAD -> Material2MZ.WARNING;
        };
    }

    static String style(DeviceCard.Mood mood) {
        return "mood-" + mood.name().toLowerCase(Locale.ROOT);
    }

    private void draw() {
        getChildren().setAll(model.cards().stream().map(this::card).toList());
    }

    private Button card(DeviceCard card) {
        VBox words =
                Parts.column(
                        "device-words",
                        Parts.yielding(card.name(), "device-name"),
                        Parts.row(
                                "device-state-row",
                                Parts.icon(signOf(card.mood()), "device-sign"),
                                Parts.label(card.state(), "device-state"),
                                Parts.yielding(card.where(), "device-where")));
        words.setMinWidth(0);
        Button button = Parts.button("", () -> model.look(card.role()), "device-card");
        button.setId("device-" + card.role().name());
        button.setGraphic(
                Parts.row("device-row", Parts.icon(iconOf(card.role()), "device-icon"), words));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        button.setAccessibleText(
                texts.get("device.state", card.name(), " " + card.state() + " " + card.where()));
        Parts.styled(button, "device-chosen", card.role() == model.chosen().get());
        Parts.styled(button, style(card.mood()), true);
        return button;
    }
}
