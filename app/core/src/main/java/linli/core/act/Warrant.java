package linli.core.act;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.member.MemberId;
import linli.core.money.Money;
import linli.core.operator.Approval;
import linli.core.operator.ApprovalNeeded;
import linli.core.operator.Operator;
import linli.core.operator.OperatorRefusal;
import linli.core.operator.Permission;
import linli.core.operator.Permissions;
import linli.core.sale.Sale;
import linli.core.till.CashMovement;
import linli.core.till.CashMovementKind;
import linli.core.till.ShiftClosing;
import linli.core.till.TillPolicy;

/**
 * What somebody must be allowed to do an act, and who gains by it.
 *
 * @param gainers members whose accounts or purses are the better for it
 */
public record Warrant(Permission permission, Set<MemberId> gainers) {

    /** Keeps its own copy. */
    public Warrant {
        gainers = Set.copyOf(gainers);
    }

    /** What that act needs; empty for what the station does by itself. */
    public static Optional<Warrant> of(Act act) {
        return switch (act) {
            case Act.MemberRegistered registered -> of(Permission.REGISTER_MEMBER);
            case Act.SaleCompleted completed -> ofSale(completed.sale().sale());
            case Act.SaleSuspended suspended -> ofSale(suspended.sale());
            case Act.SaleRecalled recalled -> of(Permission.SELL);
            case Act.OrderHandedOver handover -> of(Permission.HAND_OVER);
            case Act.RewardRedeemed redeemed -> of(Permission.REDEEM);
            case Act.PrizeDrawn drawn -> of(Permission.REDEEM);
            case Act.RedemptionCancelled cancelled ->
                    of(Permission.CANCEL_REDEMPTION, cancelled.redemption().member());
            case Act.TicketRefunded refund ->
                    Optional.of(new Warrant(refund.permission(), set(refund.returned().member())));
            case Act.ShiftOpened opened -> of(Permission.MOVE_CASH);
            case Act.CashMoved moved -> of(ofMovement(moved.movement()));
            case Act.ShiftClosed closed -> of(ofClosing(closed.closing()));
            case Act.OperatorChanged changed -> of(Permission.MANAGE_OPERATORS);
            case MemberAct.ActivityClaimed claimed ->
                    of(Permission.COUNT_ACTIVITY, claimed.member());
            case MemberAct.PlusSold sold -> of(Permission.SELL);
            case MemberAct.MemberEdited edited -> of(Permission.EDIT_MEMBER, edited.member());
            case MemberAct.MemberFrozen frozen -> of(Permission.FREEZE_MEMBER, frozen.member());
            case MemberAct.CardReplaced replaced -> of(Permission.REPLACE_CARD, replaced.member());
            case ClaimAct claim -> of(claim.permission(), claim.member());
            case ValueAct.ToppedUp topUp -> of(Permission.TOP_UP);
            case ValueAct.Withdrawn withdrawn -> of(Permission.WITHDRAW_VALUE, withdrawn.member());
            case Act.SignedIn signedIn -> Optional.empty();
            case Act.SignInRefused refused -> Optional.empty();
            case Act.LockOutEnded ended -> Optional.empty();
            case Act.DayClosed closed -> Optional.empty();
            case Act.EscrowReceived received -> Optional.empty();
            case Act.EscrowReturned returned -> Optional.empty();
        };
    }

    /**
     * Why whoever does it may not, alone or with the word of a second person. Where there are no
     * operators everybody may do everything.
     *
     * @param operators those who are active
     * @return {@link ApprovalNeeded} or an {@link OperatorRefusal}
     */
    public Optional<Refusal> refusal(Occasion occasion, List<Operator> operators) {
        if (operators.isEmpty()) {
            return Optional.empty();
        }
        return occasion.approver()
                .map(name -> notApproved(name, occasion.operator(), operators))
                .orElseGet(() -> notAlone(occasion.operator(), operators));
    }

    private Optional<Refusal> notApproved(String name, String actor, List<Operator> operators) {
        Approval.Request request = new Approval.Request(permission, actor, gainers);
        Outcome<Approval> approval =
                named(name, operators)
                        .map(person -> Approval.by(person, request))
                        .orElseGet(() -> Outcome.refused(OperatorRefusal.UNKNOWN_OPERATOR));
        return approval instanceof Outcome.Refused<Approval>(Refusal refusal)
                ? Optional.of(refusal)
                : Optional.empty();
    }

    private Optional<Refusal> notAlone(String actor, List<Operator> operators) {
        Optional<Operator> person = named(actor, operators);
        if (person.isEmpty()) {
            return Optional.of(OperatorRefusal.NOT_PERMITTED);
        }
        return switch (Permissions.of(person.get().role(), permission)) {
            case ALLOWED -> Optional.empty();
            case WITH_APPROVAL -> Optional.of(new ApprovalNeeded(permission, gainers));
            case FORBIDDEN -> Optional.of(OperatorRefusal.NOT_PERMITTED);
        };
    }

    private static Optional<Operator> named(String name, List<Operator> operators) {
        return operators.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    private static Optional<Warrant> ofSale(Sale sale) {
        return sale.hasPriceByHand()
                ? Optional.of(new Warrant(Permission.PRICE_OVERRIDE, set(sale.member())))
                : of(Permission.SELL);
    }

    private static Permission ofMovement(CashMovement movement) {
        if (movement.kind() == CashMovementKind.NO_SALE) {
            return Permission.OPEN_DRAWER;
        }
        boolean isLarge =
                movement.kind() == CashMovementKind.PAID_OUT
                        && above(movement.amount(), Permissions.PAID_OUT_ALONE);
        return isLarge ? Permission.LARGE_PAID_OUT : Permission.MOVE_CASH;
    }

    private static Permission ofClosing(ShiftClosing closing) {
        return TillPolicy.USUAL.needsReason(closing.overShort())
                ? Permission.CLOSE_WITH_VARIANCE
                : Permission.CLOSE_SHIFT;
    }

    private static boolean above(Money amount, Money limit) {
        return amount.compareTo(limit) > 0;
    }

    private static Optional<Warrant> of(Permission permission) {
        return Optional.of(new Warrant(permission, Set.of()));
    }

    private static Optional<Warrant> of(Permission permission, MemberId gainer) {
        return Optional.of(new Warrant(permission, Set.of(gainer)));
    }

    private static Set<MemberId> set(Optional<MemberId> gainer) {
        return gainer.map(Set::of).orElseGet(Set::of);
    }
}
