package linli.central.http;

import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionListener;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Breaks off requests that arrive too slowly. Helidon ends connections that are idle between
 * requests, but waits for ever within one; interrupting the thread that reads closes its socket.
 */
final class Patience implements Http1ConnectionListener, AutoCloseable {

    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("patience").daemon().factory());
    private final Map<ConnectionContext, Guard> headers = new ConcurrentHashMap<>();
    private final Duration forHeaders;

    /** With the time in which all headers must have come. */
    Patience(Duration forHeaders) {
        this.forHeaders = forHeaders;
    }

    /** What this thread does until the guard is closed is broken off after that time. */
    Guard guard(Duration atMost) {
        Guard guard = new Guard(Thread.currentThread());
        guard.end = clock.schedule(guard::breakOff, atMost.toMillis(), TimeUnit.MILLISECONDS);
        return guard;
    }

    @Override
    public void prologue(ConnectionContext connection, HttpPrologue prologue) {
        headers.put(connection, guard(forHeaders));
    }

    @Override
    public void headers(ConnectionContext connection, Headers all) {
        Guard guard = headers.remove(connection);
        if (guard != null) {
            guard.close();
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /** Watches one thread. */
    final class Guard implements AutoCloseable {

        private final Thread reader;
        private boolean over;
        private volatile @Nullable ScheduledFuture<?> end;

        private Guard(Thread reader) {
            this.reader = reader;
        }

        private synchronized void breakOff() {
            headers.values().remove(this);
            if (!over) {
                over = true;
                reader.interrupt();
            }
        }

        /** Ends the watch; the thread is not interrupted any more. */
        @Override
        public synchronized void close() {
            boolean brokenOff = over;
            over = true;
            ScheduledFuture<?> pending = end;
            if (pending != null) {
                pending.cancel(false);
            }
            if (brokenOff && Thread.currentThread() == reader) {
                Thread.interrupted();
            }
        }
    }
}
