package linli.station.store.h2;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.MappedSuperclass;
import java.util.LinkedHashMap;
import java.util.Map;

/** What rows have in common that are several of one act: their key is their place among them. */
@MappedSuperclass
public abstract class Placed implements Row {

    @EmbeddedId private Place id = new Place(0, 0);

    /** For Hibernate. */
    protected Placed() {}

    /** At that place. */
    protected Placed(Place id) {
        this.id = id;
    }

    @Override
    public Object key() {
        return id;
    }

    @Override
    public Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("seq", id.seq());
        columns.put("place", id.place());
        columns.putAll(values());
        return columns;
    }

    /** The columns behind its key by name, in the order of the table. */
    protected abstract Map<String, Object> values();
}
