package linli.station.store.ticket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import linli.core.act.Act;
import linli.station.journal.ActCodec;
import linli.station.journal.Entry;
import linli.station.journal.Journal;
import linli.station.store.h2.Queries;

/** What was done here and has a receipt. */
public final class Tickets {

    private final Queries queries;
    private final Journal journal;
    private final ActCodec acts;

    /** Reads by those queries and from that journal. */
    public Tickets(Queries queries, Journal journal, ActCodec acts) {
        this.queries = queries;
        this.journal = journal;
        this.acts = acts;
    }

    /** The act whose receipt carries that code, all digits equal. */
    public Optional<Act> byReceipt(String code) {
        return seqOf("select seq from ticket where receipt_code = ? order by seq", code)
                .or(() -> seqOf("select seq from receipt where code = ? order by seq", code))
                .flatMap(seq -> inJournal(seq, Act.class));
    }

    private Optional<Long> seqOf(String sql, String code) {
        return queries.first(sql, row -> row.getLong(1), code);
    }

    /** The act in that entry, if it is of that kind. */
    public <A extends Act> Optional<A> inJournal(long seq, Class<A> kind) {
        return entry(seq)
                .map(entry -> acts.read(entry.header(), entry.payload()))
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /** The version of the rule book by which the act in that entry was decided. */
    int ruleBook(long seq) {
        return entry(seq)
                .map(entry -> acts.ruleBook(entry.header()))
                .orElseThrow(() -> new IllegalStateException("No entry " + seq));
    }

    private Optional<Entry> entry(long seq) {
        try {
            return journal.entry(seq);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
