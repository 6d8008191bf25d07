package linli.core.catalog;

import java.util.List;
import java.util.Optional;

/** The products of the shop. */
public interface Products {

    /** The product of that code. */
    Optional<Product> bySku(Sku sku);

    /** The product whose package carries that barcode, all digits equal. */
    Optional<Product> byBarcode(String digits);

    /** The weighed product whose labels carry that number, all digits equal. */
    Optional<Product> byPlu(String plu);

    /**
     * Products whose name, pinyin initials or code contains {@code text}; at most {@code limit}.
     */
    List<Product> search(String text, int limit);
}
