package linli.central.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import linli.core.act.ActId;
import linli.core.act.Claim;
import linli.core.claim.ClaimDecision;
import linli.core.member.StationId;

/** Claims about goods that were handed over, each at the station that took it. */
public final class Claims {

    private final Sql sql;

    Claims(Sql sql) {
        this.sql = sql;
    }

    /** A claim that was taken by an entry of a station's journal. */
    public record Taken(StationId station, ActId filed, int epoch, long seq) {}

    /** A claim was taken; {@code undecided} if it was left to headquarters. */
    public void add(Taken claim, boolean undecided) {
        sql.update(
                """
                insert into claim (station_id, filed_act, epoch, seq, undecided)
                values (?, ?, ?, ?, ?) on conflict do nothing
                """,
                claim.station().value(),
                claim.filed().value(),
                claim.epoch(),
                claim.seq(),
                undecided);
    }

    /** Counts its goods as claimed, until money goes back for them. */
    public void hold(StationId station, ActId filed, Claim claim) {
        for (Claim.Line line : claim.lines()) {
            sql.update(
                    """
                    insert into claimed_goods (station_id, filed_act, line, ticket_act, qty)
                    values (?, ?, ?, ?, ?) on conflict do nothing
                    """,
                    station.value(),
                    filed.value(),
                    line.line(),
                    claim.ticket().value(),
                    line.qty());
        }
    }

    /** Money goes back for the goods of that claim: they count as returned from now on. */
    public void release(StationId station, ActId filed) {
        sql.update(
                "delete from claimed_goods where station_id = ? and filed_act = ?",
                station.value(),
                filed.value());
    }

    /** How many of each line of a ticket are claimed without money having gone back. */
    public Map<Integer, Long> claimed(StationId station, ActId ticket) {
        Map<Integer, Long> lines = new TreeMap<>();
        sql.list(
                        """
                        select line, sum(qty)::bigint from claimed_goods
                        where station_id = ? and ticket_act = ? group by line
                        """,
                        row -> Map.entry(row.getInt(1), row.getLong(2)),
                        station.value(),
                        ticket.value())
                .forEach(line -> lines.put(line.getKey(), line.getValue()));
        return lines;
    }

    /** The claims that wait for people, at most that many. */
    public List<Taken> waiting(int limit) {
        return sql.list(
                """
                select station_id, filed_act, epoch, seq from claim
                where undecided and verdict is null and not settled
                order by station_id, epoch, seq limit ?
                """,
                row ->
                        new Taken(
                                new StationId(row.getString(1)),
                                new ActId(row.getString(2)),
                                row.getInt(3),
                                row.getLong(4)),
                limit);
    }

    /** Decides a claim that waits; whether there is such a one. */
    public boolean decide(StationId station, ClaimDecision decision) {
        return sql.update(
                        """
                        update claim set verdict = ?, decided_at = ?, decided_by = ?, note = ?
                        where station_id = ? and filed_act = ? and undecided and verdict is null
                          and not settled
                        """,
                        decision.verdict().name(),
                        decision.at(),
                        decision.by(),
                        decision.note(),
                        station.value(),
                        decision.claim().value())
                == 1;
    }

    /** What was decided about a claim, if anything was. */
    public Optional<ClaimDecision> decision(StationId station, ActId filed) {
        return sql.one(
                """
                select filed_act, verdict, decided_at, decided_by, note from claim
                where station_id = ? and filed_act = ? and verdict is not null
                """,
                Claims::decision,
                station.value(),
                filed.value());
    }

    /**
     * Marks a claim as settled; whether exactly that was decided, and it was not settled before.
     * What was settled is not decided any more, whoever forgot what was decided.
     */
    public boolean settle(StationId station, ActId filed, ClaimDecision.Verdict verdict) {
        boolean isDecided =
                decision(station, filed).filter(made -> made.verdict() == verdict).isPresent();
        boolean isFirst =
                sql.update(
                                """
                                update claim set settled = true
                                where station_id = ? and filed_act = ? and not settled
                                """,
                                station.value(),
                                filed.value())
                        == 1;
        return isDecided && isFirst;
    }

    private static ClaimDecision decision(ResultSet row) throws SQLException {
        Instant at = row.getObject(3, OffsetDateTime.class).toInstant();
        return new ClaimDecision(
                new ActId(row.getString(1)),
                ClaimDecision.Verdict.valueOf(row.getString(2)),
                at,
                row.getString(4),
                row.getString(5));
    }
}
