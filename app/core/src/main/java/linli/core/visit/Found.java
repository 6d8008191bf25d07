package linli.core.visit;

import java.util.List;
import java.util.Optional;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.ClaimAct;
import linli.core.act.TicketKind;
import linli.core.catalog.Product;
import linli.core.pickup.PickupOrder;
import linli.core.sale.Quantity;

/** What a scanned or typed code led to. */
public sealed interface Found {

    /** A member, with everything that waits for them. */
    record MemberFound(Visit visit) implements Found {}

    /** Several members share those four digits; the cashier asks for the name. */
    record MembersFound(List<Visit> visits) implements Found {}

    /**
     * A product to put into the basket.
     *
     * @param quantity one piece, also of weighed goods: those are still to be weighed then
     */
    record ProductFound(Product product, Quantity quantity) implements Found {}

    /** An order to hand over, with its member. */
    record OrderFound(PickupOrder order, Visit visit) implements Found {}

    /** The act whose receipt was scanned: a sale, a handover, a refund, a reward, a draw. */
    record TicketFound(Act act) implements Found {

        /**
         * The ticket it is about, also by the receipt of its refund; or whatever else is among the
         * tickets.
         */
        public Optional<ActId> ticket() {
            return switch (act) {
                case Act.TicketRefunded back -> Optional.of(back.returned().ticket());
                case ClaimAct claim -> Optional.of(claim.claim().ticket());
                case Act.RedemptionCancelled cancelled -> Optional.of(cancelled.redemption().id());
                default -> TicketKind.of(act).map(kind -> act.occasion().act());
            };
        }
    }

    /**
     * An order of which nothing waits any more.
     *
     * @param handover the last one of it, here
     * @param text what was scanned, shortened
     */
    record OrderFinished(Act.OrderHandedOver handover, String text) implements Found {}

    /** Nothing; what was scanned is {@code text}, shortened. */
    record NothingFound(ScanRefusal refusal, String text) implements Found {}
}
