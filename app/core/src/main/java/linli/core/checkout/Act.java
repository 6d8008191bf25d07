package linli.core.checkout;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import linli.core.Outcome;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.money.Money;
import linli.core.pickup.Handover;
import linli.core.pickup.HandoverLine;
import linli.core.pickup.PickupOrder;
import linli.core.sale.Earning;
import linli.core.sale.EarningTerms;
import linli.core.sale.PricedSale;
import linli.core.tender.Payment;

/**
 * Something that was done at a counter, whole: it is decided once, written to the journal as one
 * entry, and never changed. Its prices, points and money are facts from then on.
 */
public sealed interface Act {

    /** When, where and by whom. */
    Occasion occasion();

    /** What it changes in members' accounts, each member at most once. */
    List<AccountChange> changes();

    /** A member joined; an inviter may have been rewarded. */
    record MemberRegistered(Occasion occasion, Member member, List<AccountChange> changes)
            implements Act {}

    /** Goods were sold and paid. */
    record SaleCompleted(
            Occasion occasion,
            PricedSale sale,
            Payment payment,
            Optional<Identification> identification,
            List<AccountChange> changes)
            implements Act {}

    /**
     * Goods of an order were handed over.
     *
     * @param order as it was before
     * @param lines what was handed over now
     * @param paid for those goods, prepaid online
     * @param terms what the earnings were computed with
     * @param proxy who took them for the member, with recorded consent; empty if the member did
     */
    record OrderHandedOver(
            Occasion occasion,
            PickupOrder order,
            List<HandoverLine> lines,
            Money paid,
            List<Earning> earnings,
            EarningTerms terms,
            String proxy,
            Optional<Identification> identification,
            List<AccountChange> changes)
            implements Act {

        /** The goods handed over, each with the part of the order's price that it carries. */
        public List<Handover.Part> parts() {
            return switch (Handover.of(order, lines)) {
                case Outcome.Accepted<Handover>(Handover handover) -> handover.parts();
                case Outcome.Refused<Handover> refused -> List.of();
            };
        }
    }

    /** A shift began with that much in the drawer. */
    record ShiftOpened(Occasion occasion, Money openingFloat) implements Act {

        @Override
        public List<AccountChange> changes() {
            return List.of();
        }
    }

    /** A business day ended: points that this station holds expired. */
    record DayClosed(Occasion occasion, LocalDate day, List<AccountChange> changes)
            implements Act {}

    /** The change of that member's account, if there is one. */
    default Optional<AccountChange> changeOf(MemberId member) {
        return changes().stream().filter(change -> change.member().equals(member)).findFirst();
    }
}
