package linli.station.ui.shift;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.Sheet;
import linli.station.ui.kit.look.SheetParts;

/** Asks why the drawer is opened: a digit chooses, Tab leads to the words. */
final class ReasonSheet implements Sheet {

    private final ReasonModel model;
    private final Texts texts;
    private final KeyMap keys;
    private final Runnable close;
    private final TextField note = new TextField();
    private final VBox view;

    ReasonSheet(ReasonModel model, Texts texts, KeyMap keys, Runnable close) {
        this.model = model;
        this.texts = texts;
        this.keys = keys;
        this.close = close;
        note.setId("cash-note");
        note.setPromptText(texts.get("shift.note.prompt"));
        note.textProperty().bindBidirectional(model.note());
        HBox.setHgrow(note, Priority.ALWAYS);
        this.view =
                Parts.column(
                        "sheet",
                        head(),
                        choices(),
                        words(),
                        SheetParts.problem(model.problem()),
                        confirm());
        view.setId("cash-reason");
        view.setFocusTraversable(true);
        view.setPrefWidth(560);
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void onShown() {
        view.requestFocus();
    }

    @Override
    public Scans scans() {
        return Scans.REFUSED;
    }

    @Override
    public void press(Press press) {
        switch (press) {
            case Press.Typed(String text) -> {
                if (text.length() == 1 && Character.isDigit(text.charAt(0))) {
                    model.choose(Character.digit(text.charAt(0), 10) - 1);
                }
            }
            case Press.Asked(Command command) -> {
                switch (command) {
                    case UP -> model.move(-1);
                    case DOWN -> model.move(1);
                    case NEXT -> note.requestFocus();
                    case CONFIRM, PRIMARY -> model.confirm();
                    case BACK -> close.run();
                    default -> {}
                }
            }
        }
    }

    private Node head() {
        return SheetParts.head(
                texts.get("shift.cash." + model.kind()), Parts.back(texts, keys, close));
    }

    private Node choices() {
        List<Button> buttons = new ArrayList<>();
        for (int i = 0; i < model.reasons().size(); i++) {
            buttons.add(choice(i));
        }
        Parts.follow(
                model.selected(),
                now -> {
                    for (int i = 0; i < buttons.size(); i++) {
                        Parts.styled(buttons.get(i), "option-chosen", i == now.intValue());
                    }
                });
        return Parts.column("reasons", buttons.toArray(Node[]::new));
    }

    private Button choice(int place) {
        String name = texts.get("shift.reason." + model.reasons().get(place));
        Button button = Parts.button("", () -> model.choose(place), "choice");
        button.setGraphic(
                Parts.row(
                        "choice-row",
                        Parts.label(Integer.toString(place + 1), "choice-number"),
                        Parts.label(name, "choice-name")));
        button.setAccessibleText(name);
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private Node words() {
        return Parts.row("field-row", Parts.label(texts.get("shift.note"), "field-label"), note);
    }

    private Node confirm() {
        return SheetParts.wide(
                "cash-confirm",
                texts.get("confirm.with", texts.get("shift.next"), keys.label(Command.CONFIRM)),
                model::confirm,
                "primary");
    }
}
