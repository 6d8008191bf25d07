package linli.station.ui.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import linli.core.operator.Operator;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Keypad;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.Sheet;
import linli.station.ui.kit.look.SheetParts;
import org.kordamp.ikonli.material2.Material2AL;

/** Asks for a PIN: to come in, or from a second person. Without a way back it is the lock. */
final class PinSheet implements Sheet {

    private final PinModel model;
    private final Words words;
    private final Texts texts;
    private final KeyMap keys;
    private final Optional<Runnable> back;
    private final VBox view;

    /** What it says: title, what it is about, and the word on its button. */
    record Words(String id, String title, String about, String confirm) {}

    PinSheet(PinModel model, Words words, Texts texts, KeyMap keys, Optional<Runnable> back) {
        this.model = model;
        this.words = words;
        this.texts = texts;
        this.keys = keys;
        this.back = back;
        HBox body =
                Parts.row(
                        "sheet-body",
                        Parts.column(
                                "pin-left",
                                Parts.paragraph(words.about(), "entry-about"),
                                people(),
                                Parts.spring(),
                                SheetParts.problem(model.attempt().problem())),
                        Parts.column("pin-right", digits(), new Keypad(this::press), confirm()));
        this.view = Parts.column("sheet", head(), body);
        view.setId(words.id());
        view.setFocusTraversable(true);
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public Scans scans() {
        return Scans.REFUSED;
    }

    @Override
    public void onShown() {
        view.requestFocus();
    }

    @Override
    public void press(Press press) {
        if (press.asks(Command.BACK)) {
            back.filter(any -> !model.attempt().isBusy()).ifPresent(Runnable::run);
        } else {
            model.press(press);
        }
    }

    private Node head() {
        Node[] left = {Parts.icon(Material2AL.LOCK, "pin-icon"), SheetParts.title(words.title())};
        HBox head = SheetParts.head(left);
        back.ifPresent(run -> head.getChildren().add(Parts.back(texts, keys, run)));
        return head;
    }

    private Node people() {
        List<Button> buttons = new ArrayList<>();
        for (int i = 0; i < model.people().size(); i++) {
            buttons.add(person(model.people().get(i), i));
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

    private Button person(Operator operator, int place) {
        Button button = Parts.button("", () -> model.select(place), "choice");
        button.setGraphic(
                Parts.row(
                        "choice-row",
                        Parts.label(operator.name(), "choice-name"),
                        Parts.label(texts.get("operator.role." + operator.role()), "order-goods")));
        button.setAccessibleText(operator.name());
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private Node digits() {
        Label dots = Parts.label("", "pin-dots");
        dots.setId("pin-dots");
        Parts.follow(model.length(), length -> dots.setText("●".repeat(length.intValue())));
        return Parts.row(
                "entry-field",
                Parts.label(texts.get("operator.pin"), "entry-unit"),
                Parts.spring(),
                dots);
    }

    private Node confirm() {
        Button confirm =
                SheetParts.wide(
                        "pin-confirm",
                        texts.get("confirm.with", words.confirm(), keys.label(Command.CONFIRM)),
                        model::confirm,
                        "primary");
        confirm.disableProperty().bind(model.attempt().busy());
        return confirm;
    }
}
