package linli.contract.v1.field;

import linli.contract.json.Fields;
import linli.contract.json.Json;
import linli.core.catalog.Product;
import linli.core.catalog.Promo;
import linli.core.catalog.Sku;
import linli.core.money.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Products on the wire; inside acts they stand as they were, so that an old act stays readable. */
public final class CatalogMessages {

    private static final int PROMOS = 100;

    private CatalogMessages() {}

    /** A product as an object. */
    public static ObjectNode write(Product product) {
        return Json.object()
                .put("sku", product.sku().value())
                .put("name", product.name())
                .put("category", product.category())
                .put("priceFen", product.price().fen())
                .put("weighed", product.weighed())
                .set("memberPriceFen", MoneyFields.orNull(product.memberPrice()))
                .set("promos", Json.array(product.promos(), CatalogMessages::write))
                .put("discountable", product.discountable())
                .put("earns", product.earns())
                .set("barcode", Json.textOrNull(product.barcode()))
                .set("plu", Json.textOrNull(product.plu()));
    }

    /** The product of an object; {@link linli.contract.Malformed} if it is none. */
    public static Product product(Fields fields) {
        return new Product(
                new Sku(fields.name("sku", Limits.ID_CHARS)),
                fields.text("name", Limits.NAME_CHARS),
                fields.text("category", Limits.ID_CHARS),
                MoneyFields.money(fields, "priceFen"),
                fields.flag("weighed"),
                fields.optional("memberPriceFen", MoneyFields::money),
                fields.list("promos", PROMOS, CatalogMessages::promo),
                fields.flag("discountable"),
                fields.flag("earns"),
                fields.optional("barcode", (some, name) -> some.name(name, Limits.ID_CHARS)),
                fields.optional("plu", (some, name) -> some.name(name, Limits.ID_CHARS)));
    }

    private static JsonNode write(Promo promo) {
        return Json.object()
                .put("priceFen", promo.price().fen())
                .put("from", promo.from().toString())
                .put("to", promo.to().toString())
                .put("membersOnly", promo.membersOnly());
    }

    private static Promo promo(Fields fields) {
        Money price = MoneyFields.money(fields, "priceFen");
        return new Promo(
                price,
                fields.localTime("from"),
                fields.localTime("to"),
                fields.flag("membersOnly"));
    }
}
