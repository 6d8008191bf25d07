package linli.station.ui.kit.look;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.EntryModel;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Texts;

/** Asks for one number, with a keypad to touch. */
public final class EntrySheet implements Sheet {

    private final EntryModel model;
    private final Texts texts;
    private final KeyMap keys;
    private final Runnable close;
    private final VBox view;

    /** The sheet of that question; {@code close} puts it away unanswered. */
    public EntrySheet(EntryModel model, Texts texts, KeyMap keys, Runnable close) {
        this.model = model;
        this.texts = texts;
        this.keys = keys;
        this.close = close;
        this.view =
                Parts.column(
                        "sheet", head(), Parts.row("sheet-body", left(), new Keypad(this::press)));
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void press(Press press) {
        if (press.asks(Command.BACK)) {
            goBack();
        } else {
            model.press(press);
        }
    }

    private void goBack() {
        if (!model.attempt().isBusy()) {
            close.run();
        }
    }

    private Node head() {
        return SheetParts.head(
                model.question().title(),
                Parts.back(texts, keys, model.attempt().busy(), this::goBack));
    }

    private VBox left() {
        Label value = Parts.label("", "entry-value");
        Parts.follow(
                model.entry().text(),
                typed -> {
                    value.setText(typed.isEmpty() ? start() : typed);
                    Parts.styled(value, "entry-start", typed.isEmpty());
                });
        HBox field =
                Parts.row(
                        "entry-field",
                        Parts.label(model.question().unit(), "entry-unit"),
                        Parts.spring(),
                        value);
        VBox left =
                Parts.column(
                        "entry-left",
                        Parts.paragraph(model.question().about(), "entry-about"),
                        field,
                        suggestions(),
                        outlook(),
                        SheetParts.problem(model.attempt().problem()),
                        Parts.spring(),
                        confirm());
        HBox.setHgrow(left, Priority.ALWAYS);
        return left;
    }

    private String start() {
        return model.entry().offered(model.question().start());
    }

    private FlowPane suggestions() {
        FlowPane pane = new FlowPane();
        pane.getStyleClass().add("suggestions");
        model.suggestions()
                .forEach(each ->
                        pane.getChildren()
                                .add(
                                        Parts.button(
                                                each.text(),
                                                () -> model.take(each),
                                                "suggestion")));
        return pane;
    }

    private HBox outlook() {
        Label label = Parts.label("", "outlook-label");
        Label figure = Parts.label("", "outlook-figure");
        HBox row = Parts.row("outlook", label, Parts.spring(), figure);
        Parts.follow(
                model.outlook(),
                now -> {
                    label.setText(now.label());
                    figure.setText(now.figure());
                    Parts.styled(row, "outlook-short", !now.possible());
                });
        return row;
    }

    private Button confirm() {
        Button confirm =
                SheetParts.wide(
                        "entry-confirm",
                        texts.get(
                                "confirm.with",
                                model.question().confirm(),
                                keys.label(Command.CONFIRM)),
                        model::confirm,
                        "primary");
        Parts.follow(model.attempt().busy(), busy -> confirm.setDisable(busy || !possible()));
        Parts.follow(
                model.outlook(),
                now -> confirm.setDisable(model.attempt().isBusy() || !possible()));
        return confirm;
    }

    private boolean possible() {
        return model.outlook().get().possible();
    }
}
