package linli.station.store.catalog;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import linli.core.catalog.Label;
import linli.core.catalog.Labels;
import linli.station.store.h2.StoreParts;

/** The labels the central shared, all in memory: screens ask for them without waiting. */
public final class StoredLabels implements Labels {

    private final StoreParts parts;
    private volatile Map<String, Label> known = Map.of();

    /** Without any label until they are read. */
    public StoredLabels(StoreParts parts) {
        this.parts = parts;
    }

    /** The key of a label's row. */
    static String key(Label.Kind kind, String id) {
        return kind.name() + '/' + id;
    }

    @Override
    public Optional<Label> of(Label.Kind kind, String id) {
        return Optional.ofNullable(known.get(key(kind, id)));
    }

    /** Reads them again. */
    public void refresh() {
        known =
                parts
                        .queries()
                        .all(
                                "select label from label",
                                row -> parts.texts().label(row.getString(1)))
                        .stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        label -> key(label.kind(), label.id()), label -> label));
    }
}
