package linli.station.ui.kit.look;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.ChoiceModel;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Texts;

/** Asks for one of several things; a digit, a touch, or the arrows and Enter choose. */
public final class ChoiceSheet implements Sheet {

    private static final int KEYS = 9;
    private static final double HEIGHT = 560;
    private static final double MARGIN = 18;

    private final ChoiceModel model;
    private final Texts texts;
    private final KeyMap keys;
    private final Runnable close;
    private final VBox view;

    /** The sheet of that choice; {@code close} puts it away. */
    public ChoiceSheet(ChoiceModel model, Texts texts, KeyMap keys, Runnable close) {
        this.model = model;
        this.texts = texts;
        this.keys = keys;
        this.close = close;
        this.view = Parts.column("sheet", head());
        view.setPrefWidth(680);
        view.setId("choice");
        if (!model.about().isEmpty()) {
            view.getChildren().add(Parts.paragraph(model.about(), "entry-about"));
        }
        view.getChildren().addAll(options(), SheetParts.problem(model.problem()));
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void press(Press press) {
        if (press.asks(Command.BACK)) {
            close.run();
        } else {
            model.press(press);
        }
    }

    private Node head() {
        return SheetParts.head(model.title(), Parts.back(texts, keys, close));
    }

    private ScrollPane options() {
        VBox all = Parts.column("choices");
        for (int i = 0; i < model.options().size(); i++) {
            all.getChildren().add(option(i));
        }
        ScrollPane scroll = Parts.list(all, "paper-scroll");
        scroll.setMaxHeight(HEIGHT);
        Parts.follow(
                model.marked(),
                place -> {
                    int last = Math.max(1, model.options().size() - 1);
                    scroll.setVvalue(place.doubleValue() / last);
                });
        return scroll;
    }

    private Button option(int place) {
        ChoiceModel.Option option = model.options().get(place);
        Label number = Parts.label(place < KEYS ? String.valueOf(place + 1) : "", "choice-number");
        VBox words = Parts.column("choice-words", Parts.yielding(option.title(), "choice-name"));
        String small = option.isPossible() ? option.detail() : option.obstacle();
        if (!small.isEmpty()) {
            words.getChildren()
                    .add(
                            Parts.paragraph(
                                    small,
                                    option.isPossible() ? "choice-detail" : "choice-obstacle"));
        }
        HBox row =
                Parts.row(
                        "choice-row",
                        number,
                        words,
                        Parts.spring(),
                        Parts.label(option.figure(), "choice-figure"));
        Button button = Parts.button("", () -> model.choose(place), "choice");
        button.setId("choice-" + (place + 1));
        button.setGraphic(row);
        button.setAccessibleText(option.title());
        button.setMinWidth(0);
        button.setMaxWidth(Double.MAX_VALUE);
        row.prefWidthProperty().bind(button.widthProperty().subtract(36));
        button.minHeightProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> row.prefHeight(row.getPrefWidth()) + MARGIN,
                                row.prefWidthProperty()));
        Parts.styled(button, "choice-barred", !option.isPossible());
        Parts.follow(
                model.marked(),
                marked -> Parts.styled(button, "choice-marked", marked.intValue() == place));
        return button;
    }
}
