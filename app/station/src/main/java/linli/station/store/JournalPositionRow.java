package linli.station.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.station.store.h2.Row;

/** The last entry that was applied. */
@Entity
@Table(name = "journal_position")
class JournalPositionRow implements Row {

    @Id int id;

    long seq;

    String hash = "";

    /** For Hibernate. */
    protected JournalPositionRow() {}

    JournalPositionRow(int id, long seq, String hash) {
        this.id = id;
        this.seq = seq;
        this.hash = hash;
    }

    @Override
    public Object key() {
        return id;
    }

    @Override
    public Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("id", id);
        columns.put("seq", seq);
        columns.put("hash", hash);
        return columns;
    }
}
