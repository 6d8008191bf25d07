package linli.core.act;

import java.time.LocalDate;
import java.util.List;
import linli.core.member.MemberId;
import linli.core.money.Money;
import linli.core.points.LotSlice;

/**
 * A reward that a member took.
 *
 * @param points paid for it, 0 for a gift
 * @param cash paid beside them
 * @param taken which points, in the order taken
 */
public record Redemption(
        ActId id,
        MemberId member,
        String reward,
        LocalDate day,
        long points,
        Money cash,
        List<LotSlice> taken,
        boolean isCancelled) {

    /** Keeps its own copy. */
    public Redemption {
        taken = List.copyOf(taken);
    }

    /** The same after it was cancelled. */
    public Redemption cancelled() {
        return new Redemption(id, member, reward, day, points, cash, taken, true);
    }

    /** A redemption as an act left it, with what that act changed. */
    public record Changed(Redemption redemption, List<AccountChange> changes) {

        /** Keeps its own copy. */
        public Changed {
            changes = List.copyOf(changes);
        }
    }
}
