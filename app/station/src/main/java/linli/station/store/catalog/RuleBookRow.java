package linli.station.store.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.station.store.h2.Row;

/** A rule book, its document as signed. */
@Entity
@Table(name = "rule_book")
class RuleBookRow implements Row {

    @Id int version;

    @Column(name = "document", length = Row.LONGEST_TEXT)
    String document = "";

    int generation;

    /** For Hibernate. */
    protected RuleBookRow() {}

    RuleBookRow(int version, String document, int generation) {
        this.version = version;
        this.document = document;
        this.generation = generation;
    }

    @Override
    public Object key() {
        return version;
    }

    @Override
    public Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("version", version);
        columns.put("document", document);
        columns.put("generation", generation);
        return columns;
    }
}
