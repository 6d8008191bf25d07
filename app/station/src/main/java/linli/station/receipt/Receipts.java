package linli.station.receipt;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Function;
import linli.core.act.Act;
import linli.core.act.ClaimAct;
import linli.core.act.MemberAct;
import linli.core.act.ValueAct;
import linli.core.catalog.Labels;
import linli.core.member.Member;
import linli.core.points.Statement;
import linli.core.till.ShiftFigures;
import linli.core.till.XReport;
import linli.core.till.ZReport;
import linli.core.visit.Visit;
import linli.hardware.escpos.PrintDocument;
import linli.hardware.escpos.PrintElement.Size;
import linli.station.words.PointsWords;

/**
 * Makes receipts of acts. Every figure at the right edge adds up from top to bottom: goods and what
 * was taken off them to the subtotal, subtotal and what was taken off the ticket to the total,
 * tenders less change to the total, points by reason to the points earned.
 */
public final class Receipts {

    private final ReceiptWords words;
    private final SaleGoods goods;
    private final HandedGoods handed;
    private final PointsStatement statement;
    private final RewardGoods rewards;
    private final TillSlips till;
    private final Function<Act.ShiftClosed, Optional<ZReport>> reports;
    private final RefundGoods refunds;
    private final MemberSlips members;
    private final AccountStatement points;
    private final ValueSlips value;
    private final ClaimSlips claims;

    /** Receipts in those words; that of a closed shift carries only what the closing says. */
    public Receipts(ReceiptWords words) {
        this(words, closed -> Optional.empty());
    }

    /** Receipts in those words, with the figures of closed shifts from {@code reports}. */
    public Receipts(ReceiptWords words, Function<Act.ShiftClosed, Optional<ZReport>> reports) {
        this(words, reports, Labels.NONE);
    }

    /** The same, with what people call what the rule book knows by ids. */
    public Receipts(
            ReceiptWords words,
            Function<Act.ShiftClosed, Optional<ZReport>> reports,
            Labels labels) {
        this.reports = reports;
        this.till = new TillSlips(words);
        this.words = words;
        this.goods = new SaleGoods(words);
        this.handed = new HandedGoods(words);
        this.statement = new PointsStatement(words, new PointsWords(words.locale(), labels));
        this.rewards = new RewardGoods(words, goods, statement);
        this.refunds = new RefundGoods(words, statement);
        this.members = new MemberSlips(words, goods);
        this.points = AccountStatement.ofPoints(words, new PointsWords(words.locale(), labels));
        this.value = new ValueSlips(words, goods);
        this.claims = new ClaimSlips(words, refunds);
    }

    /**
     * The document of an act, for any width of paper; empty if nobody needs one on paper.
     *
     * @param member whom the act serves, where there is one and they are known here
     * @param copy present on everything that may not be the only receipt of its act
     */
    public Optional<PrintDocument> of(
            Act act, ReceiptHead head, Optional<ReceiptMember> member, Optional<CopyMark> copy) {
        Paper paper = new Paper();
        boolean printed =
                switch (act) {
                    case Act.SaleCompleted sale -> sale(paper, sale, head, member, copy);
                    case Act.OrderHandedOver handover ->
                            handover(paper, handover, head, member, copy);
                    case Act.MemberRegistered joined -> card(paper, joined, head, copy);
                    case Act.RewardRedeemed redeemed -> {
                        begin(paper, act, "redemption", head, member, copy);
                        rewards.redeemed(paper, redeemed, member);
                        yield code(paper, head, "redemption.return");
                    }
                    case Act.RedemptionCancelled cancelled -> {
                        begin(paper, act, "cancelling", head, member, copy);
                        rewards.cancelled(paper, cancelled, member);
                        yield code(paper, head, "cancelling.keep");
                    }
                    case Act.PrizeDrawn drawn -> {
                        begin(paper, act, "draw", head, member, copy);
                        rewards.drawn(paper, drawn, member);
                        yield code(paper, head, "draw.keep");
                    }
                    case Act.TicketRefunded refund -> {
                        begin(paper, act, "refund", head, member, copy);
                        refunds.of(paper, refund, member);
                        value.left(paper, refund, member);
                        yield code(paper, head, "refund.keep");
                    }
                    case ClaimAct claim -> {
                        begin(paper, act, "claim", head, member, copy);
                        claims.of(paper, claim, member);
                        yield code(paper, head, "claim.keep");
                    }
                    case ValueAct.ToppedUp topUp -> {
                        begin(paper, act, "topUp", head, member, copy);
                        value.toppedUp(paper, topUp, member);
                        yield code(paper, head, "topUp.keep");
                    }
                    case ValueAct.Withdrawn withdrawn -> {
                        begin(paper, act, "withdrawal", head, member, copy);
                        value.withdrawn(paper, withdrawn, member);
                        yield code(paper, head, "withdrawal.keep");
                    }
                    case Act.ShiftOpened shift -> shift(paper, shift, head, copy);
                    case Act.CashMoved moved -> moved(paper, moved, head, copy);
                    case Act.ShiftClosed closed -> closed(paper, closed, head, copy);
                    case Act.OperatorChanged changed -> false;
                    case Act.SignedIn signedIn -> false;
                    case Act.SignInRefused refused -> false;
                    case Act.LockOutEnded ended -> false;
                    case Act.SaleSuspended aside -> false;
                    case Act.SaleRecalled again -> false;
                    case Act.DayClosed closed -> false;
                    case Act.EscrowReceived received -> false;
                    case Act.EscrowReturned returned -> false;
                    case MemberAct.PlusSold sold -> {
                        begin(paper, act, "plus", head, member, copy);
                        members.plus(paper, sold);
                        yield code(paper, head, "plus.keep");
                    }
                    case MemberAct.CardReplaced replaced -> {
                        head(paper, act, "card", head, copy);
                        member.map(ReceiptMember::member)
                                .ifPresent(each -> members.card(paper, each));
                        yield code(paper, head, "card.use");
                    }
                    case MemberAct.ActivityClaimed claimed -> false;
                    case MemberAct.MemberEdited edited -> false;
                    case MemberAct.MemberFrozen frozen -> false;
                };
        if (!printed) {
            return Optional.empty();
        }
        copy.ifPresent(mark -> paper.title(words.get("copy"), Size.NORMAL));
        words.markTraining(paper);
        return Optional.of(paper.cut());
    }

    /** The figures of a shift as they stand, which are no act and have no number. */
    public PrintDocument of(XReport report, String shop) {
        Paper paper = loose("reading.title", shop);
        till.read(paper, report);
        return paper.cut();
    }

    /**
     * A card once more, for whoever has it no longer at hand; it is the same card.
     *
     * @param code what its QR carries, all digits
     */
    public PrintDocument card(Member member, String code, String shop) {
        Paper paper = loose("card.title", shop);
        members.card(paper, member);
        qr(paper, code, "card.use");
        return paper.cut();
    }

    /** A member's points as they stand at that time, which is no act and has no number. */
    public PrintDocument statement(
            Visit visit, Statement statement, LocalDateTime now, String shop) {
        Paper paper = loose("statement.title", shop);
        points.print(paper, visit, statement, now);
        return paper.cut();
    }

    /** The same of a member's stored value. */
    public PrintDocument valueStatement(
            Visit visit, Statement statement, LocalDateTime now, String shop) {
        Paper paper = loose("statement.title.value", shop);
        AccountStatement.ofValue(words).print(paper, visit, statement, now);
        return paper.cut();
    }

    private Paper loose(String title, String shop) {
        Paper paper = new Paper();
        words.markTraining(paper);
        paper.title(shop.isBlank() ? words.get("shop") : shop, Size.DOUBLE);
        paper.centred(words.get(title));
        paper.feed(1);
        return paper;
    }

    private boolean sale(
            Paper paper,
            Act.SaleCompleted act,
            ReceiptHead head,
            Optional<ReceiptMember> member,
            Optional<CopyMark> copy) {
        begin(paper, act, "sale", head, member, copy);
        goods.lines(paper, act.sale());
        paper.rule();
        goods.totals(paper, act.sale());
        goods.payment(paper, act.payment());
        value.left(paper, act, member);
        statement.of(paper, act, act.sale().pointsSpent(), member);
        return code(paper, head, "sale.return");
    }

    private boolean handover(
            Paper paper,
            Act.OrderHandedOver act,
            ReceiptHead head,
            Optional<ReceiptMember> member,
            Optional<CopyMark> copy) {
        begin(paper, act, "handover", head, member, copy);
        handed.handedOver(paper, act);
        boolean waits = handed.waiting(paper, act);
        statement.of(paper, act, 0, member);
        return waits
                ? code(paper, new ReceiptHead("", 0, act.order().code()), "handover.again")
                : code(paper, head, "handover.return");
    }

    private boolean card(
            Paper paper, Act.MemberRegistered act, ReceiptHead head, Optional<CopyMark> copy) {
        head(paper, act, "card", head, copy);
        members.card(paper, act.member());
        return code(paper, head, "card.use");
    }

    private boolean shift(
            Paper paper, Act.ShiftOpened act, ReceiptHead head, Optional<CopyMark> copy) {
        head(paper, act, "shift", head, copy);
        till.opened(paper, act);
        return true;
    }

    private boolean moved(
            Paper paper, Act.CashMoved act, ReceiptHead head, Optional<CopyMark> copy) {
        head(paper, act, "cash", head, copy);
        till.moved(paper, act.movement());
        return true;
    }

    private boolean closed(
            Paper paper, Act.ShiftClosed act, ReceiptHead head, Optional<CopyMark> copy) {
        head(paper, act, "closing", head, copy);
        paper.title(
                words.get("closing.number", Integer.toString(act.closing().number())), Size.TALL);
        till.closed(paper, reports.apply(act).orElseGet(() -> alone(act)));
        return true;
    }

    /** The closing without the acts of its shift, for whoever has no journal at hand. */
    private static ZReport alone(Act.ShiftClosed act) {
        LocalDateTime at = act.occasion().localTime();
        return new ZReport(
                new XReport(act.occasion().operator(), at, at, ShiftFigures.NONE), act.closing());
    }

    private void head(
            Paper paper, Act act, String kind, ReceiptHead head, Optional<CopyMark> copy) {
        words.markTraining(paper);
        copy.ifPresent(mark -> {
            paper.title(words.get("copy"), Size.DOUBLE);
            paper.centred(words.get("copy.number", mark.number(), words.time(mark.at())));
            paper.rule();
        });
        paper.title(head.shop().isBlank() ? words.get("shop") : head.shop(), Size.DOUBLE);
        paper.centred(words.get(kind + ".title"));
        paper.feed(1);
        paper.pair(
                words.get("number", Long.toString(head.number())),
                words.time(act.occasion().localTime()));
        if (!act.occasion().operator().isBlank()) {
            paper.line(words.get("clerk", act.occasion().operator()));
        }
        act.occasion().approver().ifPresent(name -> paper.line(words.get("approver", name)));
    }

    private void begin(
            Paper paper,
            Act act,
            String kind,
            ReceiptHead head,
            Optional<ReceiptMember> member,
            Optional<CopyMark> copy) {
        head(paper, act, kind, head, copy);
        member(paper, member);
        paper.rule();
    }

    private void member(Paper paper, Optional<ReceiptMember> member) {
        member.map(ReceiptMember::member)
                .ifPresent(each -> paper.line(words.get("member", words.masked(each))));
    }

    private boolean code(Paper paper, ReceiptHead head, String hint) {
        qr(paper, head.code(), hint);
        return true;
    }

    private void qr(Paper paper, String code, String hint) {
        paper.rule();
        paper.qr(code);
        paper.centred(words.grouped(code));
        paper.centred(words.get(hint));
    }
}
