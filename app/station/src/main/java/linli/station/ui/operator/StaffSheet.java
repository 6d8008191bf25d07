package linli.station.ui.operator;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linli.core.operator.Operator;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.Sheet;

/** Who may sign in here, and a form for one more. */
final class StaffSheet implements Sheet {

    private final StaffModel model;
    private final Texts texts;
    private final KeyMap keys;
    private final Runnable close;
    private final TextField name = new TextField();
    private final PasswordField pin = new PasswordField();
    private final VBox people = Parts.column("reasons");
    private final VBox view;

    StaffSheet(StaffModel model, Texts texts, KeyMap keys, Runnable close) {
        this.model = model;
        this.texts = texts;
        this.keys = keys;
        this.close = close;
        name.setId("staff-name");
        name.setPromptText(texts.get("operator.name.prompt"));
        name.textProperty().bindBidirectional(model.name());
        pin.setId("staff-pin");
        pin.setPromptText(texts.get("operator.pin.prompt"));
        pin.textProperty().bindBidirectional(model.pin());
        this.view =
                Parts.column(
                        "sheet",
                        head(),
                        people,
                        field("operator.name", name),
                        role(),
                        field("operator.pin", pin),
                        problem(),
                        add());
        view.setId("staff");
        view.setPrefWidth(600);
        Parts.follow(model.people(), this::show);
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
        model.reload();
        name.requestFocus();
    }

    @Override
    public void press(Press press) {
        if (press instanceof Press.Asked(Command command)) {
            switch (command) {
                case PRIMARY, CONFIRM -> model.add();
                case SECOND -> model.nextRole();
                case NEXT -> name.requestFocus();
                case BACK -> close.run();
                default -> {}
            }
        }
    }

    private Node head() {
        return Parts.row(
                "sheet-head",
                Parts.label(texts.get("operator.staff.title"), "sheet-title"),
                Parts.spring(),
                Parts.button(
                        texts.get("back", keys.label(Command.BACK)), close, "quiet", "sheet-back"));
    }

    private void show(List<Operator> all) {
        name.requestFocus();
        people.getChildren().clear();
        if (all.isEmpty()) {
            people.getChildren()
                    .add(Parts.paragraph(texts.get("operator.staff.none"), "entry-about"));
        }
        for (Operator each : all) {
            people.getChildren()
                    .add(
                            Parts.row(
                                    "print-line",
                                    Parts.label(each.name(), "choice-name"),
                                    Parts.spring(),
                                    Parts.label(
                                            texts.get("operator.role." + each.role()),
                                            "order-due")));
        }
    }

    private Node role() {
        Button role = Parts.button("", model::nextRole, "second");
        role.setId("staff-role");
        Parts.follow(
                model.role(),
                now ->
                        role.setText(
                                texts.get("operator.role." + now)
                                        + "  "
                                        + keys.label(Command.SECOND)));
        return Parts.row("field-row", Parts.label(texts.get("operator.role"), "field-label"), role);
    }

    private Node field(String key, TextField field) {
        field.disableProperty().bind(model.busy());
        HBox.setHgrow(field, Priority.ALWAYS);
        return Parts.row("field-row", Parts.label(texts.get(key), "field-label"), field);
    }

    private Node problem() {
        return Parts.shownWhen(
                Parts.wrapped(model.problem(), "sheet-problem"), model.problem().isNotEmpty());
    }

    private Node add() {
        Button add =
                Parts.button(
                        texts.get("operator.add", keys.label(Command.PRIMARY)),
                        model::add,
                        "primary");
        add.setId("staff-add");
        add.setMaxWidth(Double.MAX_VALUE);
        add.disableProperty().bind(model.busy());
        return add;
    }
}
