package linli.station.ui.kit.look;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;

/** The list of a sheet: it takes what the rest leaves, and says why where it has no rows. */
public final class SheetList extends ScrollPane {

    private final double step;
    private final VBox rows;

    /**
     * An empty list.
     *
     * @param style of the column its rows stand in
     * @param step how far a key scrolls, as a part of the whole way
     */
    public SheetList(String style, double step) {
        this.step = step;
        this.rows = Parts.column(style);
        setContent(rows);
        Parts.scrollsDown(this);
        getStyleClass().add("paper-scroll");
        VBox.setVgrow(this, Priority.ALWAYS);
    }

    /** Shows those rows. */
    public void show(List<? extends Node> shown) {
        setFitToHeight(false);
        rows.getChildren().setAll(shown);
    }

    /** Shows no rows but why there are none. */
    public void say(Ikon sign, String title, String hint) {
        VBox why = Parts.empty("empty", sign, title, hint);
        VBox.setVgrow(why, Priority.ALWAYS);
        setFitToHeight(true);
        rows.getChildren().setAll(why);
    }

    /** Scrolls so many steps down, or up if less than 0. */
    public void scroll(int steps) {
        setVvalue(getVvalue() + steps * step);
    }

    /** Marks that one of the rows with a style and scrolls to it. */
    public void mark(int place, String style) {
        for (int i = 0; i < rows.getChildren().size(); i++) {
            Parts.styled(rows.getChildren().get(i), style, i == place);
        }
        int last = rows.getChildren().size() - 1;
        if (last > 0) {
            setVvalue(place / (double) last);
        }
    }
}
