package linli.station.ui.sale;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import linli.core.catalog.Product;
import linli.core.sale.Quantity;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.look.Parts;

/** Products that fit what is being typed, under the scan field. Rows are made once and kept. */
final class SearchHits extends VBox {

    private final List<Hit> rows = new ArrayList<>();
    private final SaleViewModel model;
    private final Figures figures;

    SearchHits(SaleViewModel model, Figures figures) {
        this.model = model;
        this.figures = figures;
        getStyleClass().add("hits");
        setMaxHeight(USE_PREF_SIZE);
        model.hits().products().addListener((ListChangeListener<Product>) change -> show());
        model.hits().place().addListener((source, before, now) -> mark());
        show();
    }

    private void show() {
        List<Product> products = model.hits().products();
        while (rows.size() < products.size()) {
            Hit hit = new Hit(rows.size());
            rows.add(hit);
            getChildren().add(hit.button);
        }
        rows.forEach(row -> row.show(products));
        mark();
        setVisible(!products.isEmpty());
        setManaged(!products.isEmpty());
    }

    private void mark() {
        rows.forEach(row ->
                Parts.styled(row.button, "hit-chosen", row.place == model.hits().place().get()));
    }

    private final class Hit {

        private final Label name = Parts.yielding("", "hit-name");
        private final Label price = Parts.label("", "hit-price");
        private final Button button = Parts.button("", this::take, "hit");
        private final int place;

        Hit(int place) {
            this.place = place;
            HBox row = Parts.row("hit-row", name, Parts.spring(), price);
            row.prefWidthProperty().bind(widthProperty().subtract(48));
            button.setGraphic(row);
            button.setMaxWidth(Double.MAX_VALUE);
        }

        void show(List<Product> products) {
            boolean used = place < products.size();
            if (used) {
                Product product = products.get(place);
                name.setText(product.name());
                price.setText(figures.unitPrice(product));
                button.setAccessibleText(product.name());
            }
            button.setVisible(used);
            button.setManaged(used);
        }

        private void take() {
            model.put(model.hits().products().get(place), new Quantity.Pieces(1));
        }
    }
}
