package linli.station.store.sync;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.station.store.h2.Row;

/** How far the central holds the journal. */
@Entity
@Table(name = "upload_position")
class UploadPositionRow implements Row {

    @Id int id;

    int generation;

    long seq;

    /** For Hibernate. */
    protected UploadPositionRow() {}

    UploadPositionRow(int id, int generation, long seq) {
        this.id = id;
        this.generation = generation;
        this.seq = seq;
    }

    @Override
    public Object key() {
        return id;
    }

    @Override
    public Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("id", id);
        columns.put("generation", generation);
        columns.put("seq", seq);
        return columns;
    }
}
