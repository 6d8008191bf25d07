package linli.station.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import linli.core.checkout.Act;
import linli.station.journal.ActCodec;
import linli.station.journal.Journal;

/** The sales that were completed here. */
public final class Tickets {

    private final Queries queries;
    private final Journal journal;
    private final ActCodec acts;

    Tickets(Queries queries, Journal journal, ActCodec acts) {
        this.queries = queries;
        this.journal = journal;
        this.acts = acts;
    }

    /** The sale whose receipt carries that code, all digits equal. */
    public Optional<Act.SaleCompleted> byReceipt(String code) {
        return queries.first(
                        "select seq from ticket where receipt_code = ? order by seq",
                        row -> row.getLong(1),
                        code)
                .flatMap(this::inJournal);
    }

    private Optional<Act.SaleCompleted> inJournal(long seq) {
        try {
            return journal.entry(seq)
                    .map(entry -> acts.read(entry.header(), entry.payload()))
                    .filter(Act.SaleCompleted.class::isInstance)
                    .map(Act.SaleCompleted.class::cast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
