package linli.station.ui.shell;

import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Navigator;
import linli.station.ui.kit.Place;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The green rail that leads to every place, each with its key. */
final class Rail extends VBox {

    private final Map<Place, Button> buttons = new EnumMap<>(Place.class);

    Rail(Texts texts, KeyMap keys, Navigator navigator) {
        getStyleClass().add("rail");
        for (Place place : Place.values()) {
            Label key = Parts.label("", "rail-key");
            keys.follow(() -> key.setText(keys.label(place.command())));
            Button button =
                    Parts.button(
                            texts.get("place." + place.name()),
                            () -> navigator.go(place),
                            "rail-button");
            VBox drawing =
                    new VBox(
                            Parts.icon(iconOf(place), "rail-icon"),
                            Parts.label(texts.get("place." + place.name()), "rail-text"),
                            key);
            drawing.setAlignment(Pos.CENTER);
            button.setGraphic(drawing);
            button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setId("place-" + place.name());
            buttons.put(place, button);
            getChildren().add(button);
        }
    }

    void show(Place now) {
        buttons.forEach((place, button) -> Parts.styled(button, "rail-chosen", place == now));
    }

    private static Ikon iconOf(Place place) {
        return switch (place) {
            case SALE -> Material2AL.ADD_SHOPPING_CART;
            case PICKUP -> Material2AL.ALL_INBOX;
            case REDEEM -> Material2AL.CARD_GIFTCARD;
            case MEMBERS -> Material2MZ.PEOPLE;
            case TICKETS -> Material2MZ.RECEIPT;
            case SHIFT -> Material2MZ.SWAP_HORIZ;
            case DASHBOARD -> Material2AL.ASSESSMENT;
            case SETTINGS -> Material2MZ.SETTINGS;
        };
    }
}
