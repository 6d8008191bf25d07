package linli.station.boot;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import linli.contract.code.PrintedCode;
import linli.contract.trust.Hash;
import linli.contract.trust.MemberCipher;
import linli.contract.v1.journal.JournalEntry;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.MemberAct;
import linli.core.member.MemberNumber;
import linli.core.member.StationId;
import linli.station.boot.folder.Epoch;
import linli.station.boot.folder.SmallFile;
import linli.station.boot.wire.ContractActs;
import linli.station.boot.wire.ContractTexts;
import linli.station.boot.wire.JournalOutbox;
import linli.station.boot.wire.StoreInbox;
import linli.station.counter.CounterNeeds;
import linli.station.counter.Counters;
import linli.station.journal.DataFolder;
import linli.station.journal.Head;
import linli.station.journal.Journal;
import linli.station.journal.MemberKeyFile;
import linli.station.journal.SecretFile;
import linli.station.store.Checkpoint;
import linli.station.store.StationStore;
import linli.station.store.StoreNeeds;
import linli.station.store.h2.StoreKey;

/**
 * A station's files, opened in the one right order: keys, journal, store, counters. Closed in the
 * other. Only while nothing runs on the writer any more may it be closed.
 */
public final class OpenStation implements Closeable {

    private final StationId station;
    private final Epoch epoch;
    private final ContractActs acts;
    private final MemberKeyFile keys;
    private final Journal journal;
    private final StationStore store;
    private final Counters counters;

    private OpenStation(Opened opened, Counters counters) {
        this.station = opened.station();
        this.epoch = opened.epoch();
        this.acts = opened.acts();
        this.keys = opened.keys();
        this.journal = opened.journal();
        this.store = opened.store();
        this.counters = counters;
    }

    /**
     * Opens everything in a folder that was taken.
     *
     * @throws linli.station.journal.JournalFault if the journal is damaged
     */
    static OpenStation open(DataFolder folder, StationId station, Surroundings around)
            throws IOException {
        byte[] secret =
                SecretFile.readOrMake(around.disk(), folder.keys(), "store.key", around.random());
        MemberKeyFile keys = MemberKeyFile.open(around.disk(), folder.keys(), around.random());
        try {
            return open(folder, station, around, keys, new StoreKey(secret));
        } catch (IOException | RuntimeException e) {
            keys.close();
            throw e;
        }
    }

    private static OpenStation open(
            DataFolder folder,
            StationId station,
            Surroundings around,
            MemberKeyFile keys,
            StoreKey key)
            throws IOException {
        MemberCipher cipher = new MemberCipher(around.random());
        Epoch epoch = Epoch.in(new SmallFile(around.disk(), folder.keys(), "epoch"));
        ContractActs acts = new ContractActs(station, epoch.number(), keys, cipher);
        StoreNeeds needs =
                new StoreNeeds(
                        around.disk(),
                        folder.store(),
                        key,
                        station,
                        epoch.number(),
                        epoch.carried(),
                        acts,
                        new ContractTexts(keys, cipher, around.ruleBooks()),
                        keys,
                        OpenStation::receiptCode,
                        around.builtIn(),
                        around.printing(),
                        around.background(),
                        around.mapping(),
                        around.storeEvents());
        Checkpoint proven = StationStore.checkpointIn(needs);
        Head start = Head.start(JournalEntry.genesis(station, epoch.number()).hex());
        Journal journal =
                Journal.open(
                        around.disk(),
                        folder.journal().resolve(Integer.toString(epoch.number())),
                        start,
                        proven.seq());
        try {
            StationStore store = StationStore.open(needs, journal);
            Opened opened = new Opened(folder, station, epoch, journal, store, acts, keys);
            return new OpenStation(opened, counters(around, opened));
        } catch (IOException | RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    private record Opened(
            DataFolder folder,
            StationId station,
            Epoch epoch,
            Journal journal,
            StationStore store,
            ContractActs acts,
            MemberKeyFile keys) {}

    /** Made when the first PIN is; it lies beside the keys, not with the store or the journal. */
    private static byte[] pepper(Surroundings around, DataFolder folder) {
        try {
            return SecretFile.readOrMake(
                    around.disk(), folder.keys(), "pin.pepper", around.random());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Counters counters(Surroundings around, Opened opened) {
        return new Counters(
                new CounterNeeds(
                        opened.station(),
                        opened.journal(),
                        opened.store(),
                        opened.acts(),
                        opened.keys(),
                        new Argon2Pins(() -> pepper(around, opened.folder()), around.random()),
                        around.absentMembers(),
                        around.pointsElsewhere(),
                        around.clock(),
                        around.ids(),
                        around.random(),
                        around.journalGrew(),
                        around.done(),
                        around.dateIsRight(),
                        around.writer(),
                        around.screen()));
    }

    /** The code on the receipt of an act: a number drawn from its id. */
    static String receiptCode(ActId act) {
        long number = Long.parseUnsignedLong(Hash.of(act.value()).hex().substring(0, 15), 16);
        return new PrintedCode.Receipt(number % PrintedCode.NUMBER_LIMIT).digits();
    }

    /** What the QR on the paper of an act carries: its receipt's code, or a new member's card. */
    static String paperCode(Act act) {
        return switch (act) {
            case Act.MemberRegistered joined -> cardCode(joined.member().number());
            case MemberAct.CardReplaced replaced -> cardCode(replaced.number());
            default -> receiptCode(act.occasion().act());
        };
    }

    /** What the QR of a member's card carries. */
    public static String cardCode(MemberNumber number) {
        return new PrintedCode.Card(number).digits();
    }

    /** The epoch that its journal writes. */
    int epoch() {
        return epoch.number();
    }

    Journal journal() {
        return journal;
    }

    StationStore store() {
        return store;
    }

    Counters counters() {
        return counters;
    }

    ContractActs acts() {
        return acts;
    }

    MemberKeyFile keys() {
        return keys;
    }

    /** The journal as sync sends it. */
    JournalOutbox outbox() {
        return new JournalOutbox(station, epoch.number(), journal, store.uploads());
    }

    /** Where what the central tells goes. */
    StoreInbox inbox() {
        return new StoreInbox(store.feed(), store.ruleBooks());
    }

    @Override
    public void close() throws IOException {
        try (keys;
                journal) {
            store.close();
        }
    }
}
