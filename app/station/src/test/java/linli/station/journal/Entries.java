package linli.station.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import linli.core.Outcome;

/** Entries for tests, and what a journal holds. */
final class Entries {

    /** What the first entry follows. */
    static final Head START = Head.start("5a".repeat(32));

    private Entries() {}

    /** An entry that follows the journal's head, of a size drawn from {@code random}. */
    static Entry next(Journal journal, Random random) {
        long seq = journal.head().seq() + 1;
        String payload = "{\"text\":\"" + "白菜".repeat(random.nextInt(1, 300)) + "\"}";
        return Entry.after(journal.head(), "{\"seq\":" + seq + "}", payload);
    }

    /** Appends {@code count} entries that must be accepted. */
    static List<Entry> append(Journal journal, int count, Random random) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Entry entry = next(journal, random);
            if (journal.append(entry) instanceof Outcome.Refused<Head>(var refusal)) {
                throw new AssertionError(refusal.code());
            }
            entries.add(entry);
        }
        return entries;
    }

    /** Where the first segment ends that holds them; behind it there may be room. */
    static int end(List<Entry> entries) {
        return Segment.HEAD + entries.stream().mapToInt(entry -> Frames.encode(entry).length).sum();
    }

    /** Everything in the journal. */
    static List<Entry> of(Journal journal) throws IOException {
        List<Entry> entries = new ArrayList<>();
        journal.read(1, entries::add);
        return entries;
    }
}
