package linli.station.store.ticket;

import java.util.List;
import java.util.Optional;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.station.store.h2.Queries;

/** The sales that were put aside here. */
public final class SuspendedSales {

    private static final String STANDING =
            " from held_sale h where not exists"
                    + " (select 1 from recalled_sale r where r.held_id = h.act_id)";

    private final Queries queries;
    private final Tickets tickets;

    /** Reads by those queries; {@code tickets} has the acts. */
    public SuspendedSales(Queries queries, Tickets tickets) {
        this.queries = queries;
        this.tickets = tickets;
    }

    /** How many are aside now. */
    public long count() {
        return queries.number("select count(*)" + STANDING);
    }

    /** Those that are aside now, the oldest first. */
    public List<Act.SaleSuspended> standing() {
        return queries
                .all("select h.seq" + STANDING + " order by h.seq", row -> row.getLong(1))
                .stream()
                .flatMap(seq -> tickets.inJournal(seq, Act.SaleSuspended.class).stream())
                .toList();
    }

    /** The one of that id, if it is aside now. */
    public Optional<Act.SaleSuspended> standing(ActId id) {
        return queries.first(
                        "select h.seq" + STANDING + " and h.act_id = ?",
                        row -> row.getLong(1),
                        id.value())
                .flatMap(seq -> tickets.inJournal(seq, Act.SaleSuspended.class));
    }
}
