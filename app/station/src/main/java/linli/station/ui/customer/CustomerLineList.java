package linli.station.ui.customer;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;

/** As many lines of the sale as there is room for, the one changed last among them. */
final class CustomerLineList extends VBox {

    private static final double LINE_HEIGHT = 66;

    private final Texts texts;
    private final VBox rows = Parts.column("customer-rows");
    private final Label more = Parts.label("", "customer-more");
    private List<Showing.Line> lines = List.of();
    private int current = -1;
    private int room = 1;

    CustomerLineList(Texts texts) {
        this.texts = texts;
        getStyleClass().add("customer-lines");
        rows.setMinHeight(0);
        setVgrow(rows, javafx.scene.layout.Priority.ALWAYS);
        getChildren().addAll(more, rows);
        rows.heightProperty().addListener((source, before, now) -> fit(now.doubleValue()));
    }

    void show(List<Showing.Line> now, int changed) {
        lines = now;
        current = changed;
        layOut();
    }

    private void fit(double height) {
        int fits = Math.max(1, (int) (height / LINE_HEIGHT));
        if (fits != room) {
            room = fits;
            layOut();
        }
    }

    private void layOut() {
        int from = Math.max(0, lines.size() - room);
        if (current >= 0) {
            from = Math.min(from, current);
        }
        int to = Math.min(lines.size(), from + room);
        more.setText(texts.get("customer.more", from));
        more.setVisible(from > 0);
        more.setManaged(from > 0);
        rows.getChildren().clear();
        for (int i = from; i < to; i++) {
            rows.getChildren().add(row(lines.get(i), i == current));
        }
    }

    private static HBox row(Showing.Line line, boolean changed) {
        VBox name = new VBox(Parts.yielding(line.name(), "customer-line-name"));
        if (!line.off().isEmpty()) {
            name.getChildren().add(Parts.yielding(line.off(), "customer-line-off"));
        }
        name.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        name.setMinWidth(0);
        HBox row =
                Parts.row(
                        "customer-line",
                        name,
                        Parts.spring(),
                        Parts.label("× " + line.quantity(), "customer-line-quantity"),
                        Parts.label(line.amount(), "customer-line-amount"));
        row.setMinHeight(LINE_HEIGHT);
        row.setMaxHeight(LINE_HEIGHT);
        row.setMinWidth(Region.USE_COMPUTED_SIZE);
        Parts.styled(row, "customer-line-changed", changed);
        return row;
    }
}
