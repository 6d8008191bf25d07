package linli.benchmarks.wire;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import linli.core.Outcome;
import linli.core.act.Act;
import linli.core.act.Identification;
import linli.core.act.Returned;
import linli.core.member.MemberId;
import linli.core.money.Money;
import linli.core.refund.RefundLine;
import linli.core.refund.RefundRequest;
import linli.core.sale.LineItem;
import linli.core.sale.PointsRequest;
import linli.core.sale.Quantity;
import linli.core.sale.Sale;
import linli.core.tender.Payout;
import linli.core.tender.Tender;
import linli.core.visit.Found;
import linli.core.visit.ScannedCode;
import linli.core.visit.Visit;
import linli.station.background.Background;
import linli.station.boot.Station;
import linli.station.sync.Network;

/**
 * One station with a cashier who never tires: sales with and without points, points from others,
 * goods that come back.
 */
final class SellingStation implements Runnable {

    private static final int REPLY_SECONDS = 60;
    private static final Duration WHILE_DRAINING = Duration.ofMinutes(10);
    private static final long SPENT = 100;

    private final int number;
    private final Station station;
    private final Background background;
    private final Random random;
    private final Consumer<String> voice;
    private final Deque<Act.SaleCompleted> sold = new ArrayDeque<>();
    private boolean selling;
    private boolean busy;

    /**
     * @param voice told each act that was shown
     */
    SellingStation(
            int number,
            Station station,
            Background background,
            Random random,
            Consumer<String> voice) {
        this.voice = voice;
        this.number = number;
        this.station = station;
        this.background = background;
        this.random = random;
    }

    int number() {
        return number;
    }

    Station station() {
        return station;
    }

    synchronized void sell() {
        selling = true;
        notifyAll();
    }

    /** Returns once the cashier has put down what was in hand. */
    synchronized void rest() throws InterruptedException {
        selling = false;
        while (busy) {
            wait();
        }
    }

    /** Waits until everybody is known here who will buy. */
    void awaitMembers() {
        while (!WiredMembers.ALL.stream().allMatch(each -> member(each).isPresent())) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    @Override
    public void run() {
        try {
            while (true) {
                begin();
                try {
                    act();
                } finally {
                    end();
                }
                LockSupport.parkNanos(Duration.ofMillis(random.nextInt(25)).toNanos());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void begin() throws InterruptedException {
        while (!selling) {
            wait();
        }
        busy = true;
    }

    private synchronized void end() {
        busy = false;
        notifyAll();
    }

    /** Opens the shift, if none is open. */
    void openShift() {
        if (station.lastShift().isEmpty()) {
            Outcome<Act.ShiftOpened> _ =
                    ask(reply ->
                            station.counters().till().openShift("店长", Money.ofFen(20_000), reply));
        }
    }

    private void act() {
        openShift();
        WiredMembers.Neighbour neighbour =
                WiredMembers.ALL.get(random.nextInt(WiredMembers.ALL.size()));
        switch (random.nextInt(12)) {
            case 0 -> sale(Optional.empty(), 0);
            case 1, 2 -> bring(neighbour, SPENT * (1 + random.nextInt(30)));
            case 3 -> giveBack();
            case 4, 5, 6 -> member(neighbour).ifPresent(member -> sale(Optional.of(member), SPENT));
            default -> member(neighbour).ifPresent(member -> sale(Optional.of(member), 0));
        }
    }

    /** Somebody whom nobody preloaded here is asked for at the central. */
    private Optional<MemberId> member(WiredMembers.Neighbour neighbour) {
        Found found = ask(reply -> station.counters().till().find(code(neighbour), reply));
        return found instanceof Found.MemberFound(Visit visit)
                ? Optional.of(visit.member().id())
                : Optional.empty();
    }

    private static ScannedCode code(WiredMembers.Neighbour neighbour) {
        return new ScannedCode.Card(neighbour.number());
    }

    /** A sale of a few boxes, paid with that many points and the rest in cash. */
    void sale(Optional<MemberId> member, long points) {
        Sale sale =
                new Sale(
                        member,
                        List.of(
                                new LineItem(
                                        WiredMembers.EGGS,
                                        new Quantity.Pieces(1 + random.nextInt(5)),
                                        Optional.empty())),
                        Optional.empty(),
                        points == 0 ? new PointsRequest.None() : new PointsRequest.Exactly(points),
                        0);
        Outcome<Act.SaleCompleted> outcome =
                ask(reply ->
                        station.counters()
                                .till()
                                .complete(
                                        sale,
                                        member.map(this::shown),
                                        List.of(Tender.cash(Money.ofFen(10_000))),
                                        reply));
        if (outcome instanceof Outcome.Accepted<Act.SaleCompleted>(Act.SaleCompleted done)) {
            sold.push(done);
            say(done, Long.toString(done.sale().net().fen()));
        }
    }

    private Identification shown(MemberId member) {
        byte[] serial = new byte[6];
        random.nextBytes(serial);
        return new Identification(
                member, Identification.Kind.ROTATING_CODE, HexFormat.of().formatHex(serial));
    }

    /** Asks the others for points, so that there are that many here. */
    void bring(WiredMembers.Neighbour neighbour, long points) {
        Optional<MemberId> known = member(neighbour);
        if (known.isPresent()) {
            MemberId member = known.get();
            Optional<Visit> _ =
                    ask(reply ->
                            station.counters().till().bring(member, points, shown(member), reply));
        }
    }

    /** How many of a member's points can be spent here. */
    long available(WiredMembers.Neighbour neighbour) {
        Found found = ask(reply -> station.counters().till().find(code(neighbour), reply));
        return found instanceof Found.MemberFound(Visit visit)
                ? visit.account().availableAt(station.identity().station())
                : 0;
    }

    private void giveBack() {
        if (sold.isEmpty()) {
            return;
        }
        RefundRequest request =
                new RefundRequest(
                        sold.pop().occasion().act(),
                        List.of(RefundLine.of(1, 1)),
                        Returned.Reason.RETURNED,
                        Payout.Way.CASH,
                        Optional.empty());
        Outcome<Act.TicketRefunded> outcome =
                ask(reply -> station.counters().tickets().refund(request, reply));
        if (outcome instanceof Outcome.Accepted<Act.TicketRefunded>(var back)) {
            say(back, "no-money");
        }
    }

    private void say(Act act, String what) {
        voice.accept("DONE " + number + " " + act.occasion().act().value() + " " + what);
    }

    /** Waits until the central has confirmed all; says how it stands. */
    String drained() {
        InstantSource clock = InstantSource.system();
        Instant end = clock.instant().plus(WHILE_DRAINING);
        station.sync().start();
        while (!isDrained() && clock.instant().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        var status = station.sync().status();
        return number
                + " "
                + status.unsent()
                + " "
                + status.network()
                + " "
                + status.journalFault().map(Enum::name).orElse("-")
                + " "
                + status.feedFault().map(Enum::name).orElse("-")
                + " "
                + station.journalled();
    }

    /** Whether the central has all, and said so. */
    boolean isDrained() {
        var status = station.sync().status();
        return status.unsent() == 0
                && status.network() == Network.ONLINE
                && status.journalFault().isEmpty()
                && status.feedFault().isEmpty();
    }

    /** What verifying it found, after all that was done is in its store. */
    String verified() throws IOException {
        CompletableFuture<Boolean> written = new CompletableFuture<>();
        background.writer().execute(() -> written.complete(true));
        written.join();
        var report = station.verify();
        return number
                + " "
                + report.head().seq()
                + " "
                + report.sales()
                + " "
                + report.drawer().fen()
                + " "
                + report.head().hash()
                + " "
                + report.discrepancies();
    }

    void close() {
        station.close();
    }

    private <T> T ask(Consumer<Consumer<T>> question) {
        CompletableFuture<T> reply = new CompletableFuture<>();
        question.accept(reply::complete);
        try {
            return reply.get(REPLY_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException silent) {
            throw new IllegalStateException("The counter does not reply", silent);
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }
}
