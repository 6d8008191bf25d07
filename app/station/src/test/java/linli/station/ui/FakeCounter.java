package linli.station.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.account.MemberAccount;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.Identification;
import linli.core.act.Occasion;
import linli.core.catalog.Label;
import linli.core.catalog.Labels;
import linli.core.checkout.Counter;
import linli.core.checkout.CouponOffer;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.member.Profile;
import linli.core.money.Money;
import linli.core.pickup.Handover;
import linli.core.pickup.HandoverLine;
import linli.core.pickup.OrderId;
import linli.core.pickup.OrderLine;
import linli.core.pickup.PickupOrder;
import linli.core.points.Holder;
import linli.core.points.LotId;
import linli.core.points.LotSlice;
import linli.core.points.PointsAccount;
import linli.core.points.Statement;
import linli.core.points.Why;
import linli.core.sale.Earning;
import linli.core.sale.EarningTerms;
import linli.core.sale.LineItem;
import linli.core.sale.PointsRequest;
import linli.core.sale.PriceKind;
import linli.core.sale.PricedLine;
import linli.core.sale.PricedSale;
import linli.core.sale.Quantity;
import linli.core.sale.Sale;
import linli.core.tender.Payment;
import linli.core.tender.Tender;
import linli.core.till.CashMovement;
import linli.core.till.ClosingRequest;
import linli.core.till.ShiftStanding;
import linli.core.till.TillPolicy;
import linli.core.till.Unfinished;
import linli.core.visit.Found;
import linli.core.visit.ScannedCode;
import linli.core.visit.Visit;

/** A counter in memory with prices simple enough to check by head; replies when told to. */
public final class FakeCounter implements Counter {

    private static final List<Label> LABELS =
            List.of(
                    new Label(Label.Kind.CAMPAIGN, "DOUBLE", "周末双倍", "Weekend double", ""),
                    new Label(Label.Kind.REWARD, "EGG10", "本地土鸡蛋 10枚", "10 farm eggs", ""),
                    new Label(Label.Kind.PRIZE, "P88", "88 积分", "88 points", ""));

    /** What each code leads to. */
    public final Map<ScannedCode, Found> codes = new HashMap<>();

    /** What was done, in order. */
    public final List<Act> acts = new ArrayList<>();

    /** How often a completion was asked for. */
    public int completions;

    /** What should be in the drawer when a shift is closed. */
    public Money expected = Money.ofFen(20_000);

    /** If set, every act is refused with it. */
    public Optional<Refusal> refusing = Optional.empty();

    /** The coupons it offers for every sale. */
    public List<CouponOffer> coupons = List.of();

    /** If true, replies wait for {@link #replyAll()}. */
    public boolean slow;

    private final List<Runnable> replies = new ArrayList<>();
    private final Map<MemberId, Visit> visits = new HashMap<>();

    /** Knows that member. */
    public void know(Visit visit) {
        visits.put(visit.member().id(), visit);
    }

    /** The member as they are now. */
    public Visit visit(MemberId id) {
        return java.util.Objects.requireNonNull(visits.get(id));
    }

    /** Everybody it knows. */
    List<Visit> everybody() {
        return List.copyOf(visits.values());
    }

    /** Everything that waits on the shelves. */
    public List<PickupOrder> waiting() {
        return visits.values().stream()
                .flatMap(visit -> visit.orders().stream())
                .filter(PickupOrder::isWaiting)
                .toList();
    }

    /** Gives the replies that wait. */
    public void replyAll() {
        List<Runnable> now = List.copyOf(replies);
        replies.clear();
        now.forEach(Runnable::run);
    }

    @Override
    public void find(ScannedCode code, Consumer<Found> reply) {
        Found found =
                codes.getOrDefault(
                        code,
                        new Found.NothingFound(linli.core.visit.ScanRefusal.UNKNOWN_CODE, ""));
        reply(() -> reply.accept(fresh(found)));
    }

    @Override
    public Labels labels() {
        return (kind, id) ->
                LABELS.stream()
                        .filter(label -> label.kind() == kind && label.id().equals(id))
                        .findFirst();
    }

    @Override
    public Outcome<PricedSale> price(Sale sale, Optional<Visit> visit) {
        List<PricedLine> lines = new ArrayList<>();
        for (LineItem item : sale.lines()) {
            lines.add(priced(item, visit.isPresent()));
        }
        long payable = lines.stream().mapToLong(line -> line.amount().fen()).sum();
        long most = most(payable, visit);
        long points =
                switch (sale.points()) {
                    case PointsRequest.None none -> 0;
                    case PointsRequest.Max max -> most;
                    case PointsRequest.Exactly(long wanted) -> wanted;
                };
        if (points % 100 != 0) {
            return Outcome.refused(() -> "POINTS_STEP");
        }
        if (points > most) {
            return Outcome.refused(() -> "POINTS_CAP");
        }
        spend(lines, points);
        long net = payable - points;
        List<Earning> earnings = visit.map(who -> earnings(who, net)).orElse(List.of());
        return Outcome.of(new PricedSale(sale, lines, points, earnings, EarningTerms.NONE));
    }

    private static List<Earning> earnings(Visit visit, long net) {
        Earning base = new Earning(new Why.BasePoints(Money.ofFen(net), 100));
        return visit.isAbsent()
                ? List.of(base)
                : List.of(
                        base,
                        new Earning(new Why.TierBonus(net / 100, "GOLD", 2000)),
                        new Earning(new Why.CampaignBonus("DOUBLE", net / 100, 20_000)));
    }

    @Override
    public List<CouponOffer> coupons(Sale sale, Optional<Visit> visit) {
        return coupons;
    }

    @Override
    public void complete(
            Sale sale,
            Optional<Identification> identification,
            List<Tender> tenders,
            Optional<String> approver,
            Consumer<Outcome<Act.SaleCompleted>> reply) {
        completions++;
        Optional<Visit> visit = sale.member().map(this::visit);
        Outcome<Act.SaleCompleted> outcome =
                refusing.<Outcome<Act.SaleCompleted>>map(Outcome::refused)
                        .orElseGet(() ->
                                price(sale, visit)
                                        .map(priced ->
                                                completed(
                                                        occasion().approvedBy(approver),
                                                        priced,
                                                        tenders,
                                                        identification)));
        if (outcome instanceof Outcome.Accepted<Act.SaleCompleted>(Act.SaleCompleted act)) {
            acts.add(act);
            visit.ifPresent(
                    now -> credit(now, act.sale().pointsEarned() - act.sale().pointsSpent()));
        }
        reply(() -> reply.accept(outcome));
    }

    @Override
    public void handOver(
            OrderId order,
            List<HandoverLine> lines,
            String proxy,
            Optional<Identification> identification,
            Consumer<Outcome<Act.OrderHandedOver>> reply) {
        PickupOrder before =
                waiting().stream()
                        .filter(each -> each.id().equals(order))
                        .findFirst()
                        .orElseThrow();
        Money paid =
                Handover.of(before, lines) instanceof Outcome.Accepted<Handover>(Handover given)
                        ? given.paid()
                        : Money.ZERO;
        long points = paid.fen() / 100;
        Act.OrderHandedOver act =
                new Act.OrderHandedOver(
                        occasion(),
                        before,
                        lines,
                        paid,
                        List.of(
                                new Earning(new Why.BasePoints(paid, 100)),
                                new Earning(new Why.TierBonus(points, "GOLD", 2000))),
                        EarningTerms.NONE,
                        proxy,
                        identification,
                        List.of());
        acts.add(act);
        visits.replaceAll((id, visit) -> handedOver(visit, before, lines));
        reply(() -> reply.accept(Outcome.of(act)));
    }

    @Override
    public void register(
            Profile profile,
            Optional<MemberId> inviter,
            Consumer<Outcome<Act.MemberRegistered>> reply) {
        Visit visit = ShopFixtures.basicMember("N" + acts.size(), profile.name(), profile.phone());
        Member member =
                new Member(
                        visit.member().id(),
                        new MemberNumber(77),
                        profile,
                        ShopFixtures.STATION,
                        inviter,
                        ShopFixtures.TODAY);
        know(new Visit(member, visit.account(), List.of(), visit.identification()));
        Act.MemberRegistered act = new Act.MemberRegistered(occasion(), member, List.of());
        acts.add(act);
        reply(() -> reply.accept(Outcome.of(act)));
    }

    @Override
    public void openShift(
            String operator, Money openingFloat, Consumer<Outcome<Act.ShiftOpened>> reply) {
        reply(() -> reply.accept(Outcome.of(new Act.ShiftOpened(occasion(), openingFloat))));
    }

    @Override
    public void moveCash(
            CashMovement movement,
            Optional<String> approver,
            Consumer<Outcome<Act.CashMoved>> reply) {
        Act.CashMoved act = new Act.CashMoved(occasion().approvedBy(approver), movement);
        acts.add(act);
        reply(() -> reply.accept(Outcome.of(act)));
    }

    @Override
    public void closeShift(
            ClosingRequest request,
            Optional<String> approver,
            Consumer<Outcome<Act.ShiftClosed>> reply) {
        ShiftStanding standing = new ShiftStanding(7, expected, Unfinished.NOTHING);
        Outcome<Act.ShiftClosed> closed =
                TillPolicy.USUAL
                        .close(request, standing)
                        .map(closing ->
                                new Act.ShiftClosed(occasion().approvedBy(approver), closing));
        closed.map(acts::add);
        reply(() -> reply.accept(closed));
    }

    @Override
    public void refresh(
            MemberId member, Identification identification, Consumer<Optional<Visit>> reply) {
        reply(() -> reply.accept(Optional.ofNullable(visits.get(member))));
    }

    @Override
    public void statement(MemberId member, LocalDate from, Consumer<Optional<Statement>> reply) {
        Optional<Statement> statement =
                Optional.ofNullable(visits.get(member))
                        .map(visit -> StatementFixture.of(from, visit.account().points()));
        reply(() -> reply.accept(statement));
    }

    private void reply(Runnable reply) {
        if (slow) {
            replies.add(reply);
        } else {
            reply.run();
        }
    }

    private Found fresh(Found found) {
        return switch (found) {
            case Found.MemberFound(Visit visit) ->
                    new Found.MemberFound(visit(visit.member().id()));
            case Found.OrderFound(PickupOrder order, Visit visit) ->
                    new Found.OrderFound(order, visit(visit.member().id()));
            default -> found;
        };
    }

    private static PricedLine priced(LineItem item, boolean member) {
        Money list = amount(item, item.product().price());
        if (item.override().isPresent()) {
            Money amount = amount(item, item.override().get());
            return new PricedLine(
                    item, PriceKind.OVERRIDE, list, amount, Money.ZERO, Money.ZERO, Money.ZERO);
        }
        Money best =
                member
                        ? item.product()
                                .memberPrice()
                                .map(price -> amount(item, price))
                                .orElse(list)
                        : list;
        PriceKind kind = best.compareTo(list) < 0 ? PriceKind.MEMBER_PRICE : PriceKind.LIST;
        return new PricedLine(item, kind, list, best, Money.ZERO, Money.ZERO, Money.ZERO);
    }

    private static Money amount(LineItem item, Money price) {
        return switch (item.quantity()) {
            case Quantity.Pieces(long count) -> Money.ofFen(price.fen() * count);
            case Quantity.Weight(var weight) ->
                    Money.ofFen((price.fen() * weight.grams() + 250) / 500);
        };
    }

    private static long most(long payable, Optional<Visit> visit) {
        long available = visit.map(each -> each.account().points().balance()).orElse(0L);
        return Math.min(available, payable / 2) / 100 * 100;
    }

    private static void spend(List<PricedLine> lines, long points) {
        if (points > 0) {
            PricedLine first = lines.removeFirst();
            lines.addFirst(
                    new PricedLine(
                            first.item(),
                            first.price(),
                            first.gross(),
                            first.amount(),
                            Money.ZERO,
                            Money.ofFen(points),
                            Money.ZERO));
        }
    }

    private static Act.SaleCompleted completed(
            Occasion occasion,
            PricedSale priced,
            List<Tender> tenders,
            Optional<Identification> identification) {
        Money given = tenders.stream().map(Tender::amount).reduce(Money.ZERO, Money::plus);
        return new Act.SaleCompleted(
                occasion,
                priced,
                new Payment(tenders, given.minus(priced.net())),
                identification,
                List.of());
    }

    private void credit(Visit visit, long points) {
        MemberAccount account = visit.account();
        long balance = account.points().balance() + points;
        PointsAccount after =
                new PointsAccount(
                        List.of(
                                new LotSlice(
                                        new LotId("L" + acts.size()),
                                        ShopFixtures.TODAY.plusYears(1),
                                        ShopFixtures.TODAY.plusYears(1),
                                        new Holder.Escrow(ShopFixtures.STATION),
                                        balance)),
                        0);
        know(
                new Visit(
                        visit.member(),
                        account.withPoints(after),
                        visit.orders(),
                        visit.identification()));
    }

    private static Visit handedOver(Visit visit, PickupOrder order, List<HandoverLine> lines) {
        List<PickupOrder> orders = new ArrayList<>();
        for (PickupOrder each : visit.orders()) {
            PickupOrder after = each.id().equals(order.id()) ? after(each, lines) : each;
            if (after.isWaiting()) {
                orders.add(after);
            }
        }
        return new Visit(visit.member(), visit.account(), orders, visit.identification());
    }

    private static PickupOrder after(PickupOrder order, List<HandoverLine> lines) {
        List<OrderLine> after = new ArrayList<>(order.lines());
        for (HandoverLine line : lines) {
            OrderLine goods = after.get(line.line() - 1);
            after.set(
                    line.line() - 1,
                    new OrderLine(
                            goods.product(),
                            goods.qty(),
                            goods.paid(),
                            goods.handedOver() + line.qty()));
        }
        return new PickupOrder(
                order.id(),
                order.code(),
                order.member(),
                order.station(),
                order.due(),
                order.shelf(),
                after);
    }

    /** When and where the next act is done. */
    public Occasion occasion() {
        return new Occasion(
                new ActId("A" + acts.size()),
                Instant.parse("2026-11-21T09:42:00Z"),
                LocalDateTime.of(2026, 11, 21, 17, 42),
                ShopFixtures.TODAY,
                ShopFixtures.STATION,
                "王姐");
    }
}
