package linli.station.store.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import linli.core.act.ActId;
import linli.core.act.ClaimAct;
import linli.core.claim.ClaimDecision;
import linli.core.claim.ClaimStanding;
import linli.core.member.MemberId;
import linli.core.member.Members;
import linli.station.store.h2.Queries;
import linli.station.store.ticket.Tickets;

/** The claims that were taken here, with what headquarters made of them. */
public final class ClaimBook {

    private static final String STANDINGS =
            "select c.seq, d.verdict, d.decided_at, d.decided_by, d.note, s.seq"
                    + " from claim c"
                    + " left join claim_decision d on d.filed_act = c.filed_act"
                    + " left join claim s on s.filed_act = c.filed_act and s.settling"
                    + " where not c.settling and ";
    private static final String ALLOWED_FIRST =
            " order by case when d.verdict in ('MONEY', 'REPLACEMENT') and s.seq is null"
                    + " then 0 else 1 end, c.seq desc fetch first ";

    private final Queries queries;
    private final Members members;
    private final Tickets tickets;

    /** Reads by those queries; {@code tickets} has the acts. */
    public ClaimBook(Queries queries, Members members, Tickets tickets) {
        this.queries = queries;
        this.members = members;
        this.tickets = tickets;
    }

    /** The claim that was taken by that act. */
    public Optional<ClaimStanding> byId(ActId filed) {
        return standings("c.filed_act = ?", 1, filed.value()).stream().findFirst();
    }

    /** At most so many claims: those that are to be settled here first, then the newest. */
    public List<ClaimStanding> claims(Optional<MemberId> member, int most) {
        return member.map(one -> standings("c.member_id = ?", most, one.value()))
                .orElseGet(() -> standings("true", most));
    }

    /** How many claims headquarters allowed that nobody settled yet. */
    public long allowed() {
        return queries.number(
                "select count(*) from claim_decision d where d.verdict <> 'NOTHING'"
                        + " and exists (select 1 from claim c where c.filed_act = d.filed_act)"
                        + " and not exists (select 1 from claim s"
                        + " where s.filed_act = d.filed_act and s.settling)");
    }

    private List<ClaimStanding> standings(String which, int most, Object... arguments) {
        return queries
                .all(
                        STANDINGS + which + ALLOWED_FIRST + most + " rows only",
                        ClaimBook::found,
                        arguments)
                .stream()
                .flatMap(found -> standing(found).stream())
                .toList();
    }

    /** What the rows say of a claim; {@code settled} is 0 if nobody did. */
    private record Found(long filed, Optional<Decided> decided, long settled) {}

    private record Decided(String verdict, OffsetDateTime at, String by, String note) {}

    private static Found found(ResultSet row) throws SQLException {
        String verdict = row.getString(2);
        Optional<Decided> decided =
                verdict == null
                        ? Optional.empty()
                        : Optional.of(
                                new Decided(
                                        verdict,
                                        row.getObject(3, OffsetDateTime.class),
                                        row.getString(4),
                                        row.getString(5)));
        return new Found(row.getLong(1), decided, row.getLong(6));
    }

    private Optional<ClaimStanding> standing(Found found) {
        return tickets.inJournal(found.filed(), ClaimAct.Filed.class)
                .map(filed ->
                        new ClaimStanding(
                                filed,
                                members.byId(filed.member()),
                                found.decided().map(some -> decision(filed, some)),
                                found.settled() == 0
                                        ? Optional.empty()
                                        : tickets.inJournal(
                                                found.settled(), ClaimAct.Settled.class)));
    }

    private static ClaimDecision decision(ClaimAct.Filed filed, Decided decided) {
        return new ClaimDecision(
                filed.occasion().act(),
                ClaimDecision.Verdict.valueOf(decided.verdict()),
                decided.at().toInstant(),
                decided.by(),
                decided.note());
    }
}
