package linli.station.ui.member;

import javafx.beans.property.StringProperty;
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

/** The form that puts right what is known of a person, over the screen. */
final class EditSheet implements Sheet {

    private final EditViewModel model;
    private final Texts texts;
    private final Runnable close;
    private final TextField name;
    private final VBox view;

    EditSheet(EditViewModel model, Texts texts, KeyMap keys, Runnable close) {
        this.model = model;
        this.texts = texts;
        this.close = close;
        this.name = field(model.name(), "register.name.prompt");
        Button save =
                Parts.button(
                        texts.get("members.edit.save", keys.label(Command.PRIMARY)),
                        model::submit,
                        "primary");
        save.disableProperty().bind(model.busy());
        save.setMaxWidth(Double.MAX_VALUE);
        save.setId("edit-save");
        this.view =
                Parts.column(
                        "sheet",
                        Parts.row(
                                "sheet-head",
                                Parts.label(texts.get("members.edit.title"), "sheet-title"),
                                Parts.spring(),
                                Parts.back(texts, keys, close)),
                        labelled("register.name", name),
                        labelled("register.phone", field(model.phone(), "register.phone.prompt")),
                        labelled(
                                "register.birthday",
                                field(model.birthday(), "register.birthday.prompt")),
                        Parts.paragraph(texts.get("members.edit.hint"), "entry-about"),
                        Parts.shownWhen(
                                Parts.wrapped(model.problem(), "sheet-problem"),
                                model.problem().isNotEmpty()),
                        save);
        view.setPrefWidth(520);
        view.setId("edit");
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void onShown() {
        name.requestFocus();
    }

    @Override
    public void press(Press press) {
        if (press instanceof Press.Asked(Command command)) {
            switch (command) {
                case PRIMARY, CONFIRM -> model.submit();
                case BACK -> close.run();
                default -> {}
            }
        }
    }

    private Node labelled(String key, TextField field) {
        var label = Parts.label(texts.get(key), "field-label");
        label.setLabelFor(field);
        HBox row = Parts.row("field-row", label, field);
        HBox.setHgrow(field, Priority.ALWAYS);
        return row;
    }

    private TextField field(StringProperty value, String prompt) {
        TextField field = new TextField();
        field.setPromptText(texts.get(prompt));
        field.textProperty().bindBidirectional(value);
        field.disableProperty().bind(model.busy());
        return field;
    }
}
