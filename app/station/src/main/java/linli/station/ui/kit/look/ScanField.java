package linli.station.ui.kit.look;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/**
 * Where typed codes collect: drawn like a field, yet neither a text field, whose input method would
 * swallow letters, nor a button that a scanner could press. It holds the focus by default.
 */
public final class ScanField extends HBox {

    /** A field that shows what was typed, else what can be typed. */
    public ScanField(ObservableValue<String> typed, String prompt) {
        Label text = Parts.yielding("", "scan-text");
        Label caret = Parts.label("", "scan-caret");
        getChildren().addAll(text, caret, Parts.spring());
        getStyleClass().add("scan-field");
        setAlignment(Pos.CENTER_LEFT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(prompt);
        setOnMousePressed(event -> requestFocus());
        Parts.follow(
                typed,
                now -> {
                    text.setText(now.isEmpty() ? prompt : now);
                    Parts.styled(text, "scan-prompt", now.isEmpty());
                    caret.setVisible(!now.isEmpty());
                });
    }
}
