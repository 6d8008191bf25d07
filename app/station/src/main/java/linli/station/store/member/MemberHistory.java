package linli.station.store.member;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import linli.core.act.Act;
import linli.core.member.MemberId;
import linli.station.store.h2.Queries;

/** What this station wrote about who members are. */
public final class MemberHistory {

    private static final int MOST = 100;

    private final Queries queries;
    private final LongFunction<Optional<Act>> journal;

    /**
     * Finds entries by those queries.
     *
     * @param journal reads the act of an entry
     */
    public MemberHistory(Queries queries, LongFunction<Optional<Act>> journal) {
        this.queries = queries;
        this.journal = journal;
    }

    /** The member's registration, if it was here, and what was changed here; the latest first. */
    public List<Act> of(MemberId member) {
        return queries
                .all(
                        "select seq from registered_member where member_id = ? union all"
                                + " select seq from member_change where member_id = ?"
                                + " order by 1 desc fetch first "
                                + MOST
                                + " rows only",
                        row -> row.getLong(1),
                        member.value(),
                        member.value())
                .stream()
                .flatMap(seq -> journal.apply(seq).stream())
                .toList();
    }
}
