package linli.simulation.boot;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import linli.contract.rules.RuleBookJson;
import linli.core.Outcome;
import linli.core.account.CloseDay;
import linli.core.account.MemberAccount;
import linli.core.account.SettleEscrow;
import linli.core.act.AccountChange;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.Identification;
import linli.core.act.Occasion;
import linli.core.act.Returned;
import linli.core.checkout.CompleteSale;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.member.Profile;
import linli.core.membership.RegisterMember;
import linli.core.points.Holder;
import linli.core.points.LedgerEntry;
import linli.core.points.LotSlice;
import linli.core.points.PointsAccount;
import linli.core.points.Unit;
import linli.core.refund.GiveBack;
import linli.core.refund.RefundLine;
import linli.core.refund.RefundRequest;
import linli.core.refund.SoldLine;
import linli.core.refund.TicketHistory;
import linli.core.rulebook.RuleBook;
import linli.core.sale.LineItem;
import linli.core.sale.PointsRequest;
import linli.core.sale.Quantity;
import linli.core.sale.Sale;
import linli.core.tender.Payout;
import linli.core.tender.Tender;
import linli.core.visit.Customer;

/** What is done at a station's counter, decided by the rules of core on one station's life. */
final class SimulatedCounter {

    private static final RuleBook BOOK = RuleBookJson.builtIn();
    private static final int MOST_DAYS = 31;
    private static final Duration CLOCK_MAY_DIFFER = Duration.ofHours(12);
    private static final int DAYS_AHEAD = 3;

    private final SimulatedChain chain;
    private final SimulatedStation station;
    private final StationLife life;
    private final StationMemory memory;
    private final Random random;

    SimulatedCounter(SimulatedChain chain, SimulatedStation station, StationLife life) {
        this.chain = chain;
        this.station = station;
        this.life = life;
        this.memory = life.memory();
        this.random = station.random();
    }

    /** Sells, to a member who pays with that many points at most. */
    void sell(Optional<MemberId> buyer, int pieces, long points) {
        if (!isReady()) {
            return;
        }
        Optional<MemberId> member = buyer.filter(id -> memory.member(id).isPresent());
        Occasion occasion = occasion();
        Optional<Customer> customer =
                member.map(id -> new Customer(seen(id, occasion), Optional.empty()));
        long some =
                customer.map(who -> who.account().availableAt(station.id())).orElse(0L) / 100 * 100;
        long spent = Math.min(some, points / 100 * 100);
        Sale sale =
                new Sale(
                        member,
                        List.of(
                                new LineItem(
                                        chain.product(),
                                        new Quantity.Pieces(pieces),
                                        Optional.empty())),
                        Optional.empty(),
                        spent > 0 ? new PointsRequest.Exactly(spent) : new PointsRequest.None(),
                        0);
        Outcome<Act.SaleCompleted> act =
                new CompleteSale(BOOK.rules())
                        .decide(
                                sale,
                                customer,
                                net -> List.of(Tender.cash(net)),
                                member.map(id ->
                                        new Identification(
                                                id, Identification.Kind.ROTATING_CODE, "serial")),
                                occasion);
        if (act instanceof Outcome.Accepted<Act.SaleCompleted>(Act.SaleCompleted done)) {
            write(chain.has(Flaw.CREDITS_ANOTHER_HOLDER) ? misplaced(done) : done);
        }
    }

    /** Takes back some of a ticket of this station. */
    void refund() {
        List<StationMemory.Done> tickets =
                memory.acts().stream()
                        .filter(done -> done.act() instanceof Act.SaleCompleted)
                        .toList();
        if (tickets.isEmpty() || !isReady()) {
            return;
        }
        StationMemory.Done ticket = tickets.get(random.nextInt(tickets.size()));
        TicketHistory history =
                new TicketHistory(
                        ticket.seq(),
                        "",
                        BOOK.version(),
                        ticket.act(),
                        chain.has(Flaw.REFUNDS_AGAIN)
                                ? List.of()
                                : refundsOf(ticket.act().occasion().act()));
        SoldLine line = history.lines().getFirst();
        if (line.left() <= 0) {
            return;
        }
        Occasion occasion = occasion();
        RefundRequest request =
                new RefundRequest(
                        ticket.act().occasion().act(),
                        List.of(RefundLine.of(1, 1 + random.nextLong(line.left()))),
                        Returned.Reason.RETURNED,
                        Payout.Way.CASH,
                        Optional.of("leader"));
        new GiveBack(BOOK.rules())
                .decide(
                        history,
                        request,
                        new GiveBack.Accounts(
                                history.member().map(id -> account(id, occasion)),
                                Optional.empty()),
                        false,
                        occasion)
                .map(act -> {
                    write(act);
                    return act;
                });
    }

    private List<Act.TicketRefunded> refundsOf(ActId ticket) {
        return memory.acts().stream()
                .map(StationMemory.Done::act)
                .filter(Act.TicketRefunded.class::isInstance)
                .map(Act.TicketRefunded.class::cast)
                .filter(refund -> refund.returned().ticket().equals(ticket))
                .toList();
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
                                Optional.empty()),
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

    /** Asks the central for points that others hold, and spends them if they come. */
    void ask(MemberId member, long points) {
        if (life.loop().escrow().ask(member, Unit.POINTS, points) && !life.isOver()) {
            settle(true);
        }
    }

    /** Asks the central for somebody whom this station does not know. */
    void look(Member member) {
        var unused = life.loop().lookup().find(member.number());
    }

    /** Closes days and gives back what is above the share, as happens every minute. */
    void keepHouse() {
        if (isReady()) {
            endWhatWasToldLate();
            settle(false);
        }
    }

    /** Receives what is offered, and gives back what is above the share. */
    void settle(boolean onlyNow) {
        if (!life.loop().escrow().isOnline() || !isReady()) {
            return;
        }
        endWhatWasToldLate();
        for (MemberId member : memory.known()) {
            Occasion occasion = occasion();
            SettleEscrow.receive(account(member, occasion), occasion)
                    .ifPresent(change -> write(new Act.EscrowReceived(occasion, List.of(change))));
            if (memory.isSettled(member) && (memory.isRecalled(member) || !onlyNow)) {
                Occasion later = occasion();
                SettleEscrow.giveBack(account(member, later), memory.shares(member), later)
                        .ifPresent(change -> write(new Act.EscrowReturned(later, List.of(change))));
            }
        }
    }

    /** Whether something can be done: every day that has ended is closed. */
    private boolean isReady() {
        LocalDate today = today();
        if (!isDateRight(today)) {
            return false;
        }
        if (chain.has(Flaw.LEAVES_DAYS_OPEN)) {
            return true;
        }
        LocalDate last =
                memory.acts().stream()
                        .map(StationMemory.Done::act)
                        .filter(Act.DayClosed.class::isInstance)
                        .map(act -> ((Act.DayClosed) act).day())
                        .max(LocalDate::compareTo)
                        .or(() -> lastDay().map(day -> day.minusDays(1)))
                        .orElse(today.minusDays(1));
        LocalDate earliest = today.minusDays(MOST_DAYS);
        LocalDate day = last.isBefore(earliest) ? earliest : last.plusDays(1);
        for (; day.isBefore(today); day = day.plusDays(1)) {
            if (!close(day)) {
                return false;
            }
        }
        return true;
    }

    /** Ends what is over and was told of since the days were closed. */
    private void endWhatWasToldLate() {
        Occasion occasion = occasion();
        LocalDate yesterday = occasion.businessDay().minusDays(1);
        List<AccountChange> changes = changes(yesterday, occasion);
        if (!changes.isEmpty() && !chain.has(Flaw.LEAVES_DAYS_OPEN)) {
            write(new Act.DayClosed(occasion, yesterday, changes));
        }
    }

    private List<AccountChange> changes(LocalDate day, Occasion occasion) {
        List<AccountChange> changes = new ArrayList<>();
        for (MemberId member : memory.known()) {
            new CloseDay(BOOK.rules())
                    .expire(memory.account(member, BOOK.rules(), day), day, occasion)
                    .ifPresent(changes::add);
        }
        return changes;
    }

    private boolean close(LocalDate day) {
        Occasion occasion = occasion(day);
        return write(new Act.DayClosed(occasion, day, changes(day, occasion)));
    }

    private boolean isDateRight(LocalDate today) {
        return lastDay().filter(last -> today.isAfter(last.plusDays(DAYS_AHEAD))).isEmpty()
                || life.loop()
                        .clockOffset()
                        .filter(ahead -> ahead.abs().compareTo(CLOCK_MAY_DIFFER) < 0)
                        .isPresent();
    }

    private Optional<LocalDate> lastDay() {
        return lastInstant().map(BOOK.calendar()::businessDay);
    }

    private Optional<Instant> lastInstant() {
        return memory.acts().stream()
                .map(done -> done.act().occasion().at())
                .max(Instant::compareTo);
    }

    private LocalDate today() {
        return BOOK.calendar().businessDay(counted());
    }

    /** A clock that went back brings no day back. */
    private Instant counted() {
        Instant now = station.now();
        return chain.has(Flaw.REOPENS_CLOSED_DAYS)
                ? now
                : lastInstant().filter(now::isBefore).orElse(now);
    }

    private Occasion occasion() {
        return occasion(today());
    }

    private Occasion occasion(LocalDate day) {
        return new Occasion(
                new ActId(chain.ids().get()),
                station.now(),
                BOOK.calendar().localTime(counted()),
                day,
                station.id(),
                "0001");
    }

    private MemberAccount account(MemberId member, Occasion occasion) {
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

    /** A flaw for planting: what was earned here is put into another station's hand. */
    private Act misplaced(Act.SaleCompleted act) {
        Holder elsewhere = new Holder.Escrow(chain.another(station).id());
        List<AccountChange> changes =
                act.changes().stream()
                        .map(change ->
                                new AccountChange(
                                        change.member(),
                                        change.ledger().stream()
                                                .map(entry -> misplaced(entry, elsewhere))
                                                .toList(),
                                        change.growth(),
                                        change.tier(),
                                        change.plusUntil(),
                                        change.uses(),
                                        change.moves()))
                        .toList();
        return new Act.SaleCompleted(
                act.occasion(), act.sale(), act.payment(), act.identification(), changes);
    }

    private static LedgerEntry misplaced(LedgerEntry entry, Holder elsewhere) {
        if (entry instanceof LedgerEntry.Credit credit) {
            List<LotSlice> lots = credit.lots().stream().map(lot -> lot.heldBy(elsewhere)).toList();
            return new LedgerEntry.Credit(
                    credit.why(), credit.ref(), credit.points(), credit.debtPaid(), lots);
        }
        return entry;
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

    private boolean write(Act act) {
        String id = act.occasion().act().value();
        chain.witness().tries(id);
        boolean done = life.write(act, BOOK.version());
        if (done) {
            chain.witness().isShown(id, station.id().value());
        }
        return done;
    }
}
