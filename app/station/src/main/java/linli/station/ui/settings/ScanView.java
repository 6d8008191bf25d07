package linli.station.ui.settings;

import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.device.SeenScan;
import linli.station.ui.kit.look.Parts;
import org.kordamp.ikonli.material2.Material2MZ;

/** What was scanned while somebody tries the scanner. */
final class ScanView extends HBox {

    private static final int LONGEST = 40;

    private final Texts texts;

    ScanView(SettingsViewModel model, Texts texts) {
        this.texts = texts;
        getStyleClass().add("trial-box");
        Parts.follow(model.scan(), this::show);
    }

    private void show(Optional<SeenScan> scan) {
        VBox words =
                scan.map(this::seen)
                        .orElseGet(() ->
                                Parts.column(
                                        "trial-words",
                                        Parts.label(texts.get("settings.scan.try"), "trial-title"),
                                        Parts.paragraph(
                                                texts.get("settings.scan.about"), "trial-note")));
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(Parts.icon(Material2MZ.QR_CODE_SCANNER, "trial-icon"), words);
    }

    private VBox seen(SeenScan scan) {
        String text =
                scan.text().length() > LONGEST
                        ? scan.text().substring(0, LONGEST) + "…"
                        : scan.text();
        return Parts.column(
                "trial-words",
                Parts.label(
                        texts.get("scan.kind." + scan.kind().name()), "trial-title", "trial-good"),
                Parts.yielding(text.isEmpty() ? scan.hex() : text, "trial-figure"),
                Parts.label(texts.get("settings.scan.bytes", scan.bytes()), "trial-note"));
    }
}
