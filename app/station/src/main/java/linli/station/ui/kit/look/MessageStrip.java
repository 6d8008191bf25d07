package linli.station.ui.kit.look;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Message;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The line that says what happened and what to do, with a button to put it away. */
public final class MessageStrip extends HBox {

    private final FontIcon icon = Parts.icon(Material2AL.INFO, "strip-icon");
    private final Label what = Parts.paragraph("", "strip-what");
    private final Label next = Parts.paragraph("", "strip-next");
    private final Label code = Parts.label("", "strip-code");

    /** A strip that shows that message while there is one, and asks to be put away. */
    public MessageStrip(ObservableValue<Message> message, Runnable putAway) {
        VBox words = new VBox(what, next);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        var close = Parts.button("", putAway, "strip-close");
        close.setGraphic(Parts.icon(Material2AL.CLOSE));
        getChildren().addAll(icon, words, code, close);
        getStyleClass().add("strip");
        setAlignment(Pos.CENTER_LEFT);
        Parts.follow(message, this::show);
    }

    private void show(Message message) {
        boolean shown = message.tone() != Message.Tone.NONE;
        setVisible(shown);
        setManaged(shown);
        for (Message.Tone tone : Message.Tone.values()) {
            Parts.styled(this, "strip-" + tone.name().toLowerCase(java.util.Locale.ROOT), false);
        }
        getStyleClass().add("strip-" + message.tone().name().toLowerCase(java.util.Locale.ROOT));
        icon.setIconCode(iconOf(message.tone()));
        what.setText(message.what());
        next.setText(message.next());
        next.setVisible(!message.next().isEmpty());
        next.setManaged(!message.next().isEmpty());
        code.setText(message.code());
        setAccessibleText(message.what() + " " + message.next());
    }

    private static Ikon iconOf(Message.Tone tone) {
        return switch (tone) {
            case NONE, HINT -> Material2AL.INFO;
            case DONE -> Material2AL.CHECK_CIRCLE;
            case REFUSED -> Material2AL.ERROR;
            case ALARM -> Material2MZ.WARNING;
        };
    }
}
