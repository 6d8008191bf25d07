package linli.core.campaign;

import java.util.Optional;
import java.util.OptionalLong;
import linli.core.money.Money;

/**
 * Something other than buying that gives points: a check-in, an own bag, a review, a referral.
 *
 * @param kind its name, which is also the reason in the ledger
 * @param perOrder how often for one ticket; if set, the activity must name a ticket
 * @param min what must be left of that ticket
 * @param vest for {@link #REFERRAL}: the net of the new member's first ticket that makes it due
 */
public record Activity(
        String kind,
        long points,
        OptionalLong perDay,
        OptionalLong perMonth,
        OptionalLong perOrder,
        Money min,
        Optional<Money> vest) {

    /** Given to the inviter of a new member; it cannot be claimed. */
    public static final String REFERRAL = "REFERRAL";

    /** Something is brought back, and how much of it is recorded. */
    public static final String RECYCLING = "RECYCLING";

    /** Whether one member may do it only so often in some time. */
    public boolean isLimited() {
        return perDay.isPresent() || perMonth.isPresent();
    }

    /** Whether it is recorded how much was handed in. */
    public boolean isMeasured() {
        return kind.equals(RECYCLING);
    }
}
