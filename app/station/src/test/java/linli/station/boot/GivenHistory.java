package linli.station.boot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.contract.v1.journal.JournalHeads;
import linli.contract.v1.journal.JournalHeads.EpochHead;
import linli.contract.v1.journal.UploadBatch;
import linli.contract.v1.journal.UploadBatch.UploadedEntry;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.station.boot.past.EpochChange;

/** A first epoch that a central has, given one by one; it may fail after some of them. */
class GivenHistory implements EpochChange.History {

    private final List<UploadedEntry> entries;
    private int pages;
    private int failingPage = Integer.MAX_VALUE;
    private Optional<Refusal> failure = Optional.empty();

    GivenHistory(List<UploadedEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** Fails from that page on, the first being 0, until told again. */
    GivenHistory failsAt(int page, Refusal why) {
        pages = 0;
        failingPage = page;
        failure = Optional.of(why);
        return this;
    }

    int pagesGiven() {
        return pages;
    }

    @Override
    public Outcome<JournalHeads> heads() {
        return Outcome.of(
                new JournalHeads(
                        TestShop.STATION,
                        List.of(new EpochHead(1, entries.size(), entries.getLast().hash()))));
    }

    @Override
    public Outcome<UploadBatch> page(int epoch, long after) {
        if (pages == failingPage) {
            return Outcome.refused(failure.orElseThrow());
        }
        pages++;
        List<UploadedEntry> page = entries.stream().skip(after).limit(1).toList();
        return Outcome.of(new UploadBatch(epoch, page, Map.of()));
    }
}
