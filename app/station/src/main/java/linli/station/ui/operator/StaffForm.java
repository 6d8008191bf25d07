package linli.station.ui.operator;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;

/** The pieces of the forms about operators. */
record StaffForm(Texts texts, KeyMap keys, ObservableBooleanValue busy) {

    Node head(String title, Runnable close) {
        return Parts.row(
                "sheet-head",
                Parts.yielding(title, "sheet-title"),
                Parts.spring(),
                Parts.back(texts, keys, close));
    }

    PasswordField pin(String id, String prompt) {
        PasswordField field = new PasswordField();
        field.setId(id);
        field.setPromptText(texts.get(prompt));
        return field;
    }

    Node field(String label, TextField field) {
        field.disableProperty().bind(busy);
        HBox.setHgrow(field, Priority.ALWAYS);
        return row(label, field);
    }

    Node row(String label, Node node) {
        return Parts.row("field-row", Parts.label(texts.get(label), "field-label"), node);
    }

    Node problem(ObservableStringValue problem) {
        return Parts.shownWhen(
                Parts.wrapped(problem, "sheet-problem"),
                javafx.beans.binding.Bindings.isNotEmpty(problem));
    }

    Button large(String id, String text, Runnable action) {
        Button button = Parts.button(text, action, "primary");
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        button.disableProperty().bind(busy);
        return button;
    }
}
