package linli.station.counter;

import java.util.List;
import java.util.function.Consumer;
import linli.core.Outcome;
import linli.core.dispute.DisputedEntry;
import linli.core.dispute.Disputes;

/** What the central disputes of a station's acts: read on the one writer. */
final class JournalledDisputes implements Disputes {

    private final CounterNeeds needs;
    private final TicketFiles files;

    JournalledDisputes(CounterNeeds needs) {
        this.needs = needs;
        this.files = new TicketFiles(needs);
    }

    @Override
    public void all(Consumer<Outcome<List<DisputedEntry>>> reply) {
        files.read(() -> Outcome.of(needs.store().disputes().all(MOST)), reply);
    }
}
