package linli.station.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.TrainingDoor;
import linli.station.ui.kit.look.Parts;
import org.kordamp.ikonli.material2.Material2MZ;

/** Lies over everything while somebody practises: nobody takes it for the real till. */
final class TrainingBand extends HBox {

    TrainingBand(Texts texts, KeyMap keys, TrainingDoor training) {
        setId("training-band");
        getStyleClass().add("training-band");
        Button leave =
                Parts.keyed(
                        keys,
                        () -> texts.get("training.leave", keys.label(Command.TRAINING)),
                        training::pass,
                        "training-leave");
        leave.setId("training-leave");
        getChildren()
                .addAll(
                        Parts.icon(Material2MZ.SCHOOL, "training-icon"),
                        Parts.label(texts.get("training.title"), "training-title"),
                        Parts.yielding(texts.get("training.about"), "training-about"),
                        Parts.spring(),
                        leave);
        setMaxHeight(Region.USE_PREF_SIZE);
    }
}
