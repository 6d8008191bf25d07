package linli.station.store.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.station.store.h2.Row;

/** What people call something that the rule book knows by its id. */
@Entity
@Table(name = "label")
class LabelRow implements Row {

    /** Kind and id. */
    @Id
    @Column(name = "label_id")
    String labelId = "";

    @Column(name = "label", length = Row.LONGEST_TEXT)
    String label = "";

    int generation;

    /** For Hibernate. */
    protected LabelRow() {}

    LabelRow(String labelId, String label, int generation) {
        this.labelId = labelId;
        this.label = label;
        this.generation = generation;
    }

    @Override
    public Object key() {
        return labelId;
    }

    @Override
    public Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("label_id", labelId);
        columns.put("label", label);
        columns.put("generation", generation);
        return columns;
    }
}
