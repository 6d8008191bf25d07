package linli.station.ui.habit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;

/** Every key that can be changed, section beside section; touching one marks it. */
final class KeyList extends ScrollPane {

    private final HabitModel model;
    private final Texts texts;
    private final KeyMap keys;
    private final List<Button> rows = new ArrayList<>();

    KeyList(HabitModel model, Texts texts, KeyMap keys) {
        this.model = model;
        this.texts = texts;
        this.keys = keys;
        HBox sections = Parts.row("key-sections");
        for (KeySection section : KeySection.values()) {
            sections.getChildren().add(section(section));
        }
        setContent(sections);
        setFitToWidth(true);
        setFocusTraversable(false);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("paper-scroll");
        Parts.follow(model.marked(), place -> mark());
        Parts.follow(model.listening(), listening -> mark());
    }

    private VBox section(KeySection section) {
        VBox column =
                Parts.column(
                        "key-section",
                        Parts.label(texts.get("habit.section." + section), "page-head"));
        section.commands().forEach(command -> column.getChildren().add(row(command)));
        HBox.setHgrow(column, Priority.ALWAYS);
        column.setPrefWidth(1);
        return column;
    }

    private Node row(Command command) {
        int place = rows.size();
        Label drawn = Parts.label("", "key-drawn");
        Button row = Parts.button("", () -> model.mark(place), "key-row");
        row.setGraphic(
                Parts.row(
                        "key-row-parts",
                        Parts.yielding(texts.get("command." + command), "key-name"),
                        Parts.spring(),
                        drawn));
        row.setId("command-" + command);
        row.setMinWidth(0);
        row.setMaxWidth(Double.MAX_VALUE);
        ((HBox) row.getGraphic()).prefWidthProperty().bind(row.widthProperty().subtract(26));
        rows.add(row);
        keys.follow(() -> {
            drawn.setText(
                    keys.strokes(command).stream()
                            .map(KeyMap::drawn)
                            .collect(Collectors.joining("  ")));
            Parts.styled(row, "key-own", model.isOwn(command));
            row.setAccessibleText(texts.get("command." + command) + " " + drawn.getText());
        });
        return row;
    }

    private void mark() {
        for (int i = 0; i < rows.size(); i++) {
            boolean isMarked = i == model.marked().get();
            Parts.styled(rows.get(i), "key-marked", isMarked);
            Parts.styled(rows.get(i), "key-awaited", isMarked && model.listening().get());
        }
        show(rows.get(model.marked().get()));
    }

    private void show(Button row) {
        double room = getContent().getLayoutBounds().getHeight() - getViewportBounds().getHeight();
        if (room > 0) {
            setVvalue(Math.clamp(row.getBoundsInParent().getMinY() / room, 0, 1));
        }
    }
}
