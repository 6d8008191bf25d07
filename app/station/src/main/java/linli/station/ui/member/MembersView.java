package linli.station.ui.member;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.ButtonGrid;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.ScanField;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The members' screen: find one, see and change who they are, register a new one. */
final class MembersView extends HBox {

    private final Pane ledge = Parts.ledge();
    private final ScanField field;
    private final Texts texts;
    private final KeyMap keys;

    /** What the buttons do. */
    record Steps(
            Runnable register,
            Runnable statement,
            Runnable benefits,
            Runnable value,
            Runnable edit,
            Runnable freeze,
            Runnable lost,
            Runnable card) {}

    MembersView(
            MembersViewModel model,
            MemberFile file,
            Region panel,
            Texts texts,
            KeyMap keys,
            Steps steps) {
        this.texts = texts;
        this.keys = keys;
        this.field = new ScanField(model.typed().text(), texts.get("members.prompt"));
        getStyleClass().add("screen");
        MemberHitList hits = new MemberHitList(model, texts);
        StackPane middle = new StackPane(new MemberPageView(file, texts), hits);
        StackPane.setAlignment(hits, Pos.TOP_CENTER);
        VBox.setVgrow(middle, Priority.ALWAYS);
        VBox left = Parts.column("screen-main", field, middle, ledge, actions(model, steps));
        HBox.setHgrow(left, Priority.ALWAYS);
        Button join =
                wide("members.register", Command.PRIMARY, steps.register(), "primary", "register");
        join.setGraphic(Parts.icon(Material2MZ.PERSON_ADD));
        Node[] above = {
            panel,
            Parts.shownWhen(
                    with(
                            Material2MZ.REDEEM,
                            wide(
                                    "members.benefits",
                                    Command.BENEFITS,
                                    steps.benefits(),
                                    "second",
                                    "benefits-open")),
                    model.isKnown()),
            Parts.shownWhen(
                    with(
                            Material2MZ.RECEIPT_LONG,
                            wide(
                                    "members.statement",
                                    Command.SECOND,
                                    steps.statement(),
                                    "second",
                                    "statement-open")),
                    model.isKnown()),
            Parts.shownWhen(
                    with(
                            Material2AL.ACCOUNT_BALANCE_WALLET,
                            wide(
                                    "members.value",
                                    Command.VALUE,
                                    steps.value(),
                                    "second",
                                    "value-open")),
                    model.isKnown())
        };
        getChildren().addAll(left, Parts.side(above, join));
    }

    /** Where a message is laid. */
    Pane ledge() {
        return ledge;
    }

    ScanField field() {
        return field;
    }

    private Region actions(MembersViewModel model, Steps steps) {
        List<Button> buttons = new ArrayList<>();
        buttons.add(key("members.edit", Command.HOLD, steps.edit(), "member-edit"));
        Button freeze = key("members.freeze", Command.RECALL, steps.freeze(), "member-freeze");
        Runnable name =
                () -> {
                    boolean frozen = model.isFrozen().getValue();
                    freeze.setText(
                            label(frozen ? "members.thaw" : "members.freeze", Command.RECALL));
                };
        Parts.follow(model.isFrozen(), frozen -> name.run());
        keys.follow(name);
        buttons.add(freeze);
        buttons.add(key("members.lost", Command.VOID, steps.lost(), "member-lost"));
        buttons.add(key("members.card", Command.QUANTITY, steps.card(), "member-card"));
        return Parts.shownWhen(new ButtonGrid(buttons), model.isKnown());
    }

    private Button key(String key, Command command, Runnable action, String id) {
        Button button = Parts.keyed(keys, () -> label(key, command), action, "key");
        button.setId(id);
        return button;
    }

    private String label(String key, Command command) {
        return texts.get(key) + " " + keys.label(command);
    }

    private Button wide(String key, Command command, Runnable action, String style, String id) {
        Button button = Parts.keyed(keys, () -> texts.get(key, keys.label(command)), action, style);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setId(id);
        return button;
    }

    private static Button with(Ikon icon, Button button) {
        button.setGraphic(Parts.icon(icon));
        return button;
    }
}
