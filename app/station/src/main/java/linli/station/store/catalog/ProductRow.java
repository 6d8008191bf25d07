package linli.station.store.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.station.store.h2.Row;

/** A product as the central last described it. */
@Entity
@Table(name = "product")
class ProductRow implements Row {

    @Id String sku = "";

    String barcode = "";

    String plu = "";

    String name = "";

    String initials = "";

    @Column(name = "product", length = Row.LONGEST_TEXT)
    String product = "";

    int generation;

    /** For Hibernate. */
    protected ProductRow() {}

    ProductRow(
            String sku,
            String barcode,
            String plu,
            String name,
            String initials,
            String product,
            int generation) {
        this.sku = sku;
        this.barcode = barcode;
        this.plu = plu;
        this.name = name;
        this.initials = initials;
        this.product = product;
        this.generation = generation;
    }

    @Override
    public Object key() {
        return sku;
    }

    @Override
    public Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("sku", sku);
        columns.put("barcode", barcode);
        columns.put("plu", plu);
        columns.put("name", name);
        columns.put("initials", initials);
        columns.put("product", product);
        columns.put("generation", generation);
        return columns;
    }
}
