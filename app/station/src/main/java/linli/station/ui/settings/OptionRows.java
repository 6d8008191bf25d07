package linli.station.ui.settings;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linli.station.setting.DeviceOption;
import linli.station.setting.DeviceRole;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;
import org.kordamp.ikonli.material2.Material2AL;

/** What can be chosen about a device; in the marked row each choice wears its digit. */
final class OptionRows extends VBox {

    private static final double LABEL_WIDTH = 124;

    private final SettingsViewModel model;
    private final Texts texts;
    private final KeyMap keys;

    OptionRows(SettingsViewModel model, Texts texts, KeyMap keys) {
        this.model = model;
        this.texts = texts;
        this.keys = keys;
        getStyleClass().add("option-rows");
        model.rows().addListener((ListChangeListener<OptionRow>) change -> draw());
        model.marked().addListener((source, before, now) -> draw());
        keys.follow(this::draw);
    }

    private void draw() {
        getChildren().clear();
        for (int i = 0; i < model.rows().size(); i++) {
            getChildren().add(row(model.rows().get(i), i == model.marked().get()));
        }
    }

    private HBox row(OptionRow row, boolean marked) {
        FlowPane choices = new FlowPane();
        choices.getStyleClass().add("option-choices");
        choices.prefWrapLengthProperty().bind(widthProperty().subtract(LABEL_WIDTH));
        HBox.setHgrow(choices, Priority.ALWAYS);
        for (int i = 0; i < row.choices().size(); i++) {
            choices.getChildren().add(choice(row, i, marked));
        }
        if (!row.hint().isEmpty()) {
            choices.getChildren().add(Parts.label(row.hint(), "option-hint"));
        }
        if (row.option() == DeviceOption.PORT && model.chosen().get() == DeviceRole.PRINTER) {
            choices.getChildren().add(address());
        }
        VBox label = Parts.column("option-label", Parts.label(row.label(), "field-label"));
        if (!marked && model.rows().size() > 1) {
            label.getChildren()
                    .add(
                            Parts.label(
                                    texts.get("settings.mark", keys.label(Command.NEXT)),
                                    "settings-key"));
        }
        HBox box = Parts.row("option-row", label, choices);
        Parts.styled(box, "option-marked", marked);
        return box;
    }

    private Button choice(OptionRow row, int place, boolean marked) {
        OptionRow.Choice choice = row.choices().get(place);
        Button button =
                Parts.button("", () -> model.choose(row.option(), choice.value()), "option-choice");
        button.setGraphic(Parts.row("option-drawing", parts(choice, place, marked)));
        button.setAccessibleText(choice.label() + " " + choice.note());
        button.setId("option-" + row.option().name() + "-" + place);
        Parts.styled(button, "option-chosen", choice.chosen());
        return button;
    }

    private Node[] parts(OptionRow.Choice choice, int place, boolean marked) {
        List<Node> parts = new java.util.ArrayList<>();
        if (marked && place < 9) {
            parts.add(Parts.label(String.valueOf(place + 1), "option-digit"));
        }
        if (choice.chosen()) {
            parts.add(Parts.icon(Material2AL.CHECK, "option-check"));
        }
        parts.add(Parts.label(choice.label(), "option-text"));
        if (!choice.note().isEmpty()) {
            parts.add(Parts.label(choice.note(), "option-note"));
        }
        return parts.toArray(Node[]::new);
    }

    private Button address() {
        Button button =
                Parts.button(
                        texts.get("settings.address", keys.label(Command.QUANTITY)),
                        model::askAddress,
                        "option-choice",
                        "option-address");
        button.setId("option-address");
        return button;
    }
}
