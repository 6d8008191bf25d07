package linli.hardware;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * A window on the bytes of one device's line. While nobody looks, bytes are not even copied.
 *
 * <p>What scanners send may be a person's code: show it, never log it.
 */
public final class LiveTap {

    /** Looking, until it is closed. */
    public interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    private final List<Consumer<LiveBytes>> watchers = new CopyOnWriteArrayList<>();

    /**
     * Tells {@code watcher} everything from now on. It is called on the device's threads and must
     * hand over and return; what it throws goes to the thread's uncaught-exception handler.
     */
    public Watch watch(Consumer<LiveBytes> watcher) {
        Consumer<LiveBytes> own = watcher::accept;
        watchers.add(own);
        return () -> watchers.remove(own);
    }

    /** Tells the first {@code count} of {@code bytes} to whoever looks. */
    public void tell(LiveBytes.Direction direction, byte[] bytes, int count, Instant at) {
        if (!watchers.isEmpty()) {
            LiveBytes live = new LiveBytes(direction, Bytes.of(bytes, count), at);
            watchers.forEach(watcher -> Delivery.to(watcher, live));
        }
    }
}
