package linli.core.act;

import java.time.LocalDate;

/**
 * A use of something that is limited.
 *
 * @param id of the coupon, activity or reward; empty for the kinds that need none
 * @param count 1 for a use, −1 where a cancelling gives it back, points for the daily cap
 */
public record Use(UseKind kind, String id, LocalDate day, long count) {

    /** Whether both count towards the same limit on the same day. */
    public boolean isLike(Use other) {
        return kind == other.kind && id.equals(other.id) && day.equals(other.day);
    }

    /** The same with so many more. */
    public Use plus(long more) {
        return new Use(kind, id, day, Math.addExact(count, more));
    }
}
