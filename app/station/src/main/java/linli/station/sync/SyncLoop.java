package linli.station.sync;

import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import linli.contract.trust.MemberKeys;
import linli.contract.v1.field.Limits;
import linli.contract.v1.journal.JournalHeader;
import linli.contract.v1.journal.UploadBatch.UploadedEntry;
import linli.core.Outcome;

/**
 * Keeps journal and feed moving for as long as the station runs. Both have a lane of their own;
 * when one hears from the central again, the other tries at once.
 */
public final class SyncLoop implements AutoCloseable {

    /** What the loop works on. */
    public record Ports(
            OutgoingJournal journal,
            FeedInbox inbox,
            Enrolments enrolments,
            MemberKeys memberKeys,
            StationIdentity identity) {}

    /**
     * What the loop works with.
     *
     * @param http of the loop alone: closing the loop shuts it down
     * @param random fit for secrets outside tests: it makes the ids of tokens
     */
    public record World(
            HttpClient http, InstantSource clock, RandomGenerator random, Timer timer) {}

    private final Ports ports;
    private final World world;
    private final Consumer<SyncStatus> listener;
    private final Consumer<Throwable> faults;
    private final CentralClock centralClock;
    private final MemberLookup lookup;
    private final MoreEscrow escrow;
    private final KeyChange keyChange;
    private final FeedReader reader;
    private final Lane journalLane;
    private final Lane feedLane;
    private final Object telling = new Object();
    private final AtomicBoolean toldSoon = new AtomicBoolean();

    private Network network;
    private Instant since;
    private Optional<SyncFault> journalFault = Optional.empty();
    private Optional<SyncFault> feedFault = Optional.empty();
    private volatile Unsent unsent = new Unsent(-1, Optional.empty());

    /** When the entry was done that follows {@code acknowledged}, read once for each of these. */
    private record Unsent(long acknowledged, Optional<Instant> since) {}

    /**
     * A loop that stands still until {@link #start}.
     *
     * @param listener told each change, on the loop's threads
     * @param faults told what the station's own store threw at the loop, which then tries again
     */
    public SyncLoop(
            Ports ports, World world, Consumer<SyncStatus> listener, Consumer<Throwable> faults) {
        this.ports = ports;
        this.world = world;
        this.listener = listener;
        this.faults = faults;
        this.centralClock = new CentralClock(world.clock());
        CentralLink central =
                new CentralLink(
                        new CentralHttp(world.http(), centralClock),
                        ports.identity(),
                        ports.enrolments(),
                        world.random());
        this.lookup = new MemberLookup(central, ports.inbox(), this::isOnline);
        this.escrow = new MoreEscrow(central, ports.inbox(), this::isOnline);
        this.keyChange = new KeyChange(central);
        Uploader uploader =
                new Uploader(ports.journal(), ports.inbox(), ports.memberKeys(), central);
        Backoff backoff = new Backoff(world.random());
        this.journalLane =
                new Lane(
                        guarded(uploader::step),
                        this::journalStepped,
                        Lane.WhenIdle.REST,
                        world.timer(),
                        backoff);
        this.reader =
                new FeedReader(
                        ports.inbox(), ports.enrolments(), central, () -> askAgain(uploader));
        this.feedLane =
                new Lane(
                        guarded(() -> reader.step(patience())),
                        this::feedStepped,
                        Lane.WhenIdle.ASK_AGAIN,
                        world.timer(),
                        backoff);
        this.network = enrolledNetwork();
        this.since = world.clock().instant();
    }

    /** Begins, or begins again at once: after enrolment, or because a person asks for it. */
    public void start() {
        journalLane.wake();
        feedLane.wake();
    }

    /** Says that the journal has another entry. Returns at once. */
    public void journalGrew() {
        journalLane.nudge();
        if (toldSoon.compareAndSet(false, true)) {
            world.timer()
                    .after(
                            Duration.ZERO,
                            () -> {
                                toldSoon.set(false);
                                tell();
                            });
        }
    }

    /**
     * Whether this machine's clock is within 90 s of the central's, and did not go back since that
     * was seen; empty before the central's first answer.
     */
    public Optional<Boolean> isClockRight() {
        return centralClock.isRight();
    }

    /** How far the central's clock is ahead of this machine's; empty before its first answer. */
    public Optional<Duration> clockOffset() {
        return centralClock.offset();
    }

    /** Asks the central for members, with this loop's connection. */
    public MemberLookup lookup() {
        return lookup;
    }

    /** Asks the central for points that others hold, with this loop's connection. */
    public MoreEscrow escrow() {
        return escrow;
    }

    /**
     * Has the station's next key follow, soon and on this loop's threads, if it is online; or,
     * where the central refuses the present one, has it believed again.
     */
    public void changeKey(StationKeyring keys) {
        world.timer()
                .after(
                        Duration.ZERO,
                        () -> {
                            if (isOnline()) {
                                changeKeyNow(keys);
                            }
                        });
    }

    /**
     * The same at once, and says what came of it. Waits up to 30 s, so never call it on the
     * screen's thread.
     */
    public Outcome<StationIdentity> changeKeyAtOnce(StationKeyring keys) {
        return keyChange.run(keys);
    }

    /** How journal and feed stand now. */
    public SyncStatus status() {
        Acknowledged acknowledged = ports.journal().acknowledged();
        long unsent = Math.max(0, ports.journal().lastSeq() - acknowledged.seq());
        Optional<Instant> oldest = unsent == 0 ? Optional.empty() : oldest(acknowledged.seq());
        synchronized (this) {
            return new SyncStatus(
                    network,
                    since,
                    unsent,
                    oldest,
                    centralClock.offset(),
                    journalFault,
                    feedFault,
                    reader.progress());
        }
    }

    /** Stops: breaks off requests, waits for what is being stored, and takes no other step. */
    @Override
    public void close() {
        world.http().shutdownNow();
        journalLane.close();
        feedLane.close();
    }

    private synchronized boolean isRefused() {
        return journalFault.equals(Optional.of(SyncFault.STATION_REFUSED));
    }

    private void changeKeyNow(StationKeyring keys) {
        try {
            // Refused, it may also have been believed in the next one's name: the reply was lost
            if (!isRefused() || !keyChange.repeat(keys)) {
                var unused = keyChange.run(keys);
            }
        } catch (UncheckedIOException diskFailed) {
            faults.accept(diskFailed);
        }
    }

    private synchronized boolean isOnline() {
        return network == Network.ONLINE;
    }

    /** After a fault the central is to answer at once, so that it is known whether it can. */
    private synchronized Duration patience() {
        return feedFault.isPresent() ? Duration.ZERO : Limits.LONG_POLL;
    }

    private void askAgain(Uploader uploader) {
        uploader.ask();
        journalLane.wake();
    }

    private void journalStepped(Step step) {
        stepped(step, fault -> journalFault = fault, feedLane);
    }

    private void feedStepped(Step step) {
        stepped(step, fault -> feedFault = fault, journalLane);
    }

    private void stepped(Step step, Consumer<Optional<SyncFault>> keep, Lane other) {
        Optional<SyncFault> fault =
                step instanceof Step.Failed(SyncFault why) ? Optional.of(why) : Optional.empty();
        boolean back;
        synchronized (this) {
            keep.accept(fault);
            Network before = network;
            network = networkAfter(fault);
            if (network != before) {
                since = world.clock().instant();
            }
            back = network == Network.ONLINE && before != Network.ONLINE;
        }
        if (back) {
            other.wake();
        }
        tell();
    }

    /** One at a time, so that the last one told is the newest. */
    private void tell() {
        synchronized (telling) {
            listener.accept(status());
        }
    }

    private Network networkAfter(Optional<SyncFault> fault) {
        return switch (fault.orElse(SyncFault.REQUEST_REFUSED)) {
            case NOT_ENROLLED -> Network.NOT_ENROLLED;
            case CENTRAL_UNREACHABLE, CENTRAL_FAILING, CENTRAL_UNREADABLE -> Network.OFFLINE;
            case STORE_FAILED -> network;
            default -> Network.ONLINE;
        };
    }

    private Network enrolledNetwork() {
        return ports.enrolments().current().isPresent() ? Network.OFFLINE : Network.NOT_ENROLLED;
    }

    private Optional<Instant> oldest(long acknowledged) {
        Unsent known = unsent;
        if (known.acknowledged() != acknowledged || known.since().isEmpty()) {
            known = new Unsent(acknowledged, doneAfter(acknowledged));
            unsent = known;
        }
        return known.since();
    }

    private Optional<Instant> doneAfter(long acknowledged) {
        List<UploadedEntry> first = ports.journal().after(acknowledged, 1);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        return switch (JournalHeader.read(first.getFirst().headerText())) {
            case Outcome.Accepted<JournalHeader>(JournalHeader header) ->
                    Optional.of(header.occurredAt());
            case Outcome.Refused<JournalHeader> unreadable -> Optional.empty();
        };
    }

    private Supplier<Step> guarded(Supplier<Step> work) {
        return () -> {
            try {
                return work.get();
            } catch (RuntimeException storeFailed) {
                faults.accept(storeFailed);
                return new Step.Failed(SyncFault.STORE_FAILED);
            } catch (Error fatal) {
                faults.accept(fatal);
                throw fatal;
            }
        };
    }
}
