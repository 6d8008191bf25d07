package linli.central.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import linli.core.member.MemberId;

/** Tiers that were reviewed when they fell due, once a member and day. */
public final class TierReviews {

    private final Sql sql;

    TierReviews(Sql sql) {
        this.sql = sql;
    }

    /**
     * A review.
     *
     * @param day at whose close it was
     * @param before where the tier stood, as the contract writes an account of nothing else
     * @param after where it stood then, likewise
     */
    public record Review(MemberId member, LocalDate day, String before, String after) {}

    /** Adds reviews; one that is known stays as it is. */
    public void add(List<Review> reviews) {
        if (reviews.isEmpty()) {
            return;
        }
        sql.write(
                """
                insert into tier_review (member_id, day, before, after)
                select member_id, day::date, before, after
                from unnest(?, ?, ?, ?) as added (member_id, day, before, after)
                on conflict do nothing
                """,
                sql.texts(reviews, review -> review.member().value()),
                sql.texts(reviews, review -> review.day().toString()),
                sql.texts(reviews, Review::before),
                sql.texts(reviews, Review::after));
    }

    /** The latest review of each of those members that had one and that nothing undid. */
    public Map<MemberId, Review> latest(Collection<MemberId> members) {
        Map<MemberId, Review> latest = new HashMap<>();
        sql.list(
                        """
                        select distinct on (member_id) member_id, day, before, after
                        from tier_review where member_id = any (?) and not undone
                        order by member_id, day desc
                        """,
                        row ->
                                new Review(
                                        new MemberId(row.getString(1)),
                                        row.getObject(2, LocalDate.class),
                                        row.getString(3),
                                        row.getString(4)),
                        sql.texts(members, MemberId::value))
                .forEach(review -> latest.put(review.member(), review));
        return latest;
    }

    /** Notes that something came later that would have kept the tier. */
    public void undo(Review review) {
        sql.update(
                "update tier_review set undone = true where member_id = ? and day = ?",
                review.member().value(),
                review.day());
    }
}
