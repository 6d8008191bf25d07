package linli.benchmarks.station;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import linli.benchmarks.shop.Feeding;
import linli.benchmarks.shop.Goods;
import linli.benchmarks.shop.Neighbours;
import linli.benchmarks.shop.Trade;
import linli.core.Outcome;
import linli.core.act.Act;
import linli.core.act.Identification;
import linli.core.member.StationId;
import linli.core.visit.Visit;
import linli.station.background.Background;
import linli.station.boot.Station;
import linli.station.boot.folder.World;
import linli.station.journal.Disk;
import linli.station.journal.LocalDisk;

/** A station on real files, with a clock that the benchmark moves; nothing of it is simulated. */
public final class MeasuredStation implements AutoCloseable {

    /** The business day on which everything is measured. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final Instant MORNING =
            TODAY.atTime(LocalTime.of(9, 0)).atZone(ZoneId.of("Asia/Shanghai")).toInstant();

    private final AtomicReference<Instant> now;
    private final Background background;
    private final Station station;
    private final Goods goods = new Goods();
    private long sold;

    private MeasuredStation(AtomicReference<Instant> now, Background background, Station station) {
        this.now = now;
        this.background = background;
        this.station = station;
    }

    /** Opens the station in that folder. */
    public static MeasuredStation open(Path folder) throws IOException {
        return open(folder, new LocalDisk());
    }

    /** The same on another disk. */
    public static MeasuredStation open(Path folder, Disk disk) throws IOException {
        AtomicReference<Instant> now = new AtomicReference<>(MORNING);
        Background background = Background.withoutWindow();
        World world =
                new World(
                        now::get,
                        new SecureRandom(),
                        disk,
                        () -> UuidCreator.getTimeOrderedEpoch().toString());
        Station.Listeners listeners = new Station.Listeners(event -> {}, status -> {});
        return switch (Station.open(folder, world, background, listeners)) {
            case Outcome.Accepted<Station>(Station station) ->
                    new MeasuredStation(now, background, station);
            case Outcome.Refused<Station>(var refusal) ->
                    throw new IllegalStateException(refusal.code());
        };
    }

    /** Who it is. */
    public StationId id() {
        return station.identity().station();
    }

    /** The station. */
    public Station station() {
        return station;
    }

    /** Lets the central tell it of goods and of that many members. */
    public void stock(int members) {
        stock(members, 0);
    }

    /** The same with that many orders waiting. */
    public void stock(int members, int orders) {
        Neighbours neighbours = new Neighbours(id(), TODAY);
        new Feeding(station.inbox(), neighbours)
                .stock(goods, members, neighbours.orders(goods, Math.min(members, orders)));
    }

    /** How long an act took, in nanoseconds from the call. */
    public record Taken(long acknowledged, long visible) {}

    /** Sells to one of the first {@code members}; the next call is another sale to another one. */
    public Taken sell(int members) {
        long number = sold++;
        Trade trade = Trade.of(goods, number, Neighbours.id((int) (number * 31 % members)));
        CompletableFuture<Long> acknowledged = new CompletableFuture<>();
        CompletableFuture<Long> visible = new CompletableFuture<>();
        long start = System.nanoTime();
        station.counters()
                .till()
                .complete(
                        trade.sale(),
                        java.util.Optional.of(trade.identification()),
                        trade.tenders(),
                        outcome -> reply(outcome, acknowledged));
        // The writer does this once it has applied the act.
        background.writer().execute(() -> visible.complete(System.nanoTime()));
        long seen = visible.join();
        return new Taken(acknowledged.join() - start, seen - start);
    }

    /** Waits for the visit of a member. */
    public Visit visit(int member) {
        CompletableFuture<Visit> visit = new CompletableFuture<>();
        var id = Neighbours.id(member);
        station.counters()
                .till()
                .refresh(
                        id,
                        new Identification(id, Identification.Kind.CARD, ""),
                        found -> visit.complete(found.orElseThrow()));
        return visit.join();
    }

    /** It becomes later. */
    public void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    /** Closes the days that have ended, and waits for it. */
    public void closeDays() {
        CompletableFuture<Long> done = new CompletableFuture<>();
        station.counters().closeDays();
        background.writer().execute(() -> done.complete(System.nanoTime()));
        done.join();
    }

    @Override
    public void close() {
        station.close();
    }

    private static void reply(
            Outcome<Act.SaleCompleted> outcome, CompletableFuture<Long> acknowledged) {
        long at = System.nanoTime();
        switch (outcome) {
            case Outcome.Accepted<Act.SaleCompleted> done -> acknowledged.complete(at);
            case Outcome.Refused<Act.SaleCompleted>(var refusal) ->
                    acknowledged.completeExceptionally(new IllegalStateException(refusal.code()));
        }
    }
}
