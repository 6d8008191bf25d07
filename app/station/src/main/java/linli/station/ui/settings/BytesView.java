package linli.station.ui.settings;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.device.WireBytes;
import linli.station.ui.kit.look.Parts;
import org.kordamp.ikonli.material2.Material2AL;

/** The bytes between station and device as they go, for support. */
final class BytesView extends VBox {

    BytesView(SettingsViewModel model, Texts texts, KeyMap keys) {
        getStyleClass().add("bytes");
        ListView<WireBytes> list = new ListView<>(model.bytes());
        list.getStyleClass().add("bytes-list");
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new Line(texts));
        list.setPlaceholder(Parts.label(texts.get("settings.bytes.none"), "bytes-none"));
        model.bytes()
                .addListener(
                        (javafx.collections.ListChangeListener<WireBytes>)
                                change -> list.scrollTo(model.bytes().size() - 1));
        var clear =
                Parts.keyed(
                        keys,
                        () -> texts.get("settings.bytes.clear", keys.label(Command.REMOVE)),
                        model::clearBytes,
                        "bytes-clear");
        getChildren()
                .addAll(
                        Parts.row(
                                "bytes-head",
                                Parts.icon(Material2AL.CODE, "bytes-icon"),
                                Parts.label(texts.get("settings.bytes"), "bytes-title"),
                                Parts.spring(),
                                clear),
                        list);
    }

    private static final class Line extends ListCell<WireBytes> {

        private final Texts texts;

        Line(Texts texts) {
            this.texts = texts;
        }

        @Override
        protected void updateItem(WireBytes bytes, boolean empty) {
            super.updateItem(bytes, empty);
            setText("");
            setGraphic(empty || bytes == null ? null : line(bytes));
        }

        private HBox line(WireBytes bytes) {
            String way = bytes.toDevice() ? "settings.bytes.out" : "settings.bytes.in";
            HBox line =
                    Parts.row(
                            "bytes-line",
                            Parts.label(texts.get(way), "bytes-way"),
                            Parts.label(bytes.hex(), "bytes-hex"),
                            Parts.spring(),
                            Parts.label(bytes.text(), "bytes-text"));
            Parts.styled(line, "bytes-out", bytes.toDevice());
            return line;
        }
    }
}
