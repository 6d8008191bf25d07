package linli.station.counter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import linli.core.Outcome;
import linli.core.act.Act;
import linli.core.act.Identification;
import linli.core.act.Occasion;
import linli.core.catalog.Labels;
import linli.core.checkout.CompleteSale;
import linli.core.checkout.Counter;
import linli.core.checkout.CouponOffer;
import linli.core.checkout.HandOver;
import linli.core.checkout.OfferCoupons;
import linli.core.checkout.PriceSale;
import linli.core.member.AbsentMember;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.member.Profile;
import linli.core.member.StationId;
import linli.core.money.Money;
import linli.core.pickup.HandoverLine;
import linli.core.pickup.OrderId;
import linli.core.pickup.PickupOrder;
import linli.core.points.Statement;
import linli.core.points.Unit;
import linli.core.sale.PricedSale;
import linli.core.sale.Sale;
import linli.core.tender.Tender;
import linli.core.till.CashMovement;
import linli.core.till.ClosingRequest;
import linli.core.visit.Customer;
import linli.core.visit.Found;
import linli.core.visit.IdentificationRefusal;
import linli.core.visit.ScanRefusal;
import linli.core.visit.ScannedCode;
import linli.core.visit.Visit;
import linli.station.counter.AbsentMembers.Answer;

/**
 * The counter of a station: everything is looked up and decided on the one writer, against the
 * state after every earlier act; an act is in the journal, on disk, before its reply.
 */
final class JournalledCounter implements Counter {

    private final CounterNeeds needs;
    private final Moments moments;
    private final Lookup lookup;
    private final Registration registration;
    private final ActWriter acts;
    private final EscrowKeeping escrow;

    JournalledCounter(
            CounterNeeds needs,
            Moments moments,
            Lookup lookup,
            Registration registration,
            ActWriter acts,
            EscrowKeeping escrow) {
        this.needs = needs;
        this.moments = moments;
        this.lookup = lookup;
        this.registration = registration;
        this.acts = acts;
        this.escrow = escrow;
    }

    @Override
    public void find(ScannedCode code, Consumer<Found> reply) {
        needs.writer().execute(() -> find(code, Optional.empty(), reply));
    }

    @Override
    public Outcome<PricedSale> price(Sale sale, Optional<Visit> visit) {
        Moment now = moments.forLooking();
        return new PriceSale(now.rules()).price(sale, visit.map(Customer::of), now.occasion());
    }

    @Override
    public Labels labels() {
        return needs.store().labels();
    }

    @Override
    public List<CouponOffer> coupons(Sale sale, Optional<Visit> visit) {
        Moment now = moments.forLooking();
        return new OfferCoupons(now.rules(), needs.store().labels())
                .of(sale, visit, now.occasion());
    }

    @Override
    public void complete(
            Sale sale,
            Optional<Identification> identification,
            List<Tender> tenders,
            Optional<String> approver,
            Consumer<Outcome<Act.SaleCompleted>> reply) {
        write(
                moment ->
                        proved(sale, identification)
                                .then(this::buyer)
                                .then(buyer -> atHome(sale, buyer, moment))
                                .map(buyer -> buyer.map(who -> lookup.customer(who, moment)))
                                .then(customer ->
                                        new CompleteSale(moment.rules())
                                                .decide(
                                                        sale,
                                                        customer,
                                                        tenders,
                                                        identification,
                                                        allowed(moment, approver))),
                reply);
    }

    @Override
    public void handOver(
            OrderId order,
            List<HandoverLine> lines,
            String proxy,
            Optional<Identification> identification,
            Consumer<Outcome<Act.OrderHandedOver>> reply) {
        write(moment -> handOver(order, lines, proxy, identification, moment), reply);
    }

    @Override
    public void register(
            Profile profile,
            Optional<MemberId> inviter,
            Consumer<Outcome<Act.MemberRegistered>> reply) {
        write(moment -> registration.decide(profile, inviter, moment), reply);
    }

    @Override
    public void openShift(
            String operator, Money openingFloat, Consumer<Outcome<Act.ShiftOpened>> reply) {
        needs.writer()
                .execute(() ->
                        acts.writeBetweenShifts(
                                moment -> acts.shifts().open(operator, openingFloat),
                                outcome -> send(reply, outcome)));
    }

    @Override
    public void moveCash(
            CashMovement movement,
            Optional<String> approver,
            Consumer<Outcome<Act.CashMoved>> reply) {
        write(
                moment ->
                        Outcome.of(
                                new Act.CashMoved(
                                        moment.occasion().approvedBy(approver), movement)),
                reply);
    }

    @Override
    public void closeShift(
            ClosingRequest request,
            Optional<String> approver,
            Consumer<Outcome<Act.ShiftClosed>> reply) {
        write(moment -> acts.shifts().close(request, moment, approver), reply);
    }

    @Override
    public void refresh(
            MemberId member, Identification identification, Consumer<Optional<Visit>> reply) {
        needs.writer()
                .execute(() -> {
                    Optional<Visit> visit = Optional.empty();
                    try {
                        visit = lookup.served(member, identification);
                    } finally {
                        send(reply, visit);
                    }
                });
    }

    @Override
    public void bring(
            MemberId member,
            long points,
            Identification identification,
            Consumer<Optional<Visit>> reply) {
        refresh(
                member,
                identification,
                visit -> {
                    boolean here =
                            visit.filter(seen ->
                                            seen.account().availableAt(needs.station()) >= points)
                                    .isPresent();
                    if (here || !needs.pointsElsewhere().isOnline()) {
                        reply.accept(visit);
                    } else {
                        bringFromElsewhere(member, points, identification, reply);
                    }
                });
    }

    private void bringFromElsewhere(
            MemberId member,
            long points,
            Identification identification,
            Consumer<Optional<Visit>> reply) {
        needs.pointsElsewhere()
                .ask(
                        member,
                        Unit.POINTS,
                        points,
                        () -> {
                            needs.writer().execute(escrow::settleNow);
                            refresh(member, identification, reply);
                        });
    }

    @Override
    public void statement(MemberId member, LocalDate from, Consumer<Optional<Statement>> reply) {
        needs.writer()
                .execute(() -> {
                    Optional<Statement> statement = Optional.empty();
                    try {
                        statement = Optional.of(lookup.statement(member, Unit.POINTS, from));
                    } finally {
                        send(reply, statement);
                    }
                });
    }

    private void find(ScannedCode code, Optional<Answer> answer, Consumer<Found> reply) {
        Found found = new Found.NothingFound(ScanRefusal.STORE_FAILED, "");
        boolean asked = false;
        try {
            needs.store().mendReading();
            found = believed(lookup.find(code, answer));
            Optional<MemberNumber> absent = Lookup.absent(code, found);
            asked = answer.isEmpty() && absent.isPresent();
            if (asked) {
                needs.absentMembers().ask(absent.get(), came -> findAgain(code, came, reply));
            }
        } finally {
            if (!asked) {
                send(reply, found);
            }
        }
    }

    // A store that its full disk closed may have lost its last rows until it is made again.
    private Found believed(Found found) {
        return needs.store().refusal().isPresent()
                        && found instanceof Found.NothingFound(ScanRefusal why, String text)
                ? new Found.NothingFound(ScanRefusal.STORE_FAILED, text)
                : found;
    }

    private void findAgain(ScannedCode code, Answer answer, Consumer<Found> reply) {
        needs.writer().execute(() -> find(code, Optional.of(answer), reply));
    }

    private <A extends Act> void write(
            Function<Moment, Outcome<A>> decision, Consumer<Outcome<A>> reply) {
        needs.writer().execute(() -> acts.write(decision, outcome -> send(reply, outcome)));
    }

    private <T> void send(Consumer<T> reply, T value) {
        needs.screen().execute(() -> reply.accept(value));
    }

    private Outcome<Act.OrderHandedOver> handOver(
            OrderId id,
            List<HandoverLine> lines,
            String proxy,
            Optional<Identification> identification,
            Moment moment) {
        Optional<PickupOrder> order = needs.store().pickupOrders().byId(id);
        if (order.isEmpty()) {
            return Outcome.refused(ScanRefusal.UNKNOWN_ORDER);
        }
        return lookup.customer(order.get().member(), moment)
                .map(customer ->
                        new HandOver(moment.rules())
                                .decide(
                                        order.get(),
                                        lines,
                                        proxy,
                                        identification,
                                        customer,
                                        moment.occasion()))
                .orElseGet(() -> Outcome.refused(ScanRefusal.MEMBER_NOT_HERE));
    }

    // Whoever allowed a price and then takes the money did both alone.
    private static Occasion allowed(Moment moment, Optional<String> approver) {
        Occasion occasion = moment.occasion();
        return occasion.approvedBy(approver.filter(name -> !name.equals(occasion.operator())));
    }

    private static Outcome<Sale> proved(Sale sale, Optional<Identification> identification) {
        boolean spends = sale.points().asksForPoints() && sale.member().isPresent();
        boolean may =
                !spends
                        || identification
                                .filter(shown -> shown.maySpendFor(sale.member().orElseThrow()))
                                .isPresent();
        return may
                ? Outcome.of(sale)
                : Outcome.refused(
                        identification
                                .map(IdentificationRefusal::of)
                                .orElse(IdentificationRefusal.PROOF_NEEDED));
    }

    private Outcome<Optional<Member>> buyer(Sale sale) {
        Optional<Member> buyer = sale.member().flatMap(lookup::buyer);
        if (sale.member().isPresent() && buyer.isEmpty()) {
            return Outcome.refused(ScanRefusal.UNKNOWN_MEMBER);
        }
        return buyer.filter(Member::frozen).isPresent()
                ? Outcome.refused(ScanRefusal.MEMBER_FROZEN)
                : Outcome.of(buyer);
    }

    private static Outcome<Optional<Member>> atHome(
            Sale sale, Optional<Member> buyer, Moment moment) {
        Optional<StationId> home =
                buyer.filter(who -> !AbsentMember.is(who.id())).map(Member::home);
        return OfferCoupons.atHome(sale, home, moment.occasion()).map(allowed -> buyer);
    }
}
