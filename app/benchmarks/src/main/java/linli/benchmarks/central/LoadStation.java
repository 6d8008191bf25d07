package linli.benchmarks.central;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import linli.benchmarks.central.UploadingStation.Upload;
import linli.benchmarks.shop.Acts;
import linli.contract.v1.feed.Cursor;
import linli.contract.v1.feed.FeedItem;
import linli.contract.v1.feed.FeedPage;
import linli.contract.v1.field.Limits;

/** One of many stations: it reads its feed all the time, and sends what it is told to. */
final class LoadStation {

    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final int DOUBLINGS = 6;

    private final UploadingStation station;
    private final LoadFigures figures;
    private final Random random;
    private final Deque<Upload> backlog = new ArrayDeque<>();
    private final Map<Long, Long> acknowledged = new ConcurrentHashMap<>();
    private volatile long changed;
    private volatile long pricedAt = -1;
    private volatile boolean over;
    private Cursor cursor = Cursor.START;
    private final Acts journal;
    private long seq;

    /** Reads what the central tells first, with as many attempts as that takes. */
    static LoadStation begin(
            UploadingStation station, Acts.Shop shop, LoadFigures figures, Random random)
            throws InterruptedException {
        for (int failures = 0; ; failures++) {
            try {
                return new LoadStation(station, station.journal(shop), figures, random);
            } catch (IOException notNow) {
                figures.refused();
                park(backoff(failures, random));
            }
        }
    }

    private LoadStation(
            UploadingStation station, Acts journal, LoadFigures figures, Random random) {
        this.station = station;
        this.journal = journal;
        this.figures = figures;
        this.random = random;
    }

    /** Writes that many uploads, to be sent later. */
    void write(int uploads, int acts) throws IOException {
        for (int i = 0; i < uploads; i++) {
            backlog.add(UploadingStation.next(journal, acts));
        }
    }

    /** Sends all that was written, as fast as it is taken. */
    void sendBacklog(int acts) throws InterruptedException {
        while (!backlog.isEmpty()) {
            send(backlog.remove(), acts);
        }
    }

    /** Sells now and then until that time, each sale sent at once. */
    void trade(Duration pause, long untilNanos) throws IOException, InterruptedException {
        park(Duration.ofMillis(random.nextLong(pause.toMillis())));
        while (System.nanoTime() < untilNanos) {
            send(UploadingStation.next(journal, 1), 1);
            park(Duration.ofMillis(pause.toMillis() / 2 + random.nextLong(pause.toMillis())));
        }
    }

    /** As a station does: what was not taken is sent again, ever more rarely. */
    private void send(Upload upload, int acts) throws InterruptedException {
        long start = System.nanoTime();
        for (int failures = 0; ; failures++) {
            try {
                station.upload(upload);
                long now = System.nanoTime();
                seq += acts;
                acknowledged.put(seq, now);
                figures.acknowledged(acts, now - start);
                return;
            } catch (IOException notNow) {
                figures.refused();
                park(backoff(failures, random));
            }
        }
    }

    private static Duration backoff(int failures, Random random) {
        long wait = FIRST_WAIT.toMillis() << Math.min(failures, DOUBLINGS);
        return Duration.ofMillis(wait / 2 + random.nextLong(wait / 2));
    }

    /** Reads the feed until it is over. */
    void read() throws InterruptedException {
        while (!over) {
            try {
                FeedPage page = station.feed(cursor, Limits.LONG_POLL);
                cursor = page.next();
                page.items().forEach(this::see);
            } catch (IOException notNow) {
                if (!over) {
                    figures.refused();
                    park(FIRST_WAIT);
                }
            }
        }
    }

    private void see(FeedItem item) {
        long now = System.nanoTime();
        switch (item) {
            case FeedItem.AccountItem account ->
                    acknowledged
                            .entrySet()
                            .removeIf(known -> {
                                boolean told = known.getKey() <= account.appliedSeq();
                                if (told) {
                                    // The feed may be faster than the answer to the upload itself.
                                    figures.told(Math.max(0, now - known.getValue()));
                                }
                                return told;
                            });
            case FeedItem.ProductItem product -> {
                if (product.product().price().fen() == pricedAt) {
                    pricedAt = -1;
                    figures.spread(now - changed);
                }
            }
            default -> {}
        }
    }

    /** Headquarters change a price now. */
    void expect(long fen) {
        changed = System.nanoTime();
        pricedAt = fen;
    }

    void end() {
        over = true;
    }

    private static void park(Duration time) throws InterruptedException {
        LockSupport.parkNanos(time.toNanos());
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
