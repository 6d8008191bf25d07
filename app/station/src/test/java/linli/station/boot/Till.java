package linli.station.boot;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import linli.contract.trust.MemberCipher;
import linli.contract.trust.MemberKey;
import linli.contract.v1.feed.Cursor;
import linli.contract.v1.feed.FeedItem;
import linli.contract.v1.feed.FeedPage;
import linli.contract.v1.field.Profiles;
import linli.core.Outcome;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.Identification;
import linli.core.act.Returned;
import linli.core.act.ValueAct;
import linli.core.checkout.HeldSale;
import linli.core.checkout.HeldSales;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.member.Profile;
import linli.core.money.Money;
import linli.core.pickup.HandoverLine;
import linli.core.pickup.OrderId;
import linli.core.points.Statement;
import linli.core.points.Unit;
import linli.core.refund.RefundLine;
import linli.core.refund.RefundPreview;
import linli.core.refund.RefundRequest;
import linli.core.refund.TicketCounter;
import linli.core.refund.TicketHistory;
import linli.core.refund.TicketSummary;
import linli.core.rulebook.RuleBook;
import linli.core.sale.PointsRequest;
import linli.core.sale.PricedSale;
import linli.core.sale.Sale;
import linli.core.tender.Payout;
import linli.core.tender.Tender;
import linli.core.tender.TenderType;
import linli.core.till.CashMovement;
import linli.core.till.ClosingRequest;
import linli.core.visit.Found;
import linli.core.visit.ScannedCode;
import linli.core.visit.Visit;
import linli.hardware.PosPrinter;
import linli.station.boot.wire.ContractRules;
import linli.station.boot.wire.StoreInbox;
import linli.station.counter.AbsentMembers;
import linli.station.counter.PointsElsewhere;
import linli.station.journal.DataFolder;
import linli.station.journal.Disk;
import linli.station.journal.LocalDisk;
import linli.station.print.ActDocuments;
import linli.station.print.Delay;
import linli.station.print.Documents;
import linli.station.print.PrintNews;
import linli.station.print.PrintQueue;
import linli.station.receipt.ReceiptWords;
import linli.station.store.Mapping;
import linli.station.store.StationReport;
import linli.station.store.StoreEvent;

/** A real station on real files that answers at once, for tests. */
final class Till implements Closeable {

    static final Instant START = Instant.parse("2026-11-22T01:00:00Z");

    private final SecureRandom random = new SecureRandom();
    private final List<StoreEvent> events = new ArrayList<>();
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final AtomicReference<Instant> now;
    private final Closeable own;
    private final DataFolder folder;
    private final OpenStation station;
    private Consumer<Object> shown = reply -> {};
    private Optional<PrintQueue> queue = Optional.empty();
    private boolean dateIsRight = true;
    private boolean running;
    private boolean online;
    private AbsentAnswer answer = number -> AbsentMembers.Answer.NO_CENTRAL;
    private Runnable asked = () -> {};

    /** What comes of asking the central for a member whom nobody preloaded. */
    interface AbsentAnswer {
        AbsentMembers.Answer of(MemberNumber number);
    }

    /** A central that is told what to offer by the test. */
    private final class Elsewhere implements PointsElsewhere {

        @Override
        public boolean isOnline() {
            return online;
        }

        @Override
        public void ask(MemberId member, Unit unit, long amount, Runnable then) {
            asked.run();
            then.run();
        }
    }

    private Till(
            Path path, Disk disk, Instant start, RuleBook rules, Mapping mapping, Closeable own)
            throws IOException {
        this.own = own;
        this.now = new AtomicReference<>(start);
        this.folder = accepted(DataFolder.open(path));
        Surroundings around =
                new Surroundings(
                        disk,
                        now::get,
                        random,
                        () -> UuidCreator.getTimeOrderedEpoch().toString(),
                        this::run,
                        Runnable::run,
                        mapping,
                        Runnable::run,
                        (number, then) -> then.accept(answer.of(number)),
                        new Elsewhere(),
                        rules,
                        ContractRules::read,
                        () -> {},
                        () -> queue.filter(PrintQueue::hasPrinter).isPresent(),
                        (act, seq) -> queue.ifPresent(each -> each.done(act, seq)),
                        () -> dateIsRight,
                        events::add);
        try {
            this.station = OpenStation.open(folder, TestShop.STATION, around);
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    static Till open(Path path) throws IOException {
        return open(path, new LocalDisk(), START);
    }

    static Till open(Path path, Disk disk, Instant now) throws IOException {
        Mapping mapping = new Mapping(Runnable::run);
        return new Till(path, disk, now, TestShop.ruleBook(), mapping, mapping);
    }

    /** A station with those rules, one of several in this program. */
    static Till openSharing(Path path, RuleBook rules, Mapping mapping) throws IOException {
        return new Till(path, new LocalDisk(), START, rules, mapping, () -> {});
    }

    /** As in the shop: Hibernate starts beside everything else. */
    static Till openQuickly(Path path) throws IOException {
        Mapping mapping = new Mapping(task -> Thread.ofPlatform().daemon().start(task));
        return new Till(path, new LocalDisk(), START, TestShop.ruleBook(), mapping, mapping);
    }

    /** One of several stations in this program, which share what Hibernate knows of their rows. */
    static Till openSharing(Path path, Disk disk, Mapping mapping) throws IOException {
        return new Till(path, disk, START, TestShop.ruleBook(), mapping, () -> {});
    }

    static <T> T accepted(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T>(T value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new AssertionError(refusal.code());
        };
    }

    OpenStation station() {
        return station;
    }

    DataFolder folder() {
        return folder;
    }

    /** Prints on that printer what is done from now on, at once and on this thread. */
    PrintQueue printOn(PosPrinter printer, Delay delay, Consumer<PrintNews> listener) {
        return printOn(printer, this::run, delay, listener);
    }

    PrintQueue printOn(
            PosPrinter printer, Executor lane, Delay delay, Consumer<PrintNews> listener) {
        PrintQueue started =
                new PrintQueue(
                        new PrintQueue.Needs(
                                station.store().printJobs(),
                                documents(),
                                now::get,
                                lane,
                                delay,
                                listener));
        started.use(Optional.of(printer));
        queue = Optional.of(started);
        return started;
    }

    Optional<PrintQueue> queue() {
        return queue;
    }

    Documents documents() {
        return new ActDocuments(
                new ActDocuments.Needs(
                        station.store(),
                        new ReceiptWords(Locale.CHINA),
                        OpenStation::paperCode,
                        () -> "翠湖社区自提点",
                        now::get));
    }

    Instant now() {
        return now.get();
    }

    List<StoreEvent> events() {
        return events;
    }

    /** Calls {@code screen} with each reply the moment it comes. */
    void onReply(Consumer<Object> screen) {
        shown = screen;
    }

    /** From now on nobody says whether the date is right, or somebody does. */
    void vouchForDate(boolean isRight) {
        dateIsRight = isRight;
    }

    /** From now on the central does not answer. */
    void goOffline() {
        online = false;
    }

    /** From now on the central answers; {@code asking} happens when it is asked for points. */
    void goOnline(Runnable asking) {
        online = true;
        asked = asking;
    }

    /** From now on members whom nobody preloaded are asked for so. */
    void answerAbsent(AbsentAnswer central) {
        answer = central;
    }

    void setClock(Instant instant) {
        now.set(instant);
    }

    /** Puts a believable start into the feed: products, a member with 500 points and an order. */
    Member stock() {
        return stock(false);
    }

    /** The same, with more to come or not. */
    Member stock(boolean more) {
        Profile profile = new Profile("王小明", "13800138000", Optional.of(LocalDate.of(1990, 11, 3)));
        Member member = TestShop.member(1, profile);
        MemberKey key = MemberKey.random(random);
        String sealed = new Profiles(new MemberCipher(random)).seal(profile, member.id(), key);
        StoreInbox inbox = station.inbox();
        inbox.cursor();
        inbox.apply(
                new FeedPage(
                        new Cursor(1, 5),
                        more,
                        List.of(
                                new FeedItem.ProductItem(TestShop.CABBAGE),
                                new FeedItem.ProductItem(TestShop.PORK),
                                new FeedItem.MemberItem(member, sealed, Optional.of(key)),
                                new FeedItem.AccountItem(
                                        TestShop.account(
                                                member.id(), 500, LocalDate.of(2026, 11, 30)),
                                        0,
                                        0),
                                new FeedItem.OrderItem(TestShop.order(1, member.id(), 4), 0, 0))));
        return member;
    }

    Outcome<Act.SaleCompleted> trySale(Sale sale) {
        return trySale(
                sale,
                sale.member()
                        .map(member ->
                                new Identification(member, Identification.Kind.ROTATING_CODE, "")));
    }

    private Outcome<Act.SaleCompleted> trySale(Sale sale, Optional<Identification> shown) {
        return ask(reply ->
                station.counters()
                        .till()
                        .complete(
                                sale,
                                shown,
                                List.of(new Tender(TenderType.CASH, Money.ofFen(50_000), "")),
                                reply));
    }

    Outcome<Act.SaleCompleted> trySale(Sale sale, List<Tender> tenders) {
        return ask(reply ->
                station.counters()
                        .till()
                        .complete(
                                sale,
                                sale.member()
                                        .map(member ->
                                                new Identification(
                                                        member,
                                                        Identification.Kind.ROTATING_CODE,
                                                        "")),
                                tenders,
                                reply));
    }

    /** Part of it by a wallet, the rest in cash. */
    Outcome<Act.SaleCompleted> trySplitSale(Sale sale, long walletFen) {
        return trySale(
                sale,
                List.of(
                        new Tender(TenderType.WECHAT, Money.ofFen(walletFen), "48213307"),
                        Tender.cash(Money.ofFen(50_000))));
    }

    PricedSale price(Sale sale) {
        return accepted(station.counters().till().price(sale, Optional.empty()));
    }

    Outcome<Act.SaleSuspended> tryHold(Sale sale) {
        return ask(reply -> station.counters().heldSales().hold(sale, reply));
    }

    Outcome<HeldSales.Recalled> tryRecall(ActId held) {
        return ask(reply -> station.counters().heldSales().recall(held, reply));
    }

    List<HeldSale> heldSales() {
        return ask(reply -> station.counters().heldSales().list(reply));
    }

    Act.SaleCompleted sell(Optional<MemberId> member, int pieces) {
        return accepted(trySale(TestShop.sale(member, pieces)));
    }

    Outcome<Act.SaleCompleted> trySaleForPoints(
            MemberId member, long points, Identification shown) {
        Sale plain = TestShop.sale(Optional.of(member), 2);
        Sale sale =
                new Sale(
                        plain.member(),
                        plain.lines(),
                        Optional.empty(),
                        new PointsRequest.Exactly(points),
                        0);
        return trySale(sale, Optional.of(shown));
    }

    Act.SaleCompleted sellForPoints(MemberId member, long points) {
        return accepted(
                trySaleForPoints(
                        member,
                        points,
                        new Identification(member, Identification.Kind.ROTATING_CODE, "")));
    }

    Outcome<Act.OrderHandedOver> tryHandOver(String order, long qty) {
        return ask(reply ->
                station.counters()
                        .till()
                        .handOver(
                                new OrderId(order),
                                List.of(new HandoverLine(1, qty)),
                                "",
                                Optional.empty(),
                                reply));
    }

    Outcome<Act.RewardRedeemed> tryRedeem(Identification member, String reward, long fen) {
        List<Tender> tenders =
                fen == 0 ? List.of() : List.of(new Tender(TenderType.CASH, Money.ofFen(fen), ""));
        return ask(reply -> station.counters().rewards().redeem(member, reward, tenders, reply));
    }

    Outcome<Act.RedemptionCancelled> tryCancel(ActId redemption) {
        return ask(reply -> station.counters().rewards().cancel(redemption, reply));
    }

    Outcome<Act.PrizeDrawn> tryDraw(Identification member) {
        return ask(reply -> station.counters().rewards().draw(member, reply));
    }

    List<Act.RewardRedeemed> recent(MemberId member) {
        return ask(reply -> station.counters().rewards().recent(member, reply));
    }

    Outcome<Act.TicketRefunded> tryRefund(RefundRequest request) {
        return ask(reply -> station.counters().tickets().refund(request, reply));
    }

    /** Takes so many pieces of a line back, the money as it was paid. */
    Outcome<Act.TicketRefunded> tryRefund(ActId ticket, int line, long qty) {
        return tryRefund(
                new RefundRequest(
                        ticket,
                        List.of(RefundLine.of(line, qty)),
                        Returned.Reason.RETURNED,
                        Payout.Way.ORIGINAL,
                        Optional.empty()));
    }

    Outcome<Act.TicketRefunded> tryUndo(ActId ticket) {
        return tryRefund(
                new RefundRequest(
                        ticket,
                        List.of(),
                        Returned.Reason.POST_VOID,
                        Payout.Way.ORIGINAL,
                        Optional.empty()));
    }

    Outcome<Act.TicketRefunded> tryRefundInCash(ActId ticket, int line, long qty) {
        return tryRefund(
                new RefundRequest(
                        ticket,
                        List.of(RefundLine.of(line, qty)),
                        Returned.Reason.RETURNED,
                        Payout.Way.CASH,
                        Optional.empty()));
    }

    Outcome<ValueAct.ToppedUp> tryTopUp(MemberId member, long fen) {
        return tryTopUp(member, List.of(Tender.cash(Money.ofFen(fen))), fen);
    }

    Outcome<ValueAct.ToppedUp> tryTopUp(MemberId member, List<Tender> tenders, long fen) {
        return ask(reply ->
                station.counters().value().topUp(shown(member), Money.ofFen(fen), tenders, reply));
    }

    Outcome<ValueAct.Withdrawn> tryWithdraw(MemberId member) {
        return ask(reply ->
                station.counters().value().withdraw(shown(member), Optional.empty(), reply));
    }

    Outcome<ValueAct.Withdrawn> tryUndoTopUp(ActId topUp) {
        return ask(reply -> station.counters().value().undo(topUp, Optional.empty(), reply));
    }

    List<ValueAct.ToppedUp> topUps(MemberId member) {
        return ask(reply -> station.counters().value().recent(member, reply));
    }

    Statement valueStatement(MemberId member, LocalDate from) {
        Optional<Statement> statement =
                ask(reply -> station.counters().value().statement(member, from, reply));
        return statement.orElseThrow();
    }

    private static Identification shown(MemberId member) {
        return new Identification(member, Identification.Kind.ROTATING_CODE, "");
    }

    Outcome<Act.SaleCompleted> trySaleAs(
            Sale sale, Identification.Kind kind, List<Tender> tenders) {
        return ask(reply ->
                station.counters()
                        .till()
                        .complete(
                                sale,
                                sale.member().map(id -> new Identification(id, kind, "")),
                                tenders,
                                reply));
    }

    Outcome<RefundPreview> preview(RefundRequest request) {
        return ask(reply -> station.counters().tickets().preview(request, reply));
    }

    TicketHistory history(ActId ticket) {
        TicketCounter.Opened opened =
                accepted(ask(reply -> station.counters().tickets().open(ticket, reply)));
        return opened.history();
    }

    List<TicketSummary> tickets(Optional<LocalDate> day, String text) {
        return accepted(
                ask(reply ->
                        station.counters()
                                .tickets()
                                .search(new TicketCounter.Search(day, text), reply)));
    }

    Act.MemberRegistered register(Profile profile) {
        return accepted(tryRegister(profile));
    }

    Outcome<Act.MemberRegistered> tryRegister(Profile profile) {
        return ask(reply -> station.counters().till().register(profile, Optional.empty(), reply));
    }

    void openShift(long fen) {
        accepted(tryShift(fen));
    }

    Outcome<Act.ShiftOpened> tryShift(long fen) {
        return ask(reply -> station.counters().till().openShift("李姐", Money.ofFen(fen), reply));
    }

    /** Whether a shift was closed and none opened since. */
    boolean isBetweenShifts() {
        return station.store().shifts().lastClosed().isPresent()
                && !station.store().shifts().isOpen();
    }

    Outcome<Act.CashMoved> moveCash(CashMovement movement) {
        return ask(reply -> station.counters().till().moveCash(movement, reply));
    }

    Outcome<Act.ShiftClosed> closeShift(ClosingRequest request) {
        return ask(reply -> station.counters().till().closeShift(request, reply));
    }

    Found find(ScannedCode code) {
        return ask(reply -> station.counters().till().find(code, reply));
    }

    Visit visit(MemberId member) {
        Optional<Visit> visit =
                ask(reply ->
                        station.counters()
                                .till()
                                .refresh(
                                        member,
                                        new Identification(member, Identification.Kind.CARD, ""),
                                        reply));
        return visit.orElseThrow();
    }

    Statement statement(MemberId member, LocalDate from) {
        Optional<Statement> statement =
                ask(reply -> station.counters().till().statement(member, from, reply));
        return statement.orElseThrow();
    }

    StationReport verify() throws IOException {
        return station.store().verification().run(TestShop.ruleBook().rules());
    }

    /** Lets go of the folder without closing anything in it. */
    void abandon() throws IOException {
        folder.close();
    }

    /** Copies the folder as it lies on the disk now, which is what a kill would leave. */
    void copyTo(Path to) throws IOException {
        try (Stream<Path> files = Files.walk(folder.path())) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(folder.path().relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (own;
                folder) {
            queue.ifPresent(PrintQueue::close);
            station.close();
        }
    }

    <T> T ask(Consumer<Consumer<T>> question) {
        List<T> replies = new ArrayList<>();
        question.accept(reply -> {
            replies.add(reply);
            shown.accept(reply);
        });
        if (replies.size() != 1) {
            throw new AssertionError("Expected one reply, got " + replies.size());
        }
        return replies.getFirst();
    }

    private void run(Runnable task) {
        tasks.add(task);
        if (!running) {
            running = true;
            try {
                while (!tasks.isEmpty()) {
                    tasks.remove().run();
                }
            } finally {
                running = false;
            }
        }
    }
}
