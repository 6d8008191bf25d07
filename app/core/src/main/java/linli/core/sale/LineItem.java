package linli.core.sale;

import java.util.Optional;
import linli.core.catalog.Product;
import linli.core.money.Money;

/**
 * A line of a sale before it is priced.
 *
 * @param override a unit price in place of all others, permitted elsewhere
 */
public record LineItem(Product product, Quantity quantity, Optional<Money> override) {

    /**
     * Whether the quantity is positive and of the product's kind, and the override not negative;
     * otherwise pricing refuses with {@link SaleRefusal#BAD_QUANTITY}.
     */
    public boolean isSellable() {
        boolean positive =
                switch (quantity) {
                    case Quantity.Pieces(long count) -> !product.weighed() && count > 0;
                    case Quantity.Weight(var weight) -> product.weighed() && weight.grams() > 0;
                };
        return positive && override.map(price -> !price.isNegative()).orElse(true);
    }
}
