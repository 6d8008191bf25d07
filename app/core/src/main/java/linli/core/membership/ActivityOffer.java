package linli.core.membership;

import java.util.Optional;
import linli.core.account.UseLimit;
import linli.core.campaign.Activity;
import linli.core.campaign.ActivityRefusal;

/**
 * An activity as one member sees it today.
 *
 * @param limit of which least is left, if there is one
 * @param obstacle the first thing in the way that is known before it is asked for
 */
public record ActivityOffer(
        Activity activity, Optional<UseLimit> limit, Optional<ActivityRefusal> obstacle) {

    /** Whether it must name one of the member's own tickets. */
    public boolean needsTicket() {
        return activity.perOrder().isPresent();
    }

    /** Whether what is handed in is weighed or counted. */
    public boolean needsAmount() {
        return activity.isMeasured();
    }
}
