package linli.central.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * Adds a member.
     *
     * @return false if there is one of that id already
     */
    public boolean add(MemberRow member) {
        return sql.update(
                        """
                        insert into member (member_id, number, home_station, content)
                        values (?, ?, ?, ?) on conflict do nothing
                        """,
                        member.id().value(),
                        member.number(),
                        member.home().value(),
                        member.content())
                == 1;
    }

    /** Changes what is known of a member. */
    public void change(MemberRow member) {
        sql.update(
                """
                update member set number = ?, home_station = ?, content = ? where member_id = ?
                """,
                member.number(),
                member.home().value(),
                member.content(),
                member.id().value());
    }

    /** The member of that id. */
    public Optional<MemberRow> find(MemberId id) {
        return sql.one(
                "select member_id, number, home_station, content from member where member_id = ?",
                Neighbours::member,
                id.value());
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

    /** Keeps the key of a member, in base64, unless there is one. */
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

    /** Opens an account unless there is one. */
    public void open(MemberId member, String state) {
        sql.update(
                "insert into account (member_id, state) values (?, ?) on conflict do nothing",
                member.value(),
                state);
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
                        sql.texts(members.stream().map(MemberId::value).toList()))
                .forEach(entry -> states.put(entry.getKey(), entry.getValue()));
        return states;
    }

    /** Replaces the states of accounts. */
    public void change(Map<MemberId, String> states) {
        sql.batch(
                "update account set state = ? where member_id = ?",
                states.entrySet().stream()
                        .map(entry ->
                                new @Nullable Object[] {entry.getValue(), entry.getKey().value()})
                        .toList());
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

    /** The stations that see a member, in the order of their ids. */
    public List<StationId> seenBy(MemberId member) {
        return sql.list(
                "select station_id from member_station where member_id = ? order by station_id",
                row -> new StationId(row.getString(1)),
                member.value());
    }

    /** The members whose home is that station, in the order of their ids. */
    public List<MemberId> atHome(StationId station) {
        return sql.list(
                "select member_id from member where home_station = ? order by member_id",
                row -> new MemberId(row.getString(1)),
                station.value());
    }

    /** Gives a member's web page its address. */
    public void givePage(byte[] secretHash, MemberId member) {
        sql.update(
                """
                insert into member_page (secret_hash, member_id) values (?, ?)
                on conflict do nothing
                """,
                secretHash,
                member.value());
    }

    /** Whose page has that address. */
    public Optional<MemberId> ofPage(byte[] secretHash) {
        return sql.one(
                "select member_id from member_page where secret_hash = ?",
                row -> new MemberId(row.getString(1)),
                secretHash);
    }

    private static MemberRow member(ResultSet row) throws SQLException {
        return new MemberRow(
                new MemberId(row.getString(1)),
                row.getLong(2),
                new StationId(row.getString(3)),
                row.getString(4));
    }
}
