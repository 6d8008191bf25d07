package linli.central.http;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The memory that all bodies together may take, however many come at once: each takes its share as
 * it is read, and gives it back when the request is answered.
 */
final class BodyRoom {

    private final AtomicLong left;

    /** With room for that many bytes. */
    BodyRoom(long bytes) {
        this.left = new AtomicLong(bytes);
    }

    /** The share of one request, empty at first. */
    Share share() {
        return new Share();
    }

    /** What one request has of the room. Of one thread. */
    final class Share implements AutoCloseable {

        private long taken;

        private Share() {}

        /** Takes that many bytes more; false if there is no room for them now. */
        boolean take(long bytes) {
            taken += bytes;
            return left.addAndGet(-bytes) >= 0;
        }

        @Override
        public void close() {
            left.addAndGet(taken);
            taken = 0;
        }
    }
}
