package linli.station.ui.sale;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;
import org.kordamp.ikonli.material2.Material2AL;

/** The lines of the basket, the last scanned one marked. */
final class LineTable extends VBox {

    private static final double[] WIDE = {46, 0, 130, 110, 130, 110};
    private static final double[] NARROW = {34, 0, 92, 82, 96, 92};
    private static final double NARROW_BELOW = 700;

    private final OpenSale sale;
    private final ListView<SaleRow> list;
    private double[] widths = WIDE;

    LineTable(OpenSale sale, Texts texts) {
        this.sale = sale;
        this.list = new ListView<>(sale.rows());
        getStyleClass().add("card");
        list.getStyleClass().add("lines");
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new Line());
        list.setPlaceholder(empty(texts));
        StackPane head = new StackPane(head(texts));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head, list);
        follow();
        widthProperty()
                .addListener((source, before, now) -> {
                    widths = now.doubleValue() < NARROW_BELOW ? NARROW : WIDE;
                    head.getChildren().setAll(head(texts));
                    list.refresh();
                });
    }

    private void follow() {
        sale.selected().addListener((source, before, now) -> mark(now.intValue()));
        sale.rows()
                .addListener(
                        (javafx.collections.ListChangeListener<SaleRow>)
                                change -> mark(sale.selected().get()));
    }

    private void mark(int line) {
        if (line >= 0 && line < list.getItems().size()) {
            list.getSelectionModel().clearAndSelect(line);
            list.scrollTo(Math.max(0, line - 2));
        } else {
            list.getSelectionModel().clearSelection();
        }
    }

    private GridPane head(Texts texts) {
        GridPane grid = grid();
        grid.getStyleClass().add("lines-head");
        String[] keys = {"col.product", "col.price", "col.quantity", "col.off", "col.amount"};
        for (int i = 0; i < keys.length; i++) {
            grid.add(Parts.label(texts.get(keys[i]), "col-title"), i + 1, 0);
        }
        return grid;
    }

    private GridPane grid() {
        GridPane grid = new GridPane();
        for (int i = 0; i < widths.length; i++) {
            ColumnConstraints column = new ColumnConstraints();
            if (widths[i] == 0) {
                column.setHgrow(Priority.ALWAYS);
                column.setMinWidth(40);
                column.setPrefWidth(100);
            } else {
                column.setMinWidth(widths[i]);
                column.setPrefWidth(widths[i]);
            }
            column.setHalignment(i < 2 ? HPos.LEFT : HPos.RIGHT);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    private static Node empty(Texts texts) {
        return Parts.empty(
                "empty",
                Material2AL.ADD_SHOPPING_CART,
                texts.get("sale.empty.title"),
                texts.get("sale.empty.hint"));
    }

    /** One line; its labels are made once and kept while lines pass through it. */
    private final class Line extends ListCell<SaleRow> {

        private final Label number = Parts.label("", "line-number");
        private final Label name = Parts.yielding("", "line-name");
        private final Label price = Parts.label("", "line-figure");
        private final Label quantity = Parts.label("", "line-figure");
        private final Label off = Parts.yielding("", "line-none");
        private final Label amount = Parts.label("", "line-amount");
        private double[] laidOut = {};
        private Node line = new GridPane();

        Line() {
            setText("");
            setOnMousePressed(event -> {
                if (!isEmpty()) {
                    sale.selected().set(getIndex());
                }
            });
        }

        @Override
        protected void updateItem(SaleRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            if (laidOut != widths) {
                laidOut = widths;
                line = laidOut();
            }
            show(row);
            setGraphic(line);
        }

        private void show(SaleRow row) {
            number.setText(String.valueOf(row.number()));
            name.setText(row.name());
            price.setText(row.price());
            quantity.setText(row.quantity());
            off.setText(row.off());
            Parts.styled(off, "line-off", row.reduced());
            Parts.styled(off, "line-none", !row.reduced());
            amount.setText(row.amount());
        }

        private GridPane laidOut() {
            GridPane grid = grid();
            grid.getStyleClass().add("line");
            grid.addRow(0, number, name, price, quantity, off, amount);
            return grid;
        }
    }
}
