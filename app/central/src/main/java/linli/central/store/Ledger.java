package linli.central.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.core.act.ActId;
import linli.core.member.MemberId;
import linli.core.member.StationId;
import linli.core.points.Unit;
import org.jspecify.annotations.Nullable;

/** Points and money in double entry. It only grows. */
public final class Ledger {

    /**
     * The account of members; each posting to it names the member. Points that a member has are
     * more than 0 there; stored value is owed to the member, and so it is less.
     */
    public static final String MEMBER = "MEMBER";

    /**
     * One side of what an act moved.
     *
     * @param line its place among the postings of the act, from 1
     * @param account {@code MEMBER}, or the counter account
     * @param member only with {@code MEMBER}
     */
    public record Posting(
            ActId act,
            int line,
            LocalDate day,
            Unit unit,
            String account,
            Optional<MemberId> member,
            String reason,
            long amount) {}

    /** An act whose postings do not sum to zero. */
    public record Imbalance(StationId station, String act, Unit unit, long sum) {}

    /** What an account holds in all. */
    public record Total(Unit unit, String account, long sum) {}

    private final Sql sql;

    Ledger(Sql sql) {
        this.sql = sql;
    }

    /** Adds postings of whole acts. */
    public void post(StationId station, List<Posting> postings) {
        if (postings.isEmpty()) {
            return;
        }
        sql.write(
                """
                insert into posting (station_id, act_id, line, unit, account, member_id,
                                     reason, amount, business_day)
                select ?, act_id, line, unit, account, member_id, reason, amount, day::date
                from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                    as added (act_id, line, unit, account, member_id, reason, amount, day)
                """,
                station.value(),
                sql.texts(postings, posting -> posting.act().value()),
                sql.numbers(postings, Posting::line),
                sql.texts(postings, posting -> posting.unit().name()),
                sql.texts(postings, Posting::account),
                sql.texts(postings, posting -> posting.member().map(MemberId::value).orElse(null)),
                sql.texts(postings, Posting::reason),
                sql.numbers(postings, Posting::amount),
                sql.texts(postings, posting -> posting.day().toString()));
    }

    /** The balance of each member by the postings, in that unit. */
    public Map<String, Long> balances(Unit unit) {
        return sums(
                """
                select member_id, sum(case unit when 'FEN' then -amount else amount end)
                from posting where member_id is not null and unit = ? group by member_id
                """,
                unit.name());
    }

    /**
     * What the acts of a station moved on each account of money, in fen. What waits is counted as
     * its members'; what was decided about it is no act of the station.
     */
    public Map<String, Long> money(StationId station) {
        return sums(
                """
                select case account when 'HELD' then 'MEMBER' else account end as moved, sum(amount)
                from posting
                where unit = 'FEN' and station_id = ?
                  and not exists (select 1 from quarantine
                                  where quarantine.station_id = posting.station_id
                                    and quarantine.decision_act = posting.act_id)
                group by moved
                """,
                station.value());
    }

    /** What the acts of a station moved on that account of money, in fen. */
    public long money(StationId station, String account) {
        return sql.list(
                        """
                        select coalesce(sum(amount), 0) from posting
                        where unit = 'FEN' and station_id = ? and account = ?
                        """,
                        row -> row.getLong(1),
                        station.value(),
                        account)
                .getFirst();
    }

    /** Every act whose postings do not sum to zero in a unit. */
    public List<Imbalance> imbalances() {
        return sql.list(
                """
                select station_id, act_id, unit, sum(amount) from posting
                group by station_id, act_id, unit having sum(amount) <> 0
                order by station_id, act_id, unit
                """,
                row ->
                        new Imbalance(
                                new StationId(row.getString(1)),
                                row.getString(2),
                                Unit.valueOf(row.getString(3)),
                                row.getLong(4)));
    }

    /** What each account holds in all, members together. */
    public List<Total> totals() {
        return sql.list(
                """
                select unit, account, sum(amount) from posting
                group by unit, account order by unit, account
                """,
                row -> new Total(Unit.valueOf(row.getString(1)), row.getString(2), row.getLong(3)));
    }

    private Map<String, Long> sums(String query, @Nullable Object... parameters) {
        Map<String, Long> sums = new HashMap<>();
        sql.list(query, row -> Map.entry(row.getString(1), row.getLong(2)), parameters)
                .forEach(sum -> sums.put(sum.getKey(), sum.getValue()));
        return sums;
    }
}
