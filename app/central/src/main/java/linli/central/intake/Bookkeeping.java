package linli.central.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import linli.central.store.Ledger;
import linli.central.store.Ledger.Posting;
import linli.core.act.AccountChange;
import linli.core.act.Act;
import linli.core.act.ClaimAct;
import linli.core.act.MemberAct;
import linli.core.act.Occasion;
import linli.core.act.ValueAct;
import linli.core.member.MemberId;
import linli.core.money.Money;
import linli.core.points.LedgerEntry;
import linli.core.points.Unit;
import linli.core.points.ValueWhy;
import linli.core.points.Why;
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

    /** What money that was tendered or paid out differs from its cause, until somebody decides. */
    public static final String DISPUTED = "DISPUTED";

    /** What stations owe by decisions about their disputes, and what the shop bears. */
    static final String DEMANDED = "DEMANDED";

    static final String WRITTEN_OFF = "WRITTEN_OFF";

    /**
     * What passes between tenders and members' accounts: tendered here, taken there. It is empty
     * after each act.
     */
    static final String VALUE = TenderType.STORED_VALUE.name();

    private static final String REFUND = "REFUND";
    private static final String TOP_UP = "TOP_UP";
    private static final String WITHDRAWN = "VALUE_WITHDRAWN";
    private static final String CANCELLED = "REDEMPTION_CANCELLED";
    private static final String ACCEPTED = "DISPUTE_ACCEPTED";
    private static final String REJECTED = "DISPUTE_REJECTED";

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
            case ClaimAct claim -> claim.refund().ifPresent(book::takenBack);
            case ValueAct.ToppedUp topUp -> book.received(topUp.topUp().paid(), topUp.payment());
            case ValueAct.Withdrawn withdrawn -> book.paidOut(withdrawn);
            case Act.ShiftOpened shift ->
                    book.move("CASH", "FLOAT", "FLOAT", shift.openingFloat().fen());
            case Act.CashMoved moved -> book.cash(moved.movement());
            case Act.ShiftClosed closed -> book.closing(closed.closing());
            case Act.MemberRegistered registered -> {}
            case Act.OperatorChanged changed -> {}
            case Act.SignedIn signedIn -> {}
            case Act.SignInRefused refused -> {}
            case Act.LockOutEnded ended -> {}
            case Act.DayClosed closed -> {}
            case Act.SaleSuspended aside -> {}
            case Act.SaleRecalled again -> {}
            case Act.EscrowReceived received -> {}
            case Act.EscrowReturned returned -> {}
            case MemberAct.PlusSold sold -> book.paid("PLUS", sold.price(), sold.payment());
            case MemberAct about -> {}
        }
        act.changes().forEach(change -> book.members(change, held.contains(change.member())));
        return List.copyOf(book.postings);
    }

    /** The postings of what a member brought from elsewhere, or lost by time. */
    public static List<Posting> opening(Occasion occasion, AccountChange change) {
        Bookkeeping book = new Bookkeeping(occasion);
        book.members(change, false);
        return List.copyOf(book.postings);
    }

    /**
     * A dispute that ends.
     *
     * @param waiting what it held of the act
     */
    record Decided(Dispute dispute, Act act, List<AccountChange> waiting) {}

    /**
     * The postings that end a dispute. What waits goes to its members, or back where it came from.
     * Money that did not add up is written off if accepted, else the station owes it; so it does
     * what it paid for goods of no ticket.
     */
    static List<Posting> decided(Occasion decision, Decided decided, boolean accepted) {
        Bookkeeping book = new Bookkeeping(decision);
        decided.waiting().forEach(change -> book.released(change, accepted));
        if (decided.dispute().isAboutReturn() && !accepted) {
            Application.refundOf(decided.act()).ifPresent(book::demanded);
        }
        book.demandedValue(accepted);
        switch (decided.dispute()) {
            case PAYMENT_MISMATCH -> book.cleared(decided.act(), DISPUTED, accepted);
            case VALUE_MISMATCH -> book.cleared(decided.act(), VALUE, accepted);
            default -> {}
        }
        return List.copyOf(book.postings);
    }

    private void released(AccountChange change, boolean accepted) {
        for (Unit unit : Unit.values()) {
            for (LedgerEntry entry : change.ledger(unit)) {
                long amount = amount(unit, entry);
                add(unit, HELD, entry.reason(), -amount);
                if (accepted) {
                    addToMember(unit, change.member(), entry);
                } else {
                    add(unit, counter(unit, entry), entry.reason(), amount);
                }
            }
        }
    }

    /** Takes a return back but for the money that was paid out for it: that is owed. */
    private void demanded(Act.TicketRefunded refund) {
        Bookkeeping book = new Bookkeeping(occasion);
        book.takenBack(refund);
        long owed = 0;
        for (Posting posting : book.postings) {
            if (!isPaidOut(posting.account()) && !posting.account().equals(DISPUTED)) {
                add(Unit.FEN, posting.account(), REJECTED, -posting.amount());
                owed += posting.amount();
            }
        }
        add(Unit.FEN, DEMANDED, REJECTED, owed);
    }

    private static boolean isPaidOut(String account) {
        return !account.equals(VALUE)
                && Arrays.stream(TenderType.values()).anyMatch(type -> type.name().equals(account));
    }

    /** What an act left on an account that is to be empty. */
    private void cleared(Act act, String account, boolean accepted) {
        long left = sum(of(act, Set.of()), account);
        String reason = accepted ? ACCEPTED : REJECTED;
        add(Unit.FEN, account, reason, -left);
        add(Unit.FEN, accepted ? WRITTEN_OFF : DEMANDED, reason, left);
    }

    /** Stored value that nobody has was paid or paid out all the same. */
    private void demandedValue(boolean accepted) {
        long left = accepted ? 0 : sum(postings, VALUE);
        add(Unit.FEN, VALUE, REJECTED, -left);
        add(Unit.FEN, DEMANDED, REJECTED, left);
    }

    private static long sum(List<Posting> postings, String account) {
        return postings.stream()
                .filter(posting -> posting.unit() == Unit.FEN)
                .filter(posting -> posting.account().equals(account))
                .mapToLong(Posting::amount)
                .sum();
    }

    /** Whether all stored value that was tendered or paid in is in a member's account. */
    static boolean isSettled(List<Posting> postings) {
        return sum(postings, VALUE) == 0;
    }

    /** Whether exactly the price was paid. */
    static boolean isPaid(Act.SaleCompleted sale) {
        return paid(sale.payment()).equals(sale.sale().net());
    }

    private void paid(String reason, Money net, Payment payment) {
        tendered(reason, payment);
        add(Unit.FEN, "SALES", reason, -net.fen());
        add(Unit.FEN, DISPUTED, reason, net.minus(paid(payment)).fen());
    }

    private void tendered(String reason, Payment payment) {
        for (Tender tender : payment.tenders()) {
            add(Unit.FEN, tender.type().name(), reason, tender.amount().fen());
        }
        add(Unit.FEN, TenderType.CASH.name(), "CHANGE", -payment.change().fen());
    }

    private void givenBack(Money price, List<Tender> tenders) {
        for (Tender tender : tenders) {
            add(Unit.FEN, tender.type().name(), CANCELLED, -tender.amount().fen());
        }
        add(Unit.FEN, "SALES", CANCELLED, price.fen());
        add(Unit.FEN, DISPUTED, CANCELLED, sum(tenders).minus(price).fen());
    }

    /** Money that is owed from now on: what came in on one side, the members' on the other. */
    private void received(Money paid, Payment payment) {
        tendered(TOP_UP, payment);
        add(Unit.FEN, VALUE, TOP_UP, -paid.fen());
        add(Unit.FEN, DISPUTED, TOP_UP, paid.minus(paid(payment)).fen());
    }

    private void paidOut(ValueAct.Withdrawn act) {
        for (Tender tender : act.givenBack()) {
            add(Unit.FEN, tender.type().name(), WITHDRAWN, -tender.amount().fen());
        }
        add(Unit.FEN, VALUE, WITHDRAWN, act.principal().fen());
        Money surplus = sum(act.givenBack()).minus(act.principal());
        add(Unit.FEN, DISPUTED, WITHDRAWN, surplus.fen());
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
        add(Unit.FEN, DISPUTED, REFUND, surplus.fen());
    }

    /** What was paid in all, less change. */
    static Money paid(Payment payment) {
        return sum(payment.tenders()).minus(payment.change());
    }

    private static Money sum(List<Tender> tenders) {
        return tenders.stream().map(Tender::amount).reduce(Money.ZERO, Money::plus);
    }

    private void members(AccountChange change, boolean held) {
        for (Unit unit : Unit.values()) {
            for (LedgerEntry entry : change.ledger(unit)) {
                long amount = amount(unit, entry);
                if (held) {
                    add(unit, HELD, entry.reason(), amount);
                } else {
                    addToMember(unit, change.member(), entry);
                }
                add(unit, counter(unit, entry), entry.reason(), -amount);
            }
        }
    }

    /** Points are what a member got; stored value is owed to the member, on the other side. */
    private static long amount(Unit unit, LedgerEntry entry) {
        return unit == Unit.POINTS ? entry.points() : -entry.points();
    }

    private static String counter(Unit unit, LedgerEntry entry) {
        return unit == Unit.POINTS ? ofPoints(entry) : ofValue(entry);
    }

    private static String ofValue(LedgerEntry entry) {
        return switch (entry.why()) {
            case ValueWhy.TopUpGift gift -> "GIFTS";
            case ValueWhy.GiftForfeited forfeited -> "GIFTS";
            case Why.Expired expired -> "EXPIRED";
            default -> VALUE;
        };
    }

    private static String ofPoints(LedgerEntry entry) {
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

    private void addToMember(Unit unit, MemberId member, LedgerEntry entry) {
        post(unit, Ledger.MEMBER, Optional.of(member), entry.reason(), amount(unit, entry));
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
