package linli.station.store.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import linli.core.catalog.Product;
import linli.core.catalog.Products;
import linli.core.catalog.Sku;
import linli.station.store.h2.Queries;
import linli.station.store.h2.StoreParts;
import linli.station.store.h2.Texts;

/** The products in H2. */
public final class StoredProducts implements Products {

    private final Queries queries;
    private final Texts texts;

    /** Reads by the queries of those parts. */
    public StoredProducts(StoreParts parts) {
        this.queries = parts.queries();
        this.texts = parts.texts();
    }

    @Override
    public Optional<Product> bySku(Sku sku) {
        return queries.first("select product from product where sku = ?", this::read, sku.value());
    }

    @Override
    public Optional<Product> byBarcode(String digits) {
        return digits.isEmpty()
                ? Optional.empty()
                : queries.first(
                        "select product from product where barcode = ?", this::read, digits);
    }

    @Override
    public Optional<Product> byPlu(String plu) {
        return plu.isEmpty()
                ? Optional.empty()
                : queries.first("select product from product where plu = ?", this::read, plu);
    }

    @Override
    public List<Product> search(String text, int limit) {
        String pattern = "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        String sql =
                "select product from product where name like ? or initials like ? or sku like ?"
                        + " or barcode like ? order by name, sku fetch first ? rows only";
        String lower = pattern.toLowerCase(Locale.ROOT);
        return queries.all(sql, this::read, pattern, lower, pattern, pattern, limit);
    }

    private Product read(ResultSet row) throws SQLException {
        return texts.product(row.getString(1));
    }
}
