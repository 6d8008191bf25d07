package linli.central.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import linli.core.member.MemberId;
import org.jspecify.annotations.Nullable;

/** What members brought along from elsewhere. It only grows. */
public final class Openings {

    /**
     * What one member brought along.
     *
     * @param content the change of the account, as the contract writes it
     */
    public record Opening(MemberId member, Instant at, String content) {}

    private final Sql sql;

    Openings(Sql sql) {
        this.sql = sql;
    }

    /** Adds those of members who were just admitted. */
    public void add(List<Opening> openings) {
        sql.batch(
                "insert into opening (member_id, brought_at, content) values (?, ?, ?)",
                openings.stream()
                        .map(some ->
                                new @Nullable Object[] {
                                    some.member().value(), some.at(), some.content()
                                })
                        .toList());
    }

    /** At most {@code limit} of them after that one, in order of time and then of members. */
    public List<Opening> after(Instant at, String member, int limit) {
        return sql.list(
                """
                select member_id, brought_at, content from opening
                where (brought_at, member_id) > (?, ?)
                order by brought_at, member_id limit ?
                """,
                row ->
                        new Opening(
                                new MemberId(row.getString(1)),
                                row.getObject(2, OffsetDateTime.class).toInstant(),
                                row.getString(3)),
                at,
                member,
                limit);
    }
}
