package linli.station.ui.kit.look;

import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import linli.station.ui.kit.Texts;

/**
 * The pieces of a form. While a reply is awaited nothing in it can be changed or pressed.
 *
 * @param busy whether a reply is awaited
 */
public record Form(Texts texts, ObservableBooleanValue busy) {

    /** Makes that field one of the form. */
    public <F extends TextField> F field(F field, String id, String prompt, StringProperty value) {
        field.setId(id);
        field.setPromptText(texts.get(prompt));
        field.textProperty().bindBidirectional(value);
        field.disableProperty().bind(busy);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    /** What a field or a button of the form stands for, and that beside it. */
    public HBox row(String label, Node node) {
        var words = Parts.label(texts.get(label), "field-label");
        words.setLabelFor(node);
        return Parts.row("field-row", words, node);
    }

    /** The button that sends the form. */
    public Button send(String id, String text, Runnable action) {
        Button send = SheetParts.wide(id, text, action, "primary");
        send.disableProperty().bind(busy);
        return send;
    }
}
