package linli.station.store.h2;

import java.util.Map;

/**
 * A row of a table: the shape in which H2 keeps something. Rows never leave the room of their
 * subject.
 */
public interface Row {

    /** Of a whole value, in characters. Hibernate cuts longer texts off when it merges. */
    int LONGEST_TEXT = 1 << 20;

    /** Its primary key, as Hibernate takes it. */
    Object key();

    /** All its columns by name, in the order of the table. */
    Map<String, Object> columns();
}
