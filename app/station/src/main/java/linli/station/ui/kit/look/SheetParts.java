package linli.station.ui.kit.look;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;

/** What every sheet is made of: its head, what keeps it from going on, and its large button. */
public final class SheetParts {

    private SheetParts() {}

    /** The head of a sheet: its title at the left, its ways out at the right. */
    public static HBox head(String title, Node... right) {
        return head(new Node[] {title(title)}, right);
    }

    /** The head of a sheet with a sign before its title. */
    public static HBox head(Ikon sign, String title, Node... right) {
        return head(new Node[] {Parts.icon(sign, "prints-icon"), title(title)}, right);
    }

    /** The head of a sheet that says more than its title. */
    public static HBox head(Node[] left, Node... right) {
        HBox head = Parts.row("sheet-head", left);
        head.getChildren().add(Parts.spring());
        head.getChildren().addAll(right);
        return head;
    }

    /** What a sheet is about. */
    public static Label title(String title) {
        return Parts.label(title, "sheet-title");
    }

    /** Why it cannot go on; takes no room as long as it can. */
    public static Label problem(ObservableStringValue problem) {
        Label words = Parts.wrapped(problem, "sheet-problem");
        words.setMaxWidth(Double.MAX_VALUE);
        return Parts.shownWhen(words, Bindings.isNotEmpty(problem));
    }

    /** Something to know beside a figure; takes no room if there is nothing. */
    public static Label note(String text) {
        Label note = Parts.paragraph(text, "sheet-note");
        note.setManaged(!text.isEmpty());
        return note;
    }

    /** A button as wide as its place. */
    public static Button wide(String id, String text, Runnable action, String... styles) {
        Button button = Parts.button(text, action, styles);
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }
}
