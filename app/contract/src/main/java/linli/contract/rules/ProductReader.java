package linli.contract.rules;

import linli.core.catalog.Product;
import linli.core.catalog.Promo;
import linli.core.catalog.Sku;

/** Reads products as scenarios list them. */
final class ProductReader {

    private ProductReader() {}

    static Product product(FieldReader fields) {
        return new Product(
                new Sku(fields.text("sku")),
                fields.optionalText("name").orElse(""),
                fields.optionalText("category").orElse(""),
                fields.money("priceFen"),
                fields.flagOr(false, "weighed"),
                fields.optionalMoney("memberPriceFen"),
                fields.objectsOrNone("promos", ProductReader::promo),
                fields.flagOr(true, "discountable"),
                fields.flagOr(true, "earns"),
                fields.optionalText("barcode"),
                fields.optionalText("plu"));
    }

    private static Promo promo(FieldReader fields) {
        return new Promo(
                fields.money("priceFen"),
                fields.time("from"),
                fields.time("to"),
                fields.flagOr(false, "membersOnly"));
    }
}
