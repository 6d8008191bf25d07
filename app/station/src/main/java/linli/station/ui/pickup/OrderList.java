package linli.station.ui.pickup;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The waiting orders by shelf. */
final class OrderList extends VBox {

    private final PickupViewModel model;
    private final ListView<OrderRow> list;

    OrderList(PickupViewModel model, Texts texts) {
        this.model = model;
        this.list = new ListView<>(model.orders());
        getStyleClass().add("card");
        list.getStyleClass().add("orders");
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new OrderCell());
        list.placeholderProperty()
                .bind(
                        Bindings.when(model.loading())
                                .then(state(texts, Material2MZ.SCHEDULE, "pickup.loading"))
                                .otherwise(state(texts, Material2AL.CHECK_CIRCLE, "pickup.empty")));
        VBox.setVgrow(list, Priority.ALWAYS);
        var count =
                Parts.bound(
                        Bindings.size(model.orders())
                                .map(number -> texts.get("pickup.count", number.toString())),
                        "list-title");
        getChildren().addAll(Parts.row("list-head", count), list);
        model.selected().addListener((source, before, now) -> mark());
        model.orders().addListener((ListChangeListener<OrderRow>) change -> mark());
    }

    private void mark() {
        list.getSelectionModel().clearSelection();
        if (model.selected().get() < list.getItems().size()) {
            list.getSelectionModel().select(model.selected().get());
            list.scrollTo(Math.max(0, model.selected().get() - 3));
        }
    }

    private static Node state(Texts texts, org.kordamp.ikonli.Ikon ikon, String key) {
        return Parts.empty("empty", ikon, texts.get(key + ".title"), texts.get(key + ".hint"));
    }

    private final class OrderCell extends ListCell<OrderRow> {

        @Override
        protected void updateItem(OrderRow row, boolean empty) {
            super.updateItem(row, empty);
            setText("");
            setPrefWidth(0);
            setGraphic(empty || row == null ? null : drawn(row));
            setOnMouseClicked(event -> {
                if (!isEmpty()) {
                    model.open(getItem().order());
                }
            });
        }

        private Node drawn(OrderRow row) {
            VBox words =
                    Parts.column(
                            "order-words",
                            Parts.yielding(row.member(), "order-member"),
                            Parts.row(
                                    "order-second",
                                    Parts.yielding(row.goods(), "order-goods"),
                                    Parts.spring(),
                                    Parts.label(
                                            row.due(),
                                            row.overdue() ? "order-overdue" : "order-due")));
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            return Parts.row("order-row", Parts.label(row.shelf(), "order-shelf"), words);
        }
    }
}
