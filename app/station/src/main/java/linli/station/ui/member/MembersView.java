package linli.station.ui.member;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.ScanField;
import org.kordamp.ikonli.material2.Material2MZ;

/** The members' screen: find one, see them, register a new one. */
final class MembersView extends HBox {

    private final ScanField field;

    /** What the buttons do. */
    record Steps(Runnable register, Runnable statement) {}

    MembersView(MembersViewModel model, Region panel, Texts texts, KeyMap keys, Steps steps) {
        this.field = new ScanField(model.typed().text(), texts.get("members.prompt"));
        getStyleClass().add("screen");
        Button join =
                Parts.button(
                        texts.get("members.register", keys.label(Command.PRIMARY)),
                        steps.register(),
                        "primary");
        join.setGraphic(Parts.icon(Material2MZ.PERSON_ADD));
        join.setMaxWidth(Double.MAX_VALUE);
        join.setId("register");
        VBox left = Parts.column("screen-main", field, explanation(texts));
        HBox.setHgrow(left, Priority.ALWAYS);
        Button statement =
                Parts.button(
                        texts.get("members.statement", keys.label(Command.SECOND)),
                        steps.statement(),
                        "second");
        statement.setGraphic(Parts.icon(Material2MZ.RECEIPT_LONG));
        statement.setMaxWidth(Double.MAX_VALUE);
        statement.setId("statement-open");
        Parts.shownWhen(statement, model.isServing());
        VBox right = Parts.column("side", panel, statement, Parts.spring(), join);
        getChildren().addAll(left, right);
    }

    ScanField field() {
        return field;
    }

    private static Node explanation(Texts texts) {
        VBox card =
                Parts.column(
                        "empty-card",
                        Parts.icon(Material2MZ.PEOPLE, "empty-icon"),
                        Parts.label(texts.get("members.empty.title"), "empty-title"),
                        Parts.paragraph(texts.get("members.empty.hint"), "empty-hint"));
        VBox.setVgrow(card, Priority.ALWAYS);
        return card;
    }
}
