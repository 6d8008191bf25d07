package linli.station.store.member;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.member.Members;
import linli.core.member.StationId;
import linli.station.store.h2.Passwords;
import linli.station.store.h2.Queries;
import linli.station.store.h2.StoreParts;
import linli.station.store.h2.Texts;

/** The members in H2: those the central told of, and those who registered here since. */
public final class StoredMembers implements Members {

    private static final String COLUMNS =
            "select member_id, number, home, inviter, since, sealed_profile from ";
    private static final String SHARED = COLUMNS + "member m where ";
    private static final String OWN =
            COLUMNS
                    + "registered_member r where not exists"
                    + " (select 1 from member m where m.member_id = r.member_id) and ";

    private final Queries queries;
    private final Texts texts;
    private final Passwords passwords;

    /** Reads by the queries of those parts. */
    public StoredMembers(StoreParts parts) {
        this.queries = parts.queries();
        this.texts = parts.texts();
        this.passwords = parts.passwords();
    }

    @Override
    public Optional<Member> byId(MemberId id) {
        return first("member_id = ?", id.value());
    }

    @Override
    public Optional<Member> byNumber(MemberNumber number) {
        return first("number = ?", number.value());
    }

    @Override
    public List<Member> byLastFour(String digits) {
        if (digits.length() != 4) {
            return List.of();
        }
        String sealed = passwords.lastFour(digits);
        String condition = "last_four = ?";
        String sql =
                SHARED + condition + " union all " + OWN + condition + " order by since, member_id";
        return queries.all(sql, this::read, sealed, sealed);
    }

    private Optional<Member> first(String condition, Object value) {
        return queries.first(SHARED + condition, this::read, value)
                .or(() -> queries.first(OWN + condition, this::read, value));
    }

    private Member read(ResultSet row) throws SQLException {
        MemberId id = new MemberId(row.getString(1));
        String inviter = row.getString(4);
        return new Member(
                id,
                new MemberNumber(row.getLong(2)),
                texts.open(row.getString(6), id),
                new StationId(row.getString(3)),
                inviter.isEmpty() ? Optional.empty() : Optional.of(new MemberId(inviter)),
                row.getObject(5, LocalDate.class));
    }
}
