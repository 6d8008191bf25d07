package linli.station.ui.sale;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.device.Pan;
import linli.station.ui.kit.look.PanView;
import linli.station.ui.kit.look.Parts;

/** The live weight beside the scan field, where there is a scale. */
final class ScaleStrip extends HBox {

    ScaleStrip(Weighing weighing, Texts texts, KeyMap keys) {
        getStyleClass().add("scale-strip");
        Button tare =
                Parts.keyed(
                        keys,
                        () -> texts.get("weigh.tare", keys.label(Command.TARE)),
                        weighing::tare,
                        "key");
        tare.setId("tare");
        PanView pan = new PanView(weighing.pan(), texts);
        getChildren().addAll(pan, tare);
        Parts.shownWhen(this, weighing.pan().map(now -> now.how() != Pan.How.ABSENT));
    }
}
