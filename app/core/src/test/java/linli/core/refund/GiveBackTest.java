package linli.core.refund;

import static linli.core.Shop.LI;
import static linli.core.Shop.accepted;
import static linli.core.Shop.at;
import static linli.core.Shop.fen;
import static linli.core.Shop.grams;
import static linli.core.Shop.piece;
import static linli.core.Shop.pieces;
import static linli.core.Shop.refusal;
import static linli.core.Shop.rules;
import static linli.core.Shop.weighed;
import static linli.core.account.Accounts.memberWithPoints;
import static linli.core.account.Accounts.newMember;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import linli.core.Outcome;
import linli.core.Seeds;
import linli.core.Shop;
import linli.core.account.MemberAccount;
import linli.core.act.Act;
import linli.core.act.Returned;
import linli.core.act.Ticket;
import linli.core.catalog.Product;
import linli.core.checkout.CompleteSale;
import linli.core.checkout.Counter;
import linli.core.checkout.HandOver;
import linli.core.money.Money;
import linli.core.pickup.HandoverLine;
import linli.core.pickup.OrderId;
import linli.core.pickup.OrderLine;
import linli.core.pickup.PickupOrder;
import linli.core.sale.LineItem;
import linli.core.sale.PointsRequest;
import linli.core.sale.Sale;
import linli.core.tender.Payout;
import linli.core.tender.Tender;
import linli.core.tender.TenderType;
import linli.core.visit.Customer;
import org.junit.jupiter.api.Test;

class GiveBackTest {

    private static final LocalDate SOLD = LocalDate.of(2026, 12, 5);
    private static final Product GOODS = piece("GOODS", "OTHER", 100);
    private static final Product APPLE = weighed("APPLE", "FRUIT", 698);

    private final GiveBack giveBack = new GiveBack(rules());
    private int acts;

    @Test
    void givesEachTenderItsPart() {
        Counter counter = new Counter(Optional.empty(), cash(300), wechat(700, "w1"));
        counter.sell(new PointsRequest.None(), pieces(GOODS, 10));

        Act.TicketRefunded back = counter.takeBack(Payout.Way.ORIGINAL, RefundLine.of(1, 3));

        assertThat(back.payout().tenders()).containsExactly(cash(90), wechat(210, "w1"));
        assertThat(back.returned().worth()).isEqualTo(fen(300));
        assertThat(back.returned().rest().isReturned()).isFalse();
    }

    @Test
    void givesAllOfItInCashIfThatIsWanted() {
        Counter counter = new Counter(Optional.empty(), wechat(1000, "w1"));
        counter.sell(new PointsRequest.None(), pieces(GOODS, 10));

        assertThat(counter.takeBack(Payout.Way.CASH, RefundLine.of(1, 10)).payout())
                .isEqualTo(Payout.inCash(fen(1000)));
    }

    @Test
    void neverGivesMoreThanWasPaidHoweverTheWaysAreMixed() {
        Counter counter = new Counter(Optional.empty(), cash(500), wechat(500, "w1"));
        counter.sell(new PointsRequest.None(), pieces(GOODS, 10));

        counter.takeBack(Payout.Way.CASH, RefundLine.of(1, 8));
        Act.TicketRefunded last = counter.takeBack(Payout.Way.ORIGINAL, RefundLine.of(1, 2));

        assertThat(last.payout().tenders()).containsExactly(wechat(200, "w1"));
    }

    @Test
    void whatComesBackTwiceIsRefused() {
        Counter counter = new Counter(Optional.empty(), cash(1000));
        counter.sell(new PointsRequest.None(), pieces(GOODS, 10));
        counter.takeBack(Payout.Way.CASH, RefundLine.of(1, 10));

        assertThat(refusal(counter.tryTakeBack(Returned.Reason.RETURNED, RefundLine.of(1, 10))))
                .isEqualTo(RefundRefusal.ALREADY_RETURNED);
    }

    @Test
    void undoesATicketOnlyWholeAndInItsShift() {
        Counter counter = new Counter(Optional.empty(), cash(1000));
        counter.sell(new PointsRequest.None(), pieces(GOODS, 10));
        counter.isOfThisShift = false;
        assertThat(refusal(counter.tryTakeBack(Returned.Reason.POST_VOID)))
                .isEqualTo(RefundRefusal.SHIFT_CLOSED);
        counter.isOfThisShift = true;
        Act.TicketRefunded undone = accepted(counter.tryTakeBack(Returned.Reason.POST_VOID));
        assertThat(undone.returned().worth()).isEqualTo(fen(1000));
        assertThat(undone.returned().rest().isReturned()).isTrue();
    }

    @Test
    void doesNotUndoWhatCameBackInPart() {
        Counter counter = new Counter(Optional.empty(), cash(1000));
        counter.sell(new PointsRequest.None(), pieces(GOODS, 10));
        counter.takeBack(Payout.Way.CASH, RefundLine.of(1, 1));
        assertThat(refusal(counter.tryTakeBack(Returned.Reason.POST_VOID)))
                .isEqualTo(RefundRefusal.PARTLY_RETURNED);
    }

    @Test
    void aStationLeavesTheTierAndTheCentralWithdrawsIt() {
        Counter counter = new Counter(Optional.of(newMember(LI)), cash(100_000));
        counter.sell(new PointsRequest.None(), pieces(GOODS, 600));
        MemberAccount sold = counter.member.orElseThrow();
        Act.TicketRefunded back = counter.takeBack(Payout.Way.CASH, RefundLine.of(1, 600));
        LocalDate today = SOLD.plusDays(1);

        MemberAccount folded = sold.fold(back.changes().getFirst(), rules(), today);

        assertThat(folded.tier().tier()).isEqualTo(Shop.SILVER);
        assertThat(folded.withdrawn(rules(), today).tier()).isEqualTo(newMember(LI).tier());
    }

    @Test
    void givesNothingElseThanTheCustomerWasTold() {
        Counter counter = new Counter(Optional.of(newMember(LI)), cash(100_000));
        counter.sell(new PointsRequest.None(), pieces(GOODS, 600));
        RefundLine all = RefundLine.of(1, 600);
        Payout told = accepted(counter.tryTakeBack(Returned.Reason.RETURNED, all)).payout();
        counter.told = Optional.of(told);
        assertThat(accepted(counter.tryTakeBack(Returned.Reason.RETURNED, all)).payout())
                .isEqualTo(told);

        // The points of the sale were spent elsewhere, so part of the money would pay for them.
        counter.member = Optional.of(newMember(LI));
        assertThat(refusal(counter.tryTakeBack(Returned.Reason.RETURNED, all)))
                .isEqualTo(RefundRefusal.FIGURES_CHANGED);
        counter.told = Optional.empty();
        assertThat(accepted(counter.tryTakeBack(Returned.Reason.RETURNED, all)).payout().total())
                .isLessThan(told.total());
    }

    @Test
    void headquartersPaysBackWhatWasPaidToIt() {
        OrderLine line = new OrderLine(GOODS, 4, fen(999), 0);
        PickupOrder order =
                new PickupOrder(
                        new OrderId("o"), "9226", LI, Shop.HERE, SOLD, "A-1", List.of(line));
        MemberAccount member = newMember(LI);
        Act.OrderHandedOver act =
                accepted(
                        new HandOver(rules())
                                .decide(
                                        order,
                                        List.of(new HandoverLine(1, 4)),
                                        "",
                                        Optional.empty(),
                                        new Customer(member, Optional.empty()),
                                        at("handover", SOLD.atTime(9, 0))));
        Counter counter = new Counter(Optional.of(member));
        counter.book(act);

        Act.TicketRefunded claim = counter.takeBack(Payout.Way.ORIGINAL, RefundLine.of(1, 1));

        assertThat(claim.payout()).isEqualTo(Payout.online(fen(249)));
        assertThat(claim.returned().pointsClawed()).isEqualTo(2);
    }

    @Test
    void actsInAnySplitGiveExactlyWhatOneActGives() {
        Seeds.each(
                300,
                20_000,
                seed -> {
                    Random random = new Random(seed);
                    List<LineItem> goods = goods(random);
                    boolean spends = random.nextBoolean();
                    List<Tender> tenders = tenders(random);
                    Counter whole = sold(spends, tenders, goods);
                    Counter parts = sold(spends, tenders, goods);
                    whole.takeBack(Payout.Way.ORIGINAL, all(whole));
                    for (RefundLine[] step : split(all(parts), random)) {
                        parts.takeBack(Payout.Way.ORIGINAL, step);
                    }
                    assertThat(parts.given()).isEqualTo(whole.given());
                    assertThat(parts.ticket()).isEqualTo(whole.ticket());
                    assertThat(parts.balance()).isEqualTo(whole.balance());
                    assertThat(parts.history().isReturned()).isTrue();
                    assertThat(parts.history().tendersLeft()).isEmpty();
                });
    }

    private Counter sold(boolean spends, List<Tender> tenders, List<LineItem> goods) {
        // So many that what is clawed back is always there: debt would be paid from the cash.
        Counter counter =
                new Counter(
                        Optional.of(memberWithPoints(LI, 20_000)), tenders.toArray(Tender[]::new));
        counter.sell(
                spends ? new PointsRequest.Max() : new PointsRequest.None(),
                goods.toArray(LineItem[]::new));
        return counter;
    }

    private static List<LineItem> goods(Random random) {
        List<LineItem> goods = new ArrayList<>();
        for (int line = 1 + random.nextInt(5); line > 0; line--) {
            goods.add(
                    random.nextInt(4) == 0
                            ? grams(APPLE, 1 + random.nextInt(3_000))
                            : pieces(
                                    piece("P" + line, "OTHER", 1 + random.nextInt(2_000)),
                                    1 + random.nextInt(7)));
        }
        return goods;
    }

    private static List<Tender> tenders(Random random) {
        List<Tender> tenders = new ArrayList<>();
        for (int part = random.nextInt(3); part > 0; part--) {
            tenders.add(wechat(1 + random.nextInt(300), "w" + random.nextInt(2)));
        }
        tenders.add(cash(100_000));
        return tenders;
    }

    private static RefundLine[] all(Counter counter) {
        return counter.history().lines().stream()
                .map(line -> RefundLine.of(line.place(), line.left()))
                .toArray(RefundLine[]::new);
    }

    private static List<RefundLine[]> split(RefundLine[] all, Random random) {
        List<RefundLine> parts = new ArrayList<>();
        for (RefundLine line : all) {
            for (long left = line.qty().orElseThrow(); left > 0; ) {
                long part = 1 + random.nextLong(left);
                parts.add(RefundLine.of(line.line(), part));
                left -= part;
            }
        }
        Collections.shuffle(parts, random);
        List<RefundLine[]> steps = new ArrayList<>();
        while (!parts.isEmpty()) {
            List<RefundLine> step = parts.subList(0, 1 + random.nextInt(parts.size()));
            steps.add(step.toArray(RefundLine[]::new));
            step.clear();
        }
        return steps;
    }

    private static Tender cash(long fen) {
        return new Tender(TenderType.CASH, Money.ofFen(fen), "");
    }

    private static Tender wechat(long fen, String reference) {
        return new Tender(TenderType.WECHAT, Money.ofFen(fen), reference);
    }

    /** One ticket of one customer, folded from its acts. */
    private final class Counter {

        private final List<Tender> tenders;
        private final List<Act.TicketRefunded> refunds = new ArrayList<>();
        private Optional<MemberAccount> member;
        private Optional<Act> ticket = Optional.empty();
        private boolean isOfThisShift = true;
        private Optional<Payout> told = Optional.empty();

        Counter(Optional<MemberAccount> member, Tender... tenders) {
            this.member = member;
            this.tenders = List.of(tenders);
        }

        void sell(PointsRequest points, LineItem... items) {
            Sale sale =
                    new Sale(
                            member.map(MemberAccount::member),
                            List.of(items),
                            Optional.empty(),
                            points,
                            0);
            book(
                    accepted(
                            new CompleteSale(rules())
                                    .decide(
                                            sale,
                                            member.map(one -> new Customer(one, Optional.empty())),
                                            this::paying,
                                            Optional.empty(),
                                            at("sale", SOLD.atTime(9, 0)))));
        }

        /** Without what is more than the net before cash. */
        private List<Tender> paying(Money net) {
            List<Tender> paying = new ArrayList<>();
            Money open = net;
            for (Tender tender : tenders) {
                boolean fits = tender.amount().compareTo(open) <= 0;
                if (tender.type() == TenderType.CASH || fits) {
                    paying.add(tender);
                    open = open.minus(tender.amount());
                }
            }
            return paying;
        }

        void book(Act act) {
            ticket = ticket.or(() -> Optional.of(act));
            member = member.map(one -> act.changeOf(one.member()).map(one::apply).orElse(one));
        }

        TicketHistory history() {
            return new TicketHistory(7, "9126", 3, ticket.orElseThrow(), refunds);
        }

        Ticket ticket() {
            return history().ticket(rules());
        }

        Outcome<Act.TicketRefunded> tryTakeBack(Returned.Reason reason, RefundLine... lines) {
            return decide(reason, Payout.Way.CASH, lines);
        }

        Act.TicketRefunded takeBack(Payout.Way way, RefundLine... lines) {
            Act.TicketRefunded act = accepted(decide(Returned.Reason.RETURNED, way, lines));
            refunds.add(act);
            book(act);
            assertThat(act.payout().total().plus(act.returned().debt()))
                    .isEqualTo(act.returned().worth());
            return act;
        }

        private Outcome<Act.TicketRefunded> decide(
                Returned.Reason reason, Payout.Way way, RefundLine... lines) {
            return giveBack.decide(
                    history(),
                    new RefundRequest(
                            ticket.orElseThrow().occasion().act(),
                            List.of(lines),
                            reason,
                            way,
                            Optional.empty(),
                            told),
                    new GiveBack.Accounts(member, Optional.empty()),
                    isOfThisShift,
                    at("back-" + acts++, SOLD.plusDays(1).atTime(9, 0)));
        }

        Map<String, Long> given() {
            Map<String, Long> given = new TreeMap<>();
            for (Act.TicketRefunded refund : refunds) {
                for (Tender tender : refund.payout().tenders()) {
                    given.merge(
                            tender.type() + tender.reference(), tender.amount().fen(), Long::sum);
                }
            }
            return given;
        }

        long balance() {
            return member.orElseThrow().points().balance();
        }
    }
}
