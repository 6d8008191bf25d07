package linli.station.ui.shell;

import java.util.Locale;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import linli.station.ui.kit.look.Parts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** A rounded piece of status; in a narrow window a good one shows only its icon. */
final class PillView extends HBox {

    private final Function<Pill, Ikon> ikon;
    private final FontIcon icon;
    private final Label text = Parts.label("", "pill-text");
    private final Tooltip tooltip = new Tooltip();
    private final ObservableValue<Pill> pill;
    private boolean narrow;

    PillView(ObservableValue<Pill> pill, Function<Pill, Ikon> ikon) {
        this.pill = pill;
        this.ikon = ikon;
        this.icon = Parts.icon(ikon.apply(pill.getValue()), "pill-icon");
        getStyleClass().add("pill");
        setAlignment(Pos.CENTER);
        setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(icon, text);
        Tooltip.install(this, tooltip);
        Parts.follow(pill, this::show);
    }

    void narrow(boolean now) {
        narrow = now;
        show(pill.getValue());
    }

    private void show(Pill now) {
        icon.setIconCode(ikon.apply(now));
        text.setText(now.text());
        boolean worded = !narrow || now.mood() == Pill.Mood.WAITING;
        text.setVisible(worded);
        text.setManaged(worded);
        for (Pill.Mood mood : Pill.Mood.values()) {
            Parts.styled(this, style(mood), mood == now.mood());
        }
        tooltip.setText(now.explanation());
        setAccessibleText(now.text() + " " + now.explanation());
    }

    private static String style(Pill.Mood mood) {
        return "pill-" + mood.name().toLowerCase(Locale.ROOT);
    }
}
