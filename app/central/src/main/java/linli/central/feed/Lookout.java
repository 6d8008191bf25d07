package linli.central.feed;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import linli.central.store.Database;
import linli.central.store.DatabaseFault;
import linli.core.member.StationId;

/**
 * Wakes requests that wait for news. What this process publishes rings at once; what another one
 * published is looked for every second, for all who wait with one question (decision 0038).
 */
public final class Lookout implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Lookout.class.getName());

    private final Database database;
    private final Bell bell;
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
    private Optional<ScheduledExecutorService> thread = Optional.empty();

    /** Two requests of a station may wait at once, the older one for a connection that is gone. */
    private static final class Waiting {
        private final StationId station;
        private final long from;

        private Waiting(StationId station, long from) {
            this.station = station;
            this.from = from;
        }
    }

    /** Passes on when {@code bell} rings; looks for what others published once it is started. */
    public Lookout(Database database, Bell bell) {
        this.database = database;
        this.bell = bell;
    }

    /** Looks every second from now on. */
    public synchronized void start() {
        ScheduledExecutorService own =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("lookout").daemon().factory());
        var _ = own.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
        thread = Optional.of(own);
    }

    /** Waits until there may be news after that position, or the time is over. */
    void await(StationId station, long from, Duration atMost) throws InterruptedException {
        Waiting mine = new Waiting(station, from);
        waiting.add(mine);
        try {
            bell.await(station, atMost);
        } finally {
            waiting.remove(mine);
        }
    }

    @Override
    public synchronized void close() {
        thread.ifPresent(ScheduledExecutorService::shutdownNow);
    }

    private void look() {
        List<Waiting> all = List.copyOf(waiting);
        if (all.isEmpty()) {
            return;
        }
        try {
            Map<StationId, Long> positions =
                    database.inTransaction(tx ->
                            tx.feeds().positions(all.stream().map(one -> one.station).toList()));
            for (Waiting one : all) {
                if (positions.getOrDefault(one.station, 0L) > one.from) {
                    bell.ring(one.station);
                }
            }
        } catch (DatabaseFault away) {
            LOG.log(Level.WARNING, "The database is away; looks again", away);
        }
    }
}
