package linli.core.checkout;

import java.util.Optional;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.Occasion;
import linli.core.visit.Visit;

/**
 * A sale that was put aside.
 *
 * @param visit of its member as they are now, recognised by what the sale says: they earn, and show
 *     their code again to spend; absent without a member or where nobody knows them any more
 */
public record HeldSale(Act.SaleSuspended suspended, Optional<Visit> visit) {

    /** Who allowed the prices that were changed by hand, if any were: whoever put it aside. */
    public Optional<String> allowedBy() {
        Occasion aside = suspended.occasion();
        return suspended.sale().hasPriceByHand()
                ? aside.approver()
                        .or(() -> Optional.of(aside.operator()).filter(name -> !name.isEmpty()))
                : Optional.empty();
    }

    /** Its id. */
    public ActId id() {
        return suspended.occasion().act();
    }
}
