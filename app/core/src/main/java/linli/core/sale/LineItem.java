package linli.core.sale;

import java.util.Optional;
import linli.core.catalog.Product;
import linli.core.money.Money;

/**
 * A line of a sale before it is priced.
 *
 * @param override a unit price in place of all others, permitted elsewhere
 */
public record LineItem(Product product, Quantity quantity, Optional<Money> override) {}
