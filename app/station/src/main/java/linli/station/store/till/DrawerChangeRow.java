package linli.station.store.till;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.station.store.h2.Row;

/** What an act put into the drawer. */
@Entity
@Table(name = "drawer_change")
class DrawerChangeRow implements Row {

    @Id long seq;

    long fen;

    /** For Hibernate. */
    protected DrawerChangeRow() {}

    DrawerChangeRow(long seq, long fen) {
        this.seq = seq;
        this.fen = fen;
    }

    @Override
    public Object key() {
        return seq;
    }

    @Override
    public Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("seq", seq);
        columns.put("fen", fen);
        return columns;
    }
}
