package linli.station.store.ticket;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.ValueAct;
import linli.core.member.MemberId;
import linli.station.store.h2.Queries;

/** The top-ups of the shift that is open, which can still be undone. */
public final class TopUps {

    private static final String OF_THIS_SHIFT =
            " and seq > (select coalesce(max(seq), 0) from shift_closing)";

    private final Queries queries;
    private final Tickets tickets;

    /** Reads by those queries; {@code tickets} has the acts. */
    public TopUps(Queries queries, Tickets tickets) {
        this.queries = queries;
        this.tickets = tickets;
    }

    /** The top-up of that id, if it was made in this shift. */
    public Optional<ValueAct.ToppedUp> ofThisShift(ActId id) {
        return queries.first(
                        "select seq from value_entry where ref = ? and reason = 'TOP_UP'"
                                + OF_THIS_SHIFT,
                        row -> row.getLong(1),
                        id.value())
                .flatMap(seq -> tickets.inJournal(seq, ValueAct.ToppedUp.class));
    }

    /** What the member paid in during this shift and was not undone, the latest first. */
    public List<ValueAct.ToppedUp> standing(MemberId member) {
        Set<ActId> undone = new HashSet<>();
        ofMember(member, "VALUE_WITHDRAWN", ValueAct.Withdrawn.class)
                .forEach(act -> act.topUp().ifPresent(undone::add));
        return ofMember(member, "TOP_UP", ValueAct.ToppedUp.class).stream()
                .filter(act -> !undone.contains(act.occasion().act()))
                .toList();
    }

    private <A extends Act> List<A> ofMember(MemberId member, String reason, Class<A> kind) {
        return queries
                .all(
                        "select seq from value_entry where member_id = ? and reason = ?"
                                + OF_THIS_SHIFT
                                + " order by seq desc",
                        row -> row.getLong(1),
                        member.value(),
                        reason)
                .stream()
                .flatMap(seq -> tickets.inJournal(seq, kind).stream())
                .toList();
    }
}
