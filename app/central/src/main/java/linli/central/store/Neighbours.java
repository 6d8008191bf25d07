package linli.central.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.member.StationId;
import org.jspecify.annotations.Nullable;

/** The members, the keys to their personal fields, their accounts, and who sees them. */
public final class Neighbours {

    /**
     * A member.
     *
     * @param content as the contract writes it
     */
    public record MemberRow(MemberId id, long number, StationId home, String content) {}

    private final Sql sql;

    Neighbours(Sql sql) {
        this.sql = sql;
    }

    /**
     * A member who comes in.
     *
     * @param key to the personal fields, in base64, if it is known
     * @param account its state, as the contract writes it
     */
    public record Admission(MemberRow member, Optional<String> key, String account) {}

    /** Adds members who are not known yet; their home stations see them. */
    public void admit(List<Admission> admissions) {
        sql.batch(
                "insert into member (member_id, number, home_station, content) values (?, ?, ?, ?)",
                rows(admissions, Neighbours::memberRow));
        sql.batch(
                "insert into member_key (member_id, key) values (?, ?)",
                rows(admissions, some -> row(id(some), some.key().orElse(null))));
        sql.batch(
                "insert into account (member_id, state) values (?, ?)",
                rows(admissions, some -> row(id(some), some.account())));
        sql.batch(
                "insert into member_station (member_id, station_id) values (?, ?)",
                rows(admissions, some -> row(id(some), some.member().home().value())));
    }

    /** Those of the members that are known. */
    public Set<String> known(Collection<MemberId> members) {
        return new TreeSet<>(
                sql.list(
                        "select member_id from member where member_id = any (?)",
                        row -> row.getString(1),
                        sql.texts(members, MemberId::value)));
    }

    /** Those of the numbers that some member has. */
    public Set<Long> taken(Collection<MemberNumber> numbers) {
        return new TreeSet<>(
                sql.list(
                        "select number from member where number = any (?)",
                        row -> row.getLong(1),
                        sql.numbers(numbers, MemberNumber::value)));
    }

    /** Whose those numbers are, each that is exactly one member's. */
    public Map<MemberNumber, MemberId> holders(Collection<MemberNumber> numbers) {
        Map<MemberNumber, MemberId> holders = new HashMap<>();
        sql.list(
                        """
                        select number, min(member_id) from member where number = any (?)
                        group by number having count(*) = 1
                        """,
                        row ->
                                Map.entry(
                                        new MemberNumber(row.getLong(1)),
                                        new MemberId(row.getString(2))),
                        sql.numbers(numbers, MemberNumber::value))
                .forEach(holder -> holders.put(holder.getKey(), holder.getValue()));
        return holders;
    }

    /** The member of that id. */
    public Optional<MemberRow> find(MemberId id) {
        return sql.one(
                "select member_id, number, home_station, content from member where member_id = ?",
                Neighbours::member,
                id.value());
    }

    /**
     * All that is kept of a member.
     *
     * @param key in base64; empty once it was destroyed
     * @param account its state, as the contract writes it
     */
    public record Known(MemberRow member, Optional<String> key, String account) {}

    /** Those of the members that are known, in no order. */
    public List<Known> all(Collection<MemberId> members) {
        return sql.list(
                """
                select member_id, number, home_station, content, state, key
                from member join account using (member_id) left join member_key using (member_id)
                where member_id = any (?)
                """,
                row ->
                        new Known(
                                member(row),
                                Optional.ofNullable(row.getString(6)),
                                row.getString(5)),
                sql.texts(members, MemberId::value));
    }

    /** The home stations of those of the members that are known. */
    public Map<MemberId, StationId> homes(Collection<MemberId> members) {
        Map<MemberId, StationId> homes = new HashMap<>();
        sql.list(
                        "select member_id, home_station from member where member_id = any (?)",
                        row ->
                                Map.entry(
                                        new MemberId(row.getString(1)),
                                        new StationId(row.getString(2))),
                        sql.texts(members, MemberId::value))
                .forEach(home -> homes.put(home.getKey(), home.getValue()));
        return homes;
    }

    /** Gives a member another home; {@code content} says it too. */
    public void move(MemberId member, StationId home, String content) {
        sql.update(
                "update member set home_station = ?, content = ? where member_id = ?",
                home.value(),
                content,
                member.value());
    }

    /** Gives a member another number; {@code content} says it too. */
    public void renumber(MemberId member, MemberNumber number, String content) {
        sql.update(
                "update member set number = ?, content = ? where member_id = ?",
                number.value(),
                content,
                member.value());
    }

    /** Describes a member in another way. */
    public void describe(MemberId member, String content) {
        sql.update("update member set content = ? where member_id = ?", content, member.value());
    }

    /** At most {@code limit} members after the one given whom that station sees, by id. */
    public List<MemberId> seenAt(StationId station, String after, int limit) {
        return sql.list(
                """
                select member_id from member_station
                where station_id = ? and member_id > ? order by member_id limit ?
                """,
                row -> new MemberId(row.getString(1)),
                station.value(),
                after,
                limit);
    }

    /** The members of whose points that station holds some, or was offered some. */
    public List<MemberId> holding(StationId station) {
        return sql.list(
                """
                select member_id from account join member_station using (member_id)
                where station_id = ?
                  and (position('ESCROW:' || station_id in state) > 0
                    or position('OFFERED:' || station_id in state) > 0)
                order by member_id
                """,
                row -> new MemberId(row.getString(1)),
                station.value());
    }

    /** Whether that station sees the member. */
    public boolean isSeen(MemberId member, StationId station) {
        return sql.one(
                        "select 1 from member_station where member_id = ? and station_id = ?",
                        row -> row.getInt(1),
                        member.value(),
                        station.value())
                .isPresent();
    }

    /** The member of that number; the first by id if two drew the same. */
    public Optional<MemberRow> find(MemberNumber number) {
        return sql.one(
                """
                select member_id, number, home_station, content from member
                where number = ? order by member_id limit 1
                """,
                Neighbours::member,
                number.value());
    }

    /** Keeps the key of a known member unless there was one, be it destroyed since. */
    public void keepKey(MemberId member, String key) {
        sql.update(
                "insert into member_key (member_id, key) values (?, ?) on conflict do nothing",
                member.value(),
                key);
    }

    /** The key of a member, unless it was destroyed. */
    public Optional<String> key(MemberId member) {
        return sql.one(
                "select key from member_key where member_id = ? and key is not null",
                row -> row.getString(1),
                member.value());
    }

    /**
     * A member with what opens the personal fields.
     *
     * @param content as the contract writes it
     * @param key in base64; empty once it was destroyed
     */
    public record Person(MemberId id, String content, Optional<String> key) {}

    /** At most {@code limit} members after the one given, in the order of their ids. */
    public List<Person> people(String after, int limit) {
        return sql.list(
                """
                select member_id, content, key from member left join member_key using (member_id)
                where member_id > ? order by member_id limit ?
                """,
                row ->
                        new Person(
                                new MemberId(row.getString(1)),
                                row.getString(2),
                                Optional.ofNullable(row.getString(3))),
                after,
                limit);
    }

    /** The state of an account. */
    public Optional<String> account(MemberId member) {
        return sql.one(
                "select state from account where member_id = ?",
                row -> row.getString(1),
                member.value());
    }

    /** The states of accounts, which nobody else changes until this transaction ends. */
    public Map<MemberId, String> lockAccounts(Collection<MemberId> members) {
        Map<MemberId, String> states = new HashMap<>();
        sql.list(
                        """
                        select member_id, state from account where member_id = any (?)
                        order by member_id for update
                        """,
                        row -> Map.entry(new MemberId(row.getString(1)), row.getString(2)),
                        sql.texts(members, MemberId::value))
                .forEach(entry -> states.put(entry.getKey(), entry.getValue()));
        return states;
    }

    /** Replaces the states of accounts. */
    public void change(Map<MemberId, String> states) {
        sql.write(
                """
                update account set state = changed.state
                from unnest(?, ?) as changed (member_id, state)
                where account.member_id = changed.member_id
                """,
                sql.texts(states.keySet(), MemberId::value),
                sql.texts(states.values(), state -> state));
    }

    /** At most {@code limit} members after the one given, in the order of their ids. */
    public List<MemberId> after(String id, int limit) {
        return sql.list(
                "select member_id from member where member_id > ? order by member_id limit ?",
                row -> new MemberId(row.getString(1)),
                id,
                limit);
    }

    /**
     * Lets a station see a member from now on.
     *
     * @return false if it did already
     */
    public boolean show(MemberId member, StationId station) {
        return sql.update(
                        """
                        insert into member_station (member_id, station_id) values (?, ?)
                        on conflict do nothing
                        """,
                        member.value(),
                        station.value())
                == 1;
    }

    /** The stations that see each of the members; that station does from now on. */
    public Map<MemberId, Set<StationId>> seenBy(Collection<MemberId> members, StationId station) {
        Map<MemberId, Set<StationId>> stations = seenBy(members);
        List<MemberId> unseen =
                members.stream()
                        .filter(member ->
                                stations.computeIfAbsent(member, id -> new HashSet<>())
                                        .add(station))
                        .sorted(Comparator.comparing(MemberId::value))
                        .toList();
        if (!unseen.isEmpty()) {
            show(unseen, station);
        }
        return stations;
    }

    private void show(List<MemberId> members, StationId station) {
        sql.write(
                """
                insert into member_station (member_id, station_id)
                select member_id, ? from unnest(?) as shown (member_id) on conflict do nothing
                """,
                station.value(),
                sql.texts(members, MemberId::value));
    }

    /** The stations that see each of the members. */
    public Map<MemberId, Set<StationId>> seenBy(Collection<MemberId> members) {
        Map<MemberId, Set<StationId>> stations = new HashMap<>();
        sql.list(
                        """
                        select member_id, station_id from member_station
                        where member_id = any (?)
                        """,
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        sql.texts(members, MemberId::value))
                .forEach(seen ->
                        stations.computeIfAbsent(new MemberId(seen.getKey()), id -> new HashSet<>())
                                .add(new StationId(seen.getValue())));
        return stations;
    }

    private static @Nullable Object[] memberRow(Admission some) {
        return row(
                id(some),
                some.member().number(),
                some.member().home().value(),
                some.member().content());
    }

    private static String id(Admission some) {
        return some.member().id().value();
    }

    private static List<@Nullable Object[]> rows(
            List<Admission> admissions, Function<Admission, @Nullable Object[]> row) {
        List<@Nullable Object[]> rows = new ArrayList<>(admissions.size());
        admissions.forEach(some -> rows.add(row.apply(some)));
        return rows;
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    private static MemberRow member(ResultSet row) throws SQLException {
        return new MemberRow(
                new MemberId(row.getString(1)),
                row.getLong(2),
                new StationId(row.getString(3)),
                row.getString(4));
    }
}
