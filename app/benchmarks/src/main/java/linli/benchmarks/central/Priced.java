package linli.benchmarks.central;

import linli.core.catalog.Product;
import linli.core.money.Money;

/** The same goods at another price. */
final class Priced {

    private Priced() {}

    static Product at(Product product, long fen) {
        return new Product(
                product.sku(),
                product.name(),
                product.category(),
                Money.ofFen(fen),
                product.weighed(),
                product.memberPrice(),
                product.promos(),
                product.discountable(),
                product.earns(),
                product.barcode(),
                product.plu());
    }
}
