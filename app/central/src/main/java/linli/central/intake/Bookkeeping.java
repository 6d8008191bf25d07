package linli.central.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import linli.central.store.Ledger;
import linli.central.store.Ledger.Posting;
import linli.central.store.Ledger.Unit;
import linli.core.checkout.AccountChange;
import linli.core.checkout.Act;
import linli.core.checkout.MemberAct;
import linli.core.checkout.Occasion;
import linli.core.member.MemberId;
import linli.core.money.Money;
import linli.core.points.LedgerEntry;
import linli.core.tender.Payment;
import linli.core.tender.Tender;
import linli.core.tender.TenderType;
import linli.core.till.CashMovement;
import linli.core.till.ShiftClosing;

/**
 * An act in double entry: what members, drawers and payment services got, and on the other side
 * where it came from. Each act sums to zero in points and in fen.
 */
public final class Bookkeeping {

    /** Where points wait that no account could take. */
    public static final String HELD = "HELD";

    private static final String REFUND = "REFUND";
    private static final String CANCELLED = "REDEMPTION_CANCELLED";

    private final Occasion occasion;
    private final List<Posting> postings = new ArrayList<>();

    private Bookkeeping(Occasion occasion) {
        this.occasion = occasion;
    }

    /** The postings of an act; the points of {@code held} members wait. */
    public static List<Posting> of(Act act, Set<MemberId> held) {
        Bookkeeping book = new Bookkeeping(act.occasion());
        switch (act) {
            case Act.SaleCompleted sale -> book.paid("SALE", sale.sale().net(), sale.payment());
            case Act.OrderHandedOver handover ->
                    book.move("PREPAID", "SALES", "HANDOVER", handover.paid().fen());
            case Act.RewardRedeemed redeemed ->
                    book.paid("REDEMPTION", redeemed.redemption().cash(), redeemed.payment());
            case Act.RedemptionCancelled cancelled ->
                    book.givenBack(cancelled.redemption().cash(), cancelled.givenBack());
            case Act.PrizeDrawn drawn -> {}
            case Act.TicketRefunded refund -> book.takenBack(refund);
            case Act.ShiftOpened shift ->
                    book.move("CASH", "FLOAT", "FLOAT", shift.openingFloat().fen());
            case Act.CashMoved moved -> book.cash(moved.movement());
            case Act.ShiftClosed closed -> book.closing(closed.closing());
            case Act.MemberRegistered registered -> {}
            case Act.OperatorChanged changed -> {}
            case Act.SignedIn signedIn -> {}
            case Act.SignInRefused refused -> {}
            case Act.DayClosed closed -> {}
            case Act.SaleSuspended aside -> {}
            case Act.SaleRecalled again -> {}
            case Act.EscrowReceived received -> {}
            case Act.EscrowReturned returned -> {}
            case MemberAct.PlusSold sold -> book.paid("PLUS", sold.price(), sold.payment());
            case MemberAct about -> {}
        }
        act.changes().forEach(change -> book.points(change, held.contains(change.member())));
        return List.copyOf(book.postings);
    }

    /** The postings of points that a member brought from elsewhere. */
    public static List<Posting> opening(Occasion occasion, AccountChange change) {
        Bookkeeping book = new Bookkeeping(occasion);
        book.points(change, false);
        return List.copyOf(book.postings);
    }

    /** The postings that end the waiting of a change: to its member, or back where it came from. */
    public static List<Posting> decided(Occasion decision, AccountChange change, boolean accepted) {
        Bookkeeping book = new Bookkeeping(decision);
        for (LedgerEntry entry : change.ledger()) {
            book.add(Unit.POINTS, HELD, entry.reason(), -entry.points());
            if (accepted) {
                book.addToMember(change.member(), entry);
            } else {
                book.add(Unit.POINTS, counter(entry), entry.reason(), entry.points());
            }
        }
        return List.copyOf(book.postings);
    }

    /** Whether exactly the price was paid. */
    static boolean isPaid(Act.SaleCompleted sale) {
        return paid(sale.payment()).equals(sale.sale().net());
    }

    private void paid(String reason, Money net, Payment payment) {
        for (Tender tender : payment.tenders()) {
            add(Unit.FEN, tender.type().name(), reason, tender.amount().fen());
        }
        add(Unit.FEN, TenderType.CASH.name(), "CHANGE", -payment.change().fen());
        add(Unit.FEN, "SALES", reason, -net.fen());
        add(Unit.FEN, "DISPUTED", reason, net.minus(paid(payment)).fen());
    }

    private void givenBack(Money price, List<Tender> tenders) {
        for (Tender tender : tenders) {
            add(Unit.FEN, tender.type().name(), CANCELLED, -tender.amount().fen());
        }
        add(Unit.FEN, "SALES", CANCELLED, price.fen());
        add(Unit.FEN, "DISPUTED", CANCELLED, sum(tenders).minus(price).fen());
    }

    private void cash(CashMovement movement) {
        String reason = movement.kind().name();
        switch (movement.kind()) {
            case PAID_IN -> move("CASH", "PAID_IN", reason, movement.amount().fen());
            case PAID_OUT -> move("PAID_OUT", "CASH", reason, movement.amount().fen());
            case CASH_DROP -> move("SAFE", "CASH", reason, movement.amount().fen());
            case NO_SALE -> {}
        }
    }

    /** What should be in the drawer leaves it: for the safe, the next float, or nobody knows. */
    private void closing(ShiftClosing closing) {
        add(Unit.FEN, "CASH", "CLOSING", -closing.expected().fen());
        add(Unit.FEN, "OVER_SHORT", "CLOSING", -closing.overShort().fen());
        add(Unit.FEN, "SAFE", "CLOSING", closing.taken().fen());
        add(Unit.FEN, "FLOAT", "CLOSING", closing.left().fen());
    }

    private void takenBack(Act.TicketRefunded refund) {
        for (Tender tender : refund.payout().tenders()) {
            add(Unit.FEN, tender.type().name(), REFUND, -tender.amount().fen());
        }
        Money worth = refund.returned().worth();
        Money debt = refund.returned().debt();
        add(Unit.FEN, "PREPAID", REFUND, -refund.payout().byHeadquarters().fen());
        add(Unit.FEN, "SALES", REFUND, worth.fen());
        add(Unit.FEN, "POINTS_DEBT", REFUND, -debt.fen());
        Money surplus = refund.payout().total().plus(debt).minus(worth);
        add(Unit.FEN, "DISPUTED", REFUND, surplus.fen());
    }

    /** What was paid in all, less change. */
    static Money paid(Payment payment) {
        return sum(payment.tenders()).minus(payment.change());
    }

    private static Money sum(List<Tender> tenders) {
        return tenders.stream().map(Tender::amount).reduce(Money.ZERO, Money::plus);
    }

    private void points(AccountChange change, boolean held) {
        for (LedgerEntry entry : change.ledger()) {
            if (held) {
                add(Unit.POINTS, HELD, entry.reason(), entry.points());
            } else {
                addToMember(change.member(), entry);
            }
            add(Unit.POINTS, counter(entry), entry.reason(), -entry.points());
        }
    }

    private static String counter(LedgerEntry entry) {
        String reason = entry.reason();
        if (entry.points() > 0) {
            return "ISSUED";
        }
        if (reason.equals("EXPIRE")) {
            return "EXPIRED";
        }
        boolean spent =
                reason.equals("BURN") || reason.equals("DRAW") || reason.startsWith("REDEEM");
        return spent ? "REDEEMED" : "ADJUSTED";
    }

    private void move(String to, String from, String reason, long fen) {
        add(Unit.FEN, to, reason, fen);
        add(Unit.FEN, from, reason, -fen);
    }

    private void addToMember(MemberId member, LedgerEntry entry) {
        post(Unit.POINTS, Ledger.MEMBER, Optional.of(member), entry.reason(), entry.points());
    }

    private void add(Unit unit, String account, String reason, long amount) {
        post(unit, account, Optional.empty(), reason, amount);
    }

    private void post(
            Unit unit, String account, Optional<MemberId> member, String reason, long amount) {
        if (amount != 0) {
            postings.add(
                    new Posting(
                            occasion.act(),
                            postings.size() + 1,
                            occasion.businessDay(),
                            unit,
                            account,
                            member,
                            reason,
                            amount));
        }
    }
}
