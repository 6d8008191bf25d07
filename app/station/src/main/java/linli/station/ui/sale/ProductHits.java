package linli.station.ui.sale;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import linli.core.catalog.Product;
import linli.station.ui.kit.TypedCode;

/** Products that fit what is being typed, and which of them Enter would take. */
public final class ProductHits {

    private final ObservableList<Product> products = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Integer> place =
            new ReadOnlyObjectWrapper<>(this, "place", 0);
    private final TypedCode typed;
    private final ProductSearch search;

    ProductHits(TypedCode typed, ProductSearch search) {
        this.typed = typed;
        this.search = search;
        typed.text().addListener((source, before, now) -> lookUp(now));
    }

    /** The products, the best first. */
    public ObservableList<Product> products() {
        return products;
    }

    /** The place among them that Enter would take, from 0. */
    public ReadOnlyObjectProperty<Integer> place() {
        return place.getReadOnlyProperty();
    }

    /** Whether nothing fits. */
    boolean isEmpty() {
        return products.isEmpty();
    }

    /** The product that Enter would take, if something was searched and found. */
    Optional<Product> chosen() {
        return typed.isSearch() && !isEmpty()
                ? Optional.of(products.get(place.get()))
                : Optional.empty();
    }

    /** Chooses another, so many places further down. */
    void move(int step) {
        place.set(Math.clamp(place.get() + step, 0, products.size() - 1));
    }

    private void lookUp(String text) {
        place.set(0);
        if (typed.isSearch()) {
            search.search(text, found -> show(text, found));
        } else {
            products.clear();
        }
    }

    private void show(String asked, List<Product> found) {
        if (asked.equals(typed.text().get())) {
            products.setAll(found);
        }
    }
}
