package linli.core.act;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import linli.core.Outcome;
import linli.core.catalog.Label;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.money.Money;
import linli.core.operator.LockOut;
import linli.core.operator.Operator;
import linli.core.operator.OperatorId;
import linli.core.operator.Permission;
import linli.core.operator.Permissions;
import linli.core.pickup.Handover;
import linli.core.pickup.HandoverLine;
import linli.core.pickup.PickupOrder;
import linli.core.reward.Chance;
import linli.core.reward.Lottery;
import linli.core.reward.Prize;
import linli.core.sale.Earning;
import linli.core.sale.EarningTerms;
import linli.core.sale.PricedSale;
import linli.core.sale.Sale;
import linli.core.tender.Payment;
import linli.core.tender.Payout;
import linli.core.tender.Tender;
import linli.core.tender.TenderType;
import linli.core.till.CashMovement;
import linli.core.till.ShiftClosing;

/**
 * Something that was done at a counter, whole: it is decided once, written to the journal as one
 * entry, and never changed. Its prices, points and money are facts from then on.
 */
public sealed interface Act
        permits Act.WithoutChanges,
                Act.MemberRegistered,
                Act.SaleCompleted,
                Act.OrderHandedOver,
                Act.RewardRedeemed,
                Act.RedemptionCancelled,
                Act.PrizeDrawn,
                Act.TicketRefunded,
                Act.DayClosed,
                Act.EscrowReceived,
                Act.EscrowReturned,
                MemberAct,
                ValueAct,
                ClaimAct {

    /** When, where and by whom. */
    Occasion occasion();

    /** What it changes in members' accounts, each member at most once. */
    List<AccountChange> changes();

    /** An act that changes nobody's account. */
    sealed interface WithoutChanges extends Act {

        @Override
        default List<AccountChange> changes() {
            return List.of();
        }
    }

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
            implements Act {

        @Override
        public Money cash() {
            return payment.cashKept();
        }

        @Override
        public boolean opensDrawer() {
            return payment.hasCash();
        }
    }

    /**
     * A sale was put aside; nobody's account changes.
     *
     * @param sale without points, which stay unspent
     * @param total what it would have cost then
     */
    record SaleSuspended(Occasion occasion, Sale sale, Money total) implements WithoutChanges {}

    /**
     * A sale that was put aside was taken up again.
     *
     * @param held the act that put it aside
     */
    record SaleRecalled(Occasion occasion, ActId held) implements WithoutChanges {}

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

    /**
     * A member took a reward.
     *
     * @param label what the reward was called then
     * @param payment of its cash; nothing was tendered where it costs none
     */
    record RewardRedeemed(
            Occasion occasion,
            Redemption redemption,
            Optional<Label> label,
            Payment payment,
            Identification identification,
            List<AccountChange> changes)
            implements Act {

        @Override
        public Money cash() {
            return payment.cashKept();
        }

        @Override
        public boolean opensDrawer() {
            return payment.hasCash();
        }
    }

    /**
     * A reward was taken back.
     *
     * @param redemption as it was before
     * @param label what the reward was called when it was taken
     * @param givenBack the money, the way it was paid; together the cash of the redemption
     */
    record RedemptionCancelled(
            Occasion occasion,
            Redemption redemption,
            Optional<Label> label,
            List<Tender> givenBack,
            List<AccountChange> changes)
            implements Act {

        /** Keeps its own copy of the money. */
        public RedemptionCancelled {
            givenBack = List.copyOf(givenBack);
        }

        @Override
        public Money cash() {
            return Money.ZERO.minus(cashGivenBack());
        }

        @Override
        public boolean opensDrawer() {
            return cashGivenBack().isPositive();
        }

        /** What leaves the drawer. */
        public Money cashGivenBack() {
            return Tender.sum(givenBack, TenderType.CASH);
        }
    }

    /**
     * A member drew a prize.
     *
     * @param label what the prize was called then
     * @param points that the draw cost
     * @param random of {@link DrawNumber}; modulo the sum of the chances it falls on the prize
     * @param chances of the prizes in stock, in the order of the rules
     */
    record PrizeDrawn(
            Occasion occasion,
            Prize prize,
            Optional<Label> label,
            long points,
            long random,
            List<Chance> chances,
            Identification identification,
            List<AccountChange> changes)
            implements Act {

        /** Keeps its own copy of the chances. */
        public PrizeDrawn {
            chances = List.copyOf(chances);
        }

        /**
         * Whether the number is the one that the journal gave, and the prize the one it falls on.
         *
         * @param before the hash of the last entry before the draw, hexadecimal
         */
        public boolean isFair(String before) {
            long weights = Lottery.weights(chances);
            return random == DrawNumber.of(before, member())
                    && weights > 0
                    && Lottery.at(random % weights, chances).equals(prize.id());
        }

        /** Who drew. */
        public MemberId member() {
            return identification.member();
        }
    }

    /**
     * Goods of a ticket came back.
     *
     * @param payout the money that went back; with the debt it is the worth of the goods
     */
    record TicketRefunded(
            Occasion occasion, Returned returned, Payout payout, List<AccountChange> changes)
            implements Act {

        /** What the goods were worth that came back: the money that went back with the debt. */
        public Money worth() {
            return payout.total().plus(returned.debt());
        }

        /** What whoever does it must be permitted. */
        public Permission permission() {
            if (returned.reason() == Returned.Reason.POST_VOID) {
                return Permission.POST_VOID;
            }
            return worth().compareTo(Permissions.REFUND_ALONE) > 0
                    ? Permission.LARGE_REFUND
                    : Permission.REFUND;
        }

        @Override
        public Money cash() {
            return Money.ZERO.minus(payout.cash());
        }

        @Override
        public boolean opensDrawer() {
            return payout.cash().isPositive();
        }
    }

    /** A shift began with that much in the drawer. */
    record ShiftOpened(Occasion occasion, Money openingFloat) implements WithoutChanges {

        @Override
        public Money cash() {
            return openingFloat;
        }
    }

    /** Cash went in or out of the drawer without a sale, or the drawer was only opened. */
    record CashMoved(Occasion occasion, CashMovement movement) implements WithoutChanges {

        @Override
        public Money cash() {
            return movement.drawer();
        }

        @Override
        public boolean opensDrawer() {
            return true;
        }
    }

    /**
     * A shift ended. The drawer is nobody's until the next one opens with what was left in it; all
     * acts after the end before belong to the shift, whether somebody opened it or not.
     */
    record ShiftClosed(Occasion occasion, ShiftClosing closing) implements WithoutChanges {

        @Override
        public Money cash() {
            return Money.ZERO.minus(closing.expected());
        }
    }

    /**
     * An operator was added, or is another one now.
     *
     * @param sealedPin says nothing of the PIN to whoever has not the station's pepper
     */
    record OperatorChanged(Occasion occasion, Operator operator, String sealedPin)
            implements WithoutChanges {}

    /** Somebody signed in. */
    record SignedIn(Occasion occasion, OperatorId operator) implements WithoutChanges {}

    /** Somebody typed a wrong PIN, with what that comes to. */
    record SignInRefused(Occasion occasion, OperatorId operator, LockOut lockOut)
            implements WithoutChanges {}

    /**
     * The wrong PINs of somebody count no more, though nobody signed in: they typed the right one,
     * or were given another.
     */
    record LockOutEnded(Occasion occasion, OperatorId operator) implements WithoutChanges {}

    /** A business day ended: points that this station holds expired. */
    record DayClosed(Occasion occasion, LocalDate day, List<AccountChange> changes)
            implements Act {}

    /** Points that the central offered are this station's from now on. */
    record EscrowReceived(Occasion occasion, List<AccountChange> changes) implements Act {}

    /** Points that this station held are anybody's again: they were above its share. */
    record EscrowReturned(Occasion occasion, List<AccountChange> changes) implements Act {}

    /**
     * What the drawer should hold more after it, negative if less. The sum over a shift is what it
     * should hold.
     */
    default Money cash() {
        return Money.ZERO;
    }

    /** Whether the drawer is opened for it. */
    default boolean opensDrawer() {
        return false;
    }

    /** The change of that member's account, if there is one. */
    default Optional<AccountChange> changeOf(MemberId member) {
        return changes().stream().filter(change -> change.member().equals(member)).findFirst();
    }
}
