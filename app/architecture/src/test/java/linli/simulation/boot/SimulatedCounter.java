package linli.simulation.boot;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import linli.core.Outcome;
import linli.core.account.MemberAccount;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.Identification;
import linli.core.act.Occasion;
import linli.core.checkout.CompleteSale;
import linli.core.member.AbsentMember;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.member.Profile;
import linli.core.membership.RegisterMember;
import linli.core.money.Money;
import linli.core.points.Holder;
import linli.core.points.PointsAccount;
import linli.core.points.Unit;
import linli.core.rulebook.RuleBook;
import linli.core.sale.LineItem;
import linli.core.sale.PointsRequest;
import linli.core.sale.Quantity;
import linli.core.sale.Sale;
import linli.core.tender.Tender;
import linli.core.tender.TenderType;
import linli.core.visit.Customer;
import linli.core.visit.ScanRefusal;

/** What is done at a station's counter, decided by the rules of core on one station's life. */
final class SimulatedCounter {

    static final RuleBook BOOK = SimulatedRules.book();

    private final SimulatedChain chain;
    private final SimulatedStation station;
    private final StationLife life;
    private final StationMemory memory;
    private final Random random;
    private final SimulatedHouse house;

    SimulatedCounter(SimulatedChain chain, SimulatedStation station, StationLife life) {
        this.chain = chain;
        this.station = station;
        this.life = life;
        this.memory = life.memory();
        this.random = station.random();
        this.house = new SimulatedHouse(chain, this, life);
    }

    /** Sells, to a member who pays with that many points at most. */
    void sell(Optional<Member> buyer, int pieces, long points) {
        Optional<MemberId> member = buyer.flatMap(this::shown);
        if (life.isOver() || !isReady()) {
            return;
        }
        Occasion occasion = occasion();
        Optional<Customer> customer =
                member.map(id -> new Customer(seen(id, occasion), Optional.empty()));
        boolean isAbsent = member.filter(AbsentMember::is).isPresent();
        long some =
                isAbsent
                        ? 0
                        : customer.map(who -> who.account().availableAt(station.id())).orElse(0L)
                                / 100
                                * 100;
        long spent = Math.min(some, points / 100 * 100);
        Sale sale =
                new Sale(
                        member,
                        List.of(
                                new LineItem(
                                        chain.product(),
                                        new Quantity.Pieces(pieces),
                                        Optional.empty())),
                        coupon(member),
                        spent > 0 ? new PointsRequest.Exactly(spent) : new PointsRequest.None(),
                        0);
        Outcome<Act.SaleCompleted> act =
                new CompleteSale(BOOK.rules())
                        .decide(
                                sale,
                                customer,
                                net -> tenders(net, customer, isAbsent),
                                member.map(id ->
                                        new Identification(
                                                id, Identification.Kind.ROTATING_CODE, "serial")),
                                occasion);
        if (act instanceof Outcome.Accepted<Act.SaleCompleted>(Act.SaleCompleted done)) {
            write(
                    chain.has(Flaw.CREDITS_ANOTHER_HOLDER)
                            ? Misplaced.misplaced(done, chain.another(station).id())
                            : done);
        }
    }

    /** Who shows a code or card is, of a member who is not here after the central was asked. */
    private Optional<MemberId> shown(Member buyer) {
        MemberNumber number = chain.cardOf(buyer);
        if (memory.isStopped(number)) {
            return Optional.empty();
        }
        Optional<Member> known = memory.byNumber(number);
        if (known.isPresent()) {
            return known.filter(member -> !member.frozen()).map(Member::id);
        }
        return switch (life.loop().lookup().find(number)) {
            case Outcome.Accepted<Member>(Member come) ->
                    Optional.of(come).filter(member -> !member.frozen()).map(Member::id);
            case Outcome.Refused<Member>(var why) when why == ScanRefusal.UNKNOWN_MEMBER ->
                    Optional.empty();
            case Outcome.Refused<Member> cutOff -> Optional.of(new AbsentMember(number).id());
        };
    }

    /** Coupons are for the counter where the member is at home. */
    private Optional<String> coupon(Optional<MemberId> member) {
        boolean isHome =
                member.flatMap(memory::member)
                        .filter(some -> some.home().equals(station.id()))
                        .isPresent();
        boolean isCounted = isHome || chain.has(Flaw.COUNTS_ALONE_AWAY_FROM_HOME);
        return isCounted && random.nextInt(4) == 0
                ? Optional.of(SimulatedRules.COUPON)
                : Optional.empty();
    }

    private List<Tender> tenders(Money net, Optional<Customer> customer, boolean isAbsent) {
        Money value = customer.map(who -> who.account().valueAt(station.id())).orElse(Money.ZERO);
        if (isAbsent || !value.isPositive() || !net.isPositive()) {
            return List.of(Tender.cash(net));
        }
        Money part = value.compareTo(net) < 0 ? value : net;
        Tender stored = new Tender(TenderType.STORED_VALUE, part, "");
        return part.equals(net) ? List.of(stored) : List.of(stored, Tender.cash(net.minus(part)));
    }

    /** Takes somebody in who was never here. */
    void register() {
        if (!isReady()) {
            return;
        }
        Occasion occasion = occasion();
        Member member =
                new Member(
                        new MemberId(chain.ids().get()),
                        new MemberNumber(random.nextLong(MemberNumber.LIMIT)),
                        new Profile(
                                "邻居",
                                "139" + random.nextInt(10_000_000, 99_999_999),
                                chain.birthday()),
                        station.id(),
                        Optional.empty(),
                        occasion.businessDay());
        try {
            life.keys().make(member.id());
        } catch (IOException refused) {
            return;
        }
        new RegisterMember(BOOK.rules())
                .decide(member, Optional.empty(), occasion)
                .map(act -> {
                    if (write(act)) {
                        chain.joined(member);
                    }
                    return act;
                });
    }

    /** What is done here besides selling. */
    SimulatedServices services() {
        return new SimulatedServices(chain, this, memory);
    }

    /** What becomes of tickets of this station. */
    SimulatedTickets tickets() {
        return new SimulatedTickets(chain, this, memory);
    }

    /** What points buy here, and what is given for none. */
    SimulatedRewards rewards() {
        return new SimulatedRewards(chain, this, life);
    }

    /** What becomes of goods that were not as they should be. */
    SimulatedClaims claims() {
        return new SimulatedClaims(chain, this, memory);
    }

    /** Asks the central for what others hold of somebody. */
    void ask(MemberId member, Unit unit, long amount) {
        if (life.loop().escrow().ask(member, unit, amount) && !life.isOver()) {
            settle(true);
        }
    }

    /** Asks the central for somebody whom this station does not know. */
    void look(Member member) {
        var unused = life.loop().lookup().find(member.number());
    }

    /** Closes days and settles what is offered and above the share, as happens every minute. */
    void keepHouse() {
        house.keepHouse();
    }

    /** Receives what is offered, and gives back what is above the share. */
    void settle(boolean onlyNow) {
        house.settle(onlyNow);
    }

    /** Whether something can be done: every day that has ended is closed. */
    boolean isReady() {
        return house.isReady();
    }

    LocalDate today() {
        return BOOK.calendar().businessDay(counted());
    }

    /** A clock that went back brings no day back. */
    private Instant counted() {
        Instant now = station.now();
        return chain.has(Flaw.REOPENS_CLOSED_DAYS)
                ? now
                : house.lastInstant().filter(now::isBefore).orElse(now);
    }

    Occasion occasion() {
        return occasion(today());
    }

    Occasion occasion(LocalDate day) {
        return new Occasion(
                new ActId(chain.ids().get()),
                station.now(),
                BOOK.calendar().localTime(counted()),
                day,
                station.id(),
                "0001");
    }

    MemberAccount account(MemberId member, Occasion occasion) {
        return memory.account(member, BOOK.rules(), occasion.businessDay());
    }

    /** The account by which a sale is decided. */
    private MemberAccount seen(MemberId member, Occasion occasion) {
        MemberAccount account = account(member, occasion);
        if (!chain.has(Flaw.SPENDS_WHAT_OTHERS_HOLD)) {
            return account;
        }
        Holder here = new Holder.Escrow(station.id());
        return account.withPoints(
                new PointsAccount(
                        account.points().slices().stream()
                                .map(slice -> slice.heldBy(here))
                                .toList(),
                        0));
    }

    /** A flaw for planting: the last sale is written again, as if it had not been. */
    void repeatLast() {
        memory.acts().stream()
                .map(StationMemory.Done::act)
                .filter(Act.SaleCompleted.class::isInstance)
                .map(Act.SaleCompleted.class::cast)
                .reduce((before, last) -> last)
                .ifPresent(last ->
                        life.write(
                                new Act.SaleCompleted(
                                        occasion(last.occasion().businessDay()),
                                        last.sale(),
                                        last.payment(),
                                        last.identification(),
                                        last.changes()),
                                BOOK.version()));
    }

    boolean write(Act act) {
        String id = act.occasion().act().value();
        chain.witness().tries(id);
        boolean done = life.write(act, memory.ruleBook());
        if (done) {
            chain.witness().isShown(id, station.machine());
        }
        return done;
    }
}
