package linli.station.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import linli.core.checkout.Act;
import linli.station.journal.ActCodec;
import linli.station.journal.Journal;

/** What was done here and has a receipt. */
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
                .flatMap(seq -> inJournal(seq, Act.SaleCompleted.class));
    }

    /** Anything but a sale whose receipt carries that code, all digits equal. */
    public Optional<Act> otherByReceipt(String code) {
        return queries.first(
                        "select seq from receipt where code = ? order by seq",
                        row -> row.getLong(1),
                        code)
                .flatMap(seq -> inJournal(seq, Act.class));
    }

    /** The act in that entry, if it is of that kind. */
    <A extends Act> Optional<A> inJournal(long seq, Class<A> kind) {
        try {
            return journal.entry(seq)
                    .map(entry -> acts.read(entry.header(), entry.payload()))
                    .filter(kind::isInstance)
                    .map(kind::cast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
