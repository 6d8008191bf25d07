package linli.station.store.catalog;

import java.util.List;
import linli.core.catalog.Label;
import linli.core.catalog.Product;
import linli.station.store.h2.Initials;
import linli.station.store.h2.Row;
import linli.station.store.h2.Texts;

/** The rows of products, of labels and of rule books, as the feed has them. */
public final class CatalogRows {

    /** All kinds of rows there are here; the feed brings all of them. */
    public static final List<Class<? extends Row>> KINDS =
            List.of(ProductRow.class, LabelRow.class, RuleBookRow.class);

    private final Texts texts;

    /** Keeps products and labels as those texts. */
    public CatalogRows(Texts texts) {
        this.texts = texts;
    }

    /** The row of a product. */
    public Row of(Product product, int generation) {
        return new ProductRow(
                product.sku().value(),
                product.barcode().orElse(""),
                product.plu().orElse(""),
                product.name(),
                Initials.of(product.name()),
                texts.product(product),
                generation);
    }

    /** The row of a label. */
    public Row of(Label label, int generation) {
        return new LabelRow(
                StoredLabels.key(label.kind(), label.id()), texts.label(label), generation);
    }

    /** The row of a rule book. */
    public static Row of(SignedRuleBook book, int generation) {
        return new RuleBookRow(book, generation);
    }
}
