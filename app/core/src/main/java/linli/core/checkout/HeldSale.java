package linli.core.checkout;

import java.util.Optional;

/**
 * A sale that was put aside.
 *
 * @param visit of its member as they are now, recognised by what the sale says: they earn, and show
 *     their code again to spend; absent without a member or where nobody knows them any more
 */
public record HeldSale(Act.SaleSuspended suspended, Optional<Visit> visit) {

    /** Its id. */
    public ActId id() {
        return suspended.occasion().act();
    }
}
