package linli.station.ui.sale;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import linli.core.catalog.Product;
import linli.core.sale.Quantity;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.look.Parts;

/** Products that fit what is being typed, under the scan field. */
final class SearchHits extends VBox {

    private final SaleViewModel model;
    private final Figures figures;

    SearchHits(SaleViewModel model, Figures figures) {
        this.model = model;
        this.figures = figures;
        getStyleClass().add("hits");
        setMaxHeight(USE_PREF_SIZE);
        model.hits().addListener((ListChangeListener<Product>) change -> show());
        model.hit().addListener((source, before, now) -> show());
        show();
    }

    private void show() {
        getChildren().clear();
        for (int i = 0; i < model.hits().size(); i++) {
            Button hit = hit(model.hits().get(i));
            Parts.styled(hit, "hit-chosen", i == model.hit().get());
            getChildren().add(hit);
        }
        setVisible(!getChildren().isEmpty());
        setManaged(!getChildren().isEmpty());
    }

    private Button hit(Product product) {
        Button hit = Parts.button("", () -> model.put(product, new Quantity.Pieces(1)), "hit");
        HBox row =
                Parts.row(
                        "hit-row",
                        Parts.yielding(product.name(), "hit-name"),
                        Parts.spring(),
                        Parts.label(figures.unitPrice(product), "hit-price"));
        row.prefWidthProperty().bind(widthProperty().subtract(48));
        hit.setGraphic(row);
        hit.setMaxWidth(Double.MAX_VALUE);
        hit.setAccessibleText(product.name());
        return hit;
    }
}
