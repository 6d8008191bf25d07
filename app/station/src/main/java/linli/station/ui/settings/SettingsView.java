package linli.station.ui.settings;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.StationStatus;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.TrainingDoor;
import linli.station.ui.kit.look.Parts;

/** The devices on the left, the one that is looked at on the right. */
final class SettingsView extends HBox {

    private final Pane ledge = Parts.ledge();
    private final VBox list;

    SettingsView(
            SettingsViewModel model,
            StationStatus status,
            SettingsScreen.Doors doors,
            Texts texts,
            KeyMap keys) {
        getStyleClass().addAll("screen", "settings");
        this.list =
                Parts.column(
                        "device-list",
                        Parts.row(
                                "device-list-head",
                                Parts.label(texts.get("settings.devices"), "list-title"),
                                Parts.spring(),
                                Parts.label(
                                        texts.get(
                                                "settings.step",
                                                keys.label(Command.UP),
                                                keys.label(Command.DOWN)),
                                        "settings-key")),
                        new CardList(model, texts),
                        Parts.spring(),
                        new BackupLine(status, texts),
                        habits(doors.habits(), texts, keys),
                        training(doors.training(), texts, keys));
        // The list holds the focus: it is neither a button nor a text field.
        list.setFocusTraversable(true);
        DevicePane pane = new DevicePane(model, texts, keys);
        VBox.setVgrow(pane, Priority.ALWAYS);
        VBox main = Parts.column("device-main", pane, ledge);
        HBox.setHgrow(main, Priority.ALWAYS);
        getChildren().addAll(list, main);
    }

    /** Where a message is laid. */
    Pane ledge() {
        return ledge;
    }

    private static Button habits(Runnable habits, Texts texts, KeyMap keys) {
        Button button =
                Parts.keyed(
                        keys,
                        () -> texts.get("habit.open", keys.label(Command.HABITS)),
                        habits,
                        "second");
        button.setId("habits-open");
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private static Button training(TrainingDoor training, Texts texts, KeyMap keys) {
        String text = training.isTraining() ? "training.leave" : "training.enter";
        Button button =
                Parts.keyed(
                        keys,
                        () -> texts.get(text, keys.label(Command.TRAINING)),
                        training::pass,
                        "second");
        button.setId("training");
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    Node home() {
        return list;
    }
}
