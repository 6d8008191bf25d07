package linli.simulation.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linli.contract.trust.Hash;
import linli.contract.trust.MemberCipher;
import linli.contract.trust.MemberKey;
import linli.contract.v1.feed.Cursor;
import linli.contract.v1.feed.FeedItem;
import linli.contract.v1.feed.FeedPage;
import linli.contract.v1.journal.JournalEntry;
import linli.contract.v1.journal.UploadBatch.UploadedEntry;
import linli.core.Outcome;
import linli.core.act.Act;
import linli.station.boot.StationFolder;
import linli.station.journal.ActCodec;
import linli.station.journal.Entry;
import linli.station.journal.Head;
import linli.station.journal.Journal;
import linli.station.journal.MemberKeyFile;
import linli.station.journal.Reading;
import linli.station.sync.Acknowledged;
import linli.station.sync.FeedInbox;
import linli.station.sync.OutgoingJournal;
import linli.station.sync.StationKeyring;
import linli.station.sync.SyncFault;
import linli.station.sync.SyncLoop;
import linli.station.sync.SyncStatus;

/** A simulated station from one start to the next: everything that a power cut ends. */
final class StationLife {

    private static final long SEGMENT_BYTES = 6_000;

    private final SimulatedStation station;
    private final StationMemory memory;
    private final MemberKeyFile keys;
    private final ActCodec codec;
    private final Journal journal;
    private final int epoch;
    private final SyncLoop loop;
    private final StationKeyring keyring;
    private boolean over;

    private StationLife(
            SimulatedStation station,
            StationMemory memory,
            StationFolder.Written written,
            MemberKeyFile keys,
            ActCodec codec,
            Journal journal,
            StationKeyring keyring) {
        this.keyring = keyring;
        this.station = station;
        this.memory = memory;
        this.epoch = written.number();
        this.keys = keys;
        this.codec = codec;
        this.journal = journal;
        this.loop =
                new SyncLoop(
                        new SyncLoop.Ports(
                                new Outbox(),
                                new Inbox(),
                                station.enrolments(),
                                member -> keys.keyOf(member).flatMap(MemberKey::fromBase64),
                                keyring.present()),
                        new SyncLoop.World(
                                station.line(this), station.clock(), station.random(), this::after),
                        this::told,
                        fault -> station.failed(this, fault));
    }

    /** Starts on what the disk holds. */
    static StationLife begin(SimulatedStation station, StationMemory memory, long proven)
            throws IOException {
        VirtualDisk disk = station.disk();
        StationFolder.Written written = StationFolder.epoch(disk, SimulatedStation.KEYS);
        MemberKeyFile keys = MemberKeyFile.open(disk, SimulatedStation.KEYS, station.random());
        ActCodec codec =
                StationFolder.codec(
                        station.id(), written.number(), keys, new MemberCipher(station.random()));
        Path folder = SimulatedStation.JOURNAL.resolve(Integer.toString(written.number()));
        Head start = Head.start(JournalEntry.genesis(station.id(), written.number()).hex());
        Journal journal = Journal.open(disk, folder, start, proven, SEGMENT_BYTES);
        memory.begin(
                written.number(),
                written.carried(),
                () -> station.isForked() && !station.has(Flaw.GOES_ON_AFTER_A_FORK));
        journal.read(
                1, entry -> memory.apply(entry.seq(), codec.read(entry.header(), entry.payload())));
        StationLife life =
                new StationLife(
                        station,
                        memory,
                        written,
                        keys,
                        codec,
                        journal,
                        StationFolder.keyring(disk, SimulatedStation.KEYS, station.world()));
        life.loop.start();
        return life;
    }

    /** It is over: nothing of it runs on. */
    void end() {
        over = true;
    }

    boolean isOver() {
        return over;
    }

    SyncLoop loop() {
        return loop;
    }

    /** Another key of its own follows the one it has; or the central believes it again. */
    void changeKey() {
        loop.changeKey(keyring);
    }

    boolean isRefused() {
        return loop.status().journalFault().equals(Optional.of(SyncFault.STATION_REFUSED));
    }

    StationMemory memory() {
        return memory;
    }

    MemberKeyFile keys() {
        return keys;
    }

    Head head() {
        return journal.head();
    }

    int epoch() {
        return epoch;
    }

    /** Writes an act down; whether it may be shown as done. */
    boolean write(Act act, int ruleBook) {
        Head head = journal.head();
        Outcome<Head> written =
                codec.write(act, head.seq() + 1, ruleBook)
                        .map(texts -> Entry.after(head, texts.header(), texts.payload()))
                        .then(journal::append);
        if (written instanceof Outcome.Accepted<Head>(Head now)) {
            memory.apply(now.seq(), act);
            loop.journalGrew();
            return true;
        }
        return false;
    }

    private void after(Duration delay, Runnable task) {
        station.time().after(delay, () -> station.run(this, task));
    }

    private void told(SyncStatus status) {
        status.journalFault()
                .filter(fault ->
                        fault == SyncFault.JOURNAL_FORKED
                                || fault == SyncFault.JOURNAL_BEHIND_CENTRAL)
                .ifPresent(forked -> station.rememberFork());
    }

    /** The journal as sync sends it. */
    private final class Outbox implements OutgoingJournal {

        @Override
        public int epoch() {
            return epoch;
        }

        @Override
        public long lastSeq() {
            return journal.head().seq();
        }

        @Override
        public List<UploadedEntry> after(long seq, int limit) {
            List<UploadedEntry> entries = new ArrayList<>();
            try (Reading reading = journal.reading(seq + 1)) {
                reading.upTo(
                        seq + Math.min(limit, station.batch()),
                        entry ->
                                entries.add(
                                        new UploadedEntry(
                                                entry.header(),
                                                entry.payload(),
                                                new Hash(entry.hash()))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return entries;
        }

        @Override
        public Hash hashOf(long seq) {
            try {
                return seq == 0
                        ? JournalEntry.genesis(station.id(), epoch)
                        : new Hash(journal.entry(seq).orElseThrow().hash());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Acknowledged acknowledged() {
            return memory.acknowledged();
        }

        @Override
        public void acknowledge(Acknowledged now) {
            boolean stubborn = station.has(Flaw.KEEPS_ACKNOWLEDGEMENTS_OF_ANOTHER_GENERATION);
            if (!stubborn || now.seq() >= memory.acknowledged().seq()) {
                memory.acknowledge(now);
            }
        }
    }

    /** Where what the central tells goes. */
    private final class Inbox implements FeedInbox {

        @Override
        public Cursor cursor() {
            return memory.cursor();
        }

        @Override
        public List<FeedItem.RuleBookItem> ruleBooks() {
            return memory.ruleBooks();
        }

        @Override
        public Optional<Long> received() {
            return Optional.empty();
        }

        @Override
        public int generation() {
            return memory.generation();
        }

        @Override
        public void apply(FeedPage page) {
            if (station.has(Flaw.MOVES_THE_CURSOR_FIRST) && station.random().nextInt(4) == 0) {
                memory.skip(page);
                station.checkpoint();
                throw new PowerLost();
            }
            keep(page.items());
            memory.take(page);
            station.toldByCentral(StationLife.this);
        }

        @Override
        public void apply(List<FeedItem> items) {
            keep(items);
            memory.take(items);
            station.toldByCentral(StationLife.this);
        }

        private void keep(List<FeedItem> items) {
            java.util.Map<linli.core.member.MemberId, String> known = new java.util.HashMap<>();
            for (FeedItem item : items) {
                if (item instanceof FeedItem.MemberItem(var member, var sealed, var key)) {
                    key.ifPresent(some -> known.put(member.id(), some.toBase64()));
                }
            }
            try {
                keys.keep(known);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
