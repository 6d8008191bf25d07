package linli.station.ui.habit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linli.station.setting.Volume;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.Sheet;
import linli.station.ui.kit.look.SheetParts;
import org.kordamp.ikonli.material2.Material2AL;

/** 字号、声音、按键: the size of type, the volume of sounds, and every key that can be changed. */
public final class HabitSheet implements Sheet {

    private final HabitModel model;
    private final Texts texts;
    private final KeyMap keys;
    private final Runnable close;
    private final VBox view;

    /** The sheet of that model; {@code close} puts it away. */
    public HabitSheet(HabitModel model, Texts texts, KeyMap keys, Runnable close) {
        this.model = model;
        this.texts = texts;
        this.keys = keys;
        this.close = close;
        KeyList list = new KeyList(model, texts, keys);
        VBox.setVgrow(list, Priority.ALWAYS);
        Node head =
                SheetParts.head(
                        Material2AL.KEYBOARD,
                        texts.get("habit.title"),
                        Parts.back(texts, keys, close));
        Node problem = SheetParts.problem(model.problem());
        this.view = Parts.column("sheet", head, choices(), list, problem, foot());
        view.getStyleClass().add("habits");
        view.setId("habits");
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
    public void onHidden() {
        model.forget();
    }

    @Override
    public void press(Press press) {
        if (press.asks(Command.BACK)) {
            close.run();
        } else {
            model.press(press);
        }
    }

    private Node choices() {
        Button usual = choice("habit.type.usual", () -> turn(false), "type-usual");
        Button large = choice("habit.type.large", () -> turn(true), "type-large");
        Parts.follow(
                model.largeType(),
                on -> {
                    Parts.styled(usual, "option-chosen", !on);
                    Parts.styled(large, "option-chosen", on);
                });
        List<Node> row = new ArrayList<>();
        row.add(title("habit.type", Command.SECOND));
        row.add(usual);
        row.add(large);
        row.add(Parts.spring());
        row.add(title("habit.volume", Command.NEXT));
        for (Volume volume : Volume.values()) {
            Button button =
                    choice("habit.volume." + volume, () -> model.take(volume), "volume-" + volume);
            Parts.follow(
                    model.volume(), now -> Parts.styled(button, "option-chosen", now == volume));
            row.add(button);
        }
        return Parts.row("habit-choices", row.toArray(Node[]::new));
    }

    private Node title(String key, Command command) {
        var hint = Parts.label("", "settings-key");
        keys.follow(() -> hint.setText(keys.label(command)));
        return Parts.row("habit-title", Parts.label(texts.get(key), "field-label"), hint);
    }

    private Button choice(String key, Runnable action, String id) {
        Button button = Parts.button(texts.get(key), action, "option-choice");
        button.setId(id);
        return button;
    }

    private void turn(boolean large) {
        if (model.largeType().get() != large) {
            model.turnType();
        }
    }

    private String changeWords() {
        return model.listening().get()
                ? texts.get("habit.awaited", keys.label(Command.BACK))
                : texts.get("confirm.with", texts.get("habit.change"), keys.label(Command.CONFIRM));
    }

    private Node foot() {
        Button change = Parts.keyed(keys, this::changeWords, model::await, "primary");
        Parts.follow(model.listening(), now -> change.setText(changeWords()));
        change.setId("habit-change");
        HBox.setHgrow(change, Priority.ALWAYS);
        change.setMaxWidth(Double.MAX_VALUE);
        Button one =
                Parts.keyed(
                        keys,
                        () -> texts.get("habit.back", keys.label(Command.REMOVE)),
                        model::giveBack,
                        "second");
        Button all =
                Parts.keyed(
                        keys,
                        () -> texts.get("habit.backAll", keys.label(Command.VOID)),
                        model::giveAllBack,
                        "second");
        return Parts.row("sheet-actions", change, one, all);
    }
}
