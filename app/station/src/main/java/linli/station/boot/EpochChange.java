package linli.station.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import linli.contract.trust.MemberKey;
import linli.contract.v1.JournalEntry;
import linli.contract.v1.JournalHeader;
import linli.contract.v1.UploadBatch;
import linli.contract.v1.UploadBatch.UploadedEntry;
import linli.core.Outcome;
import linli.core.member.MemberId;
import linli.core.member.StationId;
import linli.station.journal.DataFolder;
import linli.station.journal.Disk;
import linli.station.journal.Entry;
import linli.station.journal.Head;
import linli.station.journal.Journal;
import linli.station.journal.MemberKeyFile;

/**
 * Begins a new epoch of the journal (decision 0025), before anything is open: first what the
 * central has of this station, then what only this disk has, each act once and under the id it was
 * done with. The old epoch's files stay as they are. Nothing is changed until all of it is on disk.
 */
final class EpochChange {

    private final Disk disk;
    private final DataFolder folder;
    private final StationId station;
    private final History history;
    private final Set<String> acts = new HashSet<>();

    EpochChange(Disk disk, DataFolder folder, StationId station, History history) {
        this.disk = disk;
        this.folder = folder;
        this.station = station;
        this.history = history;
    }

    /** What the central has of this station's journals. */
    @FunctionalInterface
    interface History {
        Outcome<UploadBatch> page(int epoch, long after);
    }

    /** The new epoch; refused, and nothing changed, if the central could not be asked for all. */
    Outcome<Epoch> run(MemberKeyFile keys) throws IOException {
        SmallFile file = new SmallFile(disk, folder.keys(), "epoch");
        Epoch old = Epoch.in(file);
        return newest(1)
                .then(newest -> {
                    try {
                        return change(old, Math.max(old.number(), newest), keys, file);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private Outcome<Integer> newest(int epoch) {
        return history.page(epoch, 0)
                .then(page -> page.entries().isEmpty() ? Outcome.of(epoch - 1) : newest(epoch + 1));
    }

    private Outcome<Epoch> change(Epoch old, int newest, MemberKeyFile keys, SmallFile file)
            throws IOException {
        int number = newest + 1;
        Path place = folder.journal().resolve(Integer.toString(number));
        clear(place);
        Outcome<Long> carried;
        try (Journal journal = Journal.open(disk, place, genesis(number), 0)) {
            carried = carry(journal, number, newest, keys);
            if (carried instanceof Outcome.Accepted<Long>) {
                addOwn(journal, number, old);
            }
        }
        if (carried instanceof Outcome.Accepted<Long>(Long count)) {
            Epoch begun = new Epoch(number, count);
            // H2 is made again from the new epoch; should the power fail now, from the old one
            clear(folder.store());
            begun.keep(file);
            return Outcome.of(begun);
        }
        return carried.map(count -> old);
    }

    private Outcome<Long> carry(Journal journal, int number, int newest, MemberKeyFile keys)
            throws IOException {
        for (int epoch = 1; epoch <= newest; epoch++) {
            long after = 0;
            boolean more = true;
            while (more) {
                Outcome<UploadBatch> page = history.page(epoch, after);
                if (!(page instanceof Outcome.Accepted<UploadBatch>(UploadBatch batch))) {
                    return page.map(unreachable -> 0L);
                }
                keep(batch.memberKeys(), keys);
                for (UploadedEntry entry : batch.entries()) {
                    add(journal, number, entry.headerText(), entry.payload());
                }
                after += batch.entries().size();
                more = !batch.entries().isEmpty();
            }
        }
        return Outcome.of(journal.head().seq());
    }

    private void addOwn(Journal journal, int number, Epoch old) throws IOException {
        Path place = folder.journal().resolve(Integer.toString(old.number()));
        try (Journal own = Journal.open(disk, place, genesis(old.number()), 0)) {
            own.read(1, entry -> add(journal, number, entry.header(), entry.payload()));
        }
    }

    private void add(Journal journal, int number, String headerText, String payload) {
        if (!(JournalHeader.read(headerText)
                instanceof Outcome.Accepted<JournalHeader>(JournalHeader header))) {
            throw new IllegalStateException("An entry has no header");
        }
        if (acts.add(header.act().value())) {
            Head head = journal.head();
            String text = in(header, number, head.seq() + 1).text();
            Outcome<Head> written = journal.append(Entry.after(head, text, payload));
            if (!(written instanceof Outcome.Accepted<Head>)) {
                throw new IllegalStateException("The new epoch cannot be written: " + written);
            }
        }
    }

    private JournalHeader in(JournalHeader header, int number, long seq) {
        return new JournalHeader(
                station,
                number,
                seq,
                header.act(),
                header.type(),
                header.occurredAt(),
                header.businessDate(),
                header.operator(),
                header.approver(),
                header.ruleBookVersion());
    }

    private Head genesis(int number) {
        return Head.start(JournalEntry.genesis(station, number).hex());
    }

    private static void keep(Map<MemberId, MemberKey> told, MemberKeyFile keys) throws IOException {
        Map<MemberId, String> known = new HashMap<>();
        told.forEach((member, key) -> known.put(member, key.toBase64()));
        keys.keep(known);
    }

    private static void clear(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return;
        }
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : List.copyOf(files.toList())) {
                Files.delete(file);
            }
        }
    }
}
