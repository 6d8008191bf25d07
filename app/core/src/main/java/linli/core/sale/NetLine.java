package linli.core.sale;

import linli.core.catalog.Product;
import linli.core.money.Money;

/** Goods and what was paid for them: all that earning looks at. */
public record NetLine(Product product, Money net) {}
