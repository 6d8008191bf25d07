package linli.central.store;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import linli.central.store.Feeds.Ref;
import linli.core.member.StationId;

/** What stations are to be told once a transaction is done. */
public final class News {

    private final SortedMap<String, SortedSet<Ref>> refs = new TreeMap<>();

    /** Tells a station. */
    public void tell(StationId station, Ref change) {
        refs.computeIfAbsent(station.value(), id -> new TreeSet<>()).add(change);
    }

    /** Tells several stations. */
    public void tell(Collection<StationId> stations, Ref change) {
        stations.forEach(station -> tell(station, change));
    }

    /** Everything, in the order in which feeds are locked. */
    Map<String, SortedSet<Ref>> ordered() {
        return refs;
    }
}
