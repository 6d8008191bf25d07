package linli.contract.v1.headquarters;

import java.util.List;
import linli.contract.json.Json;
import linli.contract.v1.field.CatalogMessages;
import linli.contract.v1.field.Limits;
import linli.core.Outcome;
import linli.core.catalog.Product;

/** Products that headquarters add or change. */
public record ProductImport(List<Product> products) {

    /** How many may come at once. */
    public static final int MAX = 10_000;

    /** Keeps its own copy. */
    public ProductImport {
        products = List.copyOf(products);
    }

    /** The import as JSON. */
    public String text() {
        return Json.write(
                Json.object().set("products", Json.array(products, CatalogMessages::write)));
    }

    /** The import in the body, refused with a {@link linli.contract.Malformed}. */
    public static Outcome<ProductImport> read(byte[] body) {
        return Json.read(
                body,
                Limits.IMPORT_BYTES,
                fields ->
                        new ProductImport(fields.list("products", MAX, CatalogMessages::product)));
    }
}
