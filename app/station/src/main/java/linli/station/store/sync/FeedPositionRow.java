package linli.station.store.sync;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import linli.station.store.h2.Row;

/** How far the feed was taken. */
@Entity
@Table(name = "feed_position")
class FeedPositionRow implements Row {

    @Id int id;

    @Column(name = "feed_cursor")
    String feedCursor = "";

    int generation;

    boolean settled;

    /** For Hibernate. */
    protected FeedPositionRow() {}

    FeedPositionRow(int id, String feedCursor, int generation, boolean settled) {
        this.id = id;
        this.feedCursor = feedCursor;
        this.generation = generation;
        this.settled = settled;
    }

    @Override
    public Object key() {
        return id;
    }

    @Override
    public Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("id", id);
        columns.put("feed_cursor", feedCursor);
        columns.put("generation", generation);
        columns.put("settled", settled);
        return columns;
    }
}
