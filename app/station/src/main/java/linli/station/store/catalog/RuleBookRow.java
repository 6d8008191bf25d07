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

    @Column(name = "key_id")
    int keyId;

    String signature = "";

    int generation;

    /** For Hibernate. */
    protected RuleBookRow() {}

    RuleBookRow(SignedRuleBook book, int generation) {
        this.version = book.version();
        this.document = book.document();
        this.keyId = book.keyId();
        this.signature = book.signature();
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
        columns.put("key_id", keyId);
        columns.put("signature", signature);
        columns.put("generation", generation);
        return columns;
    }
}
