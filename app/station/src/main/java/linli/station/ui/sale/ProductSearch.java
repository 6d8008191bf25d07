package linli.station.ui.sale;

import java.util.List;
import java.util.function.Consumer;
import linli.core.catalog.Product;

/** Finds products by a part of their name, pinyin initials or code. */
@FunctionalInterface
public interface ProductSearch {

    /** Replies later, once, on the thread of the screen, with the best few. */
    void search(String text, Consumer<List<Product>> reply);
}
