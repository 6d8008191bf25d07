package linli.core.membership;

import java.util.Optional;
import linli.core.act.ActId;
import linli.core.sale.Quantity;

/**
 * An activity that a member asks to have counted.
 *
 * @param kind as the rules know it
 * @param ticket that it names, for the activities that need one
 * @param amount that was handed in, for recycling
 */
public record ActivityRequest(String kind, Optional<ActId> ticket, Optional<Quantity> amount) {

    /** An activity that names nothing and is not weighed. */
    public static ActivityRequest of(String kind) {
        return new ActivityRequest(kind, Optional.empty(), Optional.empty());
    }
}
