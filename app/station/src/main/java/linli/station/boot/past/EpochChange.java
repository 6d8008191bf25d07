package linli.station.boot.past;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import linli.contract.v1.journal.JournalEntry;
import linli.contract.v1.journal.JournalHeader;
import linli.contract.v1.journal.JournalHeads;
import linli.contract.v1.journal.JournalHeads.EpochHead;
import linli.contract.v1.journal.UploadBatch;
import linli.core.Outcome;
import linli.core.member.StationId;
import linli.station.boot.folder.Epoch;
import linli.station.boot.folder.SmallFile;
import linli.station.journal.DataFolder;
import linli.station.journal.Disk;
import linli.station.journal.Entry;
import linli.station.journal.Head;
import linli.station.journal.Journal;
import linli.station.journal.MemberKeyFile;

/**
 * Begins a new epoch of the journal (decision 0025), before anything is open: first what the
 * central has of this station, then what only this disk has, each act once and under the id it was
 * done with. The old epoch's files stay as they are, and the old epoch stands until all of the new
 * one is on disk; what was fetched of it by then is not fetched again after a break.
 */
public final class EpochChange {

    private final Disk disk;
    private final DataFolder folder;
    private final StationId station;
    private final History history;
    private final HistoryProgress progress;
    private final Set<String> acts = new HashSet<>();

    /** Of the journal in that folder. */
    public EpochChange(
            Disk disk,
            DataFolder folder,
            StationId station,
            History history,
            HistoryProgress progress) {
        this.disk = disk;
        this.folder = folder;
        this.station = station;
        this.history = history;
        this.progress = progress;
    }

    /** What the central has of this station's journals. */
    public interface History {

        /** How much it is, as the central signed it. */
        Outcome<JournalHeads> heads();

        /** Entries of an epoch after that seq. */
        Outcome<UploadBatch> page(int epoch, long after);
    }

    /** The new epoch; refused, and nothing changed, if the central could not be asked for all. */
    public Outcome<Epoch> run(MemberKeyFile keys) throws IOException {
        Outcome<JournalHeads> heads = history.heads();
        Epoch old = Epoch.in(file("epoch"));
        return heads instanceof Outcome.Accepted<JournalHeads>(JournalHeads known)
                ? run(keys, old, known)
                : heads.map(none -> old);
    }

    private Outcome<Epoch> run(MemberKeyFile keys, Epoch old, JournalHeads heads)
            throws IOException {
        if (heads.epochs().isEmpty()) {
            // The central has nothing that this disk could contradict
            return Outcome.of(old);
        }
        int number = Math.max(old.number(), heads.epochs().getLast().epoch()) + 1;
        Path place = folder.journal().resolve(Integer.toString(number));
        FetchedSoFar soFar = FetchedSoFar.in(file("fetched"), number);
        if (soFar.entries() == 0) {
            clear(place);
        }
        Outcome<Long> carried;
        try (Journal journal = Journal.open(disk, place, genesis(number), 0)) {
            journal.read(1, entry -> acts.add(header(entry.header()).act().value()));
            carried = carry(journal, number, new Fetching(soFar, keys), heads);
            if (carried instanceof Outcome.Accepted<Long>) {
                // What is added from here on the central never had: after a break, from the start
                file("fetched").keep("");
                addOwn(journal, number, old);
            }
        }
        return carried instanceof Outcome.Accepted<Long>(Long count)
                ? Outcome.of(begin(new Epoch(number, count)))
                : carried.map(none -> old);
    }

    private Epoch begin(Epoch begun) throws IOException {
        // H2 is made again from the new epoch; should the power fail now, from the old one
        clear(folder.store());
        begun.keep(file("epoch"));
        return begun;
    }

    /** Where fetching is, and what it needs to go on. */
    private record Fetching(FetchedSoFar soFar, MemberKeyFile keys) {}

    private Outcome<Long> carry(Journal journal, int number, Fetching from, JournalHeads heads)
            throws IOException {
        HistoryFetch fetch = new HistoryFetch(station, history, from.keys(), from.soFar());
        JournalHeads known = heads;
        while (!fetch.isAt(known)) {
            for (EpochHead head : known.epochs()) {
                Outcome<Long> fetched =
                        fetch.upTo(
                                head,
                                entry -> {
                                    add(journal, number, entry.headerText(), entry.payload());
                                },
                                soFar -> {
                                    soFar.keep(file("fetched"));
                                    progress.fetched(soFar.entries(), heads.entries());
                                });
                if (fetched instanceof Outcome.Refused<Long>) {
                    return fetched;
                }
            }
            // Somebody with a copy of this disk may have gone on meanwhile
            Outcome<JournalHeads> again = history.heads();
            if (!(again instanceof Outcome.Accepted<JournalHeads>(JournalHeads now))) {
                return again.map(JournalHeads::entries);
            }
            known = now;
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
        JournalHeader header = header(headerText);
        if (acts.add(header.act().value())) {
            Head head = journal.head();
            String text = in(header, number, head.seq() + 1).text();
            Outcome<Head> written = journal.append(Entry.after(head, text, payload));
            if (!(written instanceof Outcome.Accepted<Head>)) {
                throw new IllegalStateException("The new epoch cannot be written: " + written);
            }
        }
    }

    private static JournalHeader header(String text) {
        if (JournalHeader.read(text)
                instanceof Outcome.Accepted<JournalHeader>(JournalHeader header)) {
            return header;
        }
        throw new IllegalStateException("An entry has no header");
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

    private SmallFile file(String name) {
        return new SmallFile(disk, folder.keys(), name);
    }

    private void clear(Path place) throws IOException {
        for (Path file : disk.list(place)) {
            disk.delete(file);
        }
    }
}
