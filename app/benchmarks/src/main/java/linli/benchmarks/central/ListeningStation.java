package linli.benchmarks.central;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import linli.benchmarks.Samples;
import linli.core.Outcome;
import linli.core.act.Act;
import linli.core.catalog.Product;
import linli.core.member.StationId;
import linli.core.money.Money;
import linli.core.sale.LineItem;
import linli.core.sale.PointsRequest;
import linli.core.sale.Quantity;
import linli.core.sale.Sale;
import linli.core.tender.Tender;
import linli.station.background.Background;
import linli.station.boot.Station;
import linli.station.boot.folder.World;

/**
 * A whole station, enrolled at a central and listening to it, with real files and its own clock.
 */
final class ListeningStation implements AutoCloseable {

    private static final long LOOK_NANOS = 500_000;

    private final Path folder;
    private Station station;
    private Optional<Product> sold = Optional.empty();

    private ListeningStation(Path folder, Station station) {
        this.folder = folder;
        this.station = station;
    }

    /** A new one. */
    static ListeningStation open(Path folder, LoadedCentral central)
            throws IOException, InterruptedException {
        Station station = station(folder);
        accepted(station.enrol(central.url().toString(), central.code("听")));
        CompletableFuture<Outcome<Act.ShiftOpened>> shift = new CompletableFuture<>();
        station.counters().till().openShift("店长", Money.ofFen(20_000), shift::complete);
        accepted(shift.join());
        return new ListeningStation(folder, station);
    }

    private static Station station(Path folder) throws IOException {
        Station.Listeners nobody = new Station.Listeners(event -> {}, status -> {});
        return accepted(
                Station.open(folder, World.ofThisMachine(), Background.withoutWindow(), nobody));
    }

    StationId id() {
        return station.identity().station();
    }

    /** Waits until it knows all of them. */
    void awaitGoods(List<Product> goods) {
        sold = Optional.of(goods.getFirst());
        goods.forEach(product -> awaitPrice(product, product.price().fen()));
    }

    /** When it knew the product at that price. */
    long awaitPrice(Product product, long fen) {
        while (station.search(product.sku().value(), 1).stream()
                .noneMatch(known -> known.price().fen() == fen)) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return System.nanoTime();
    }

    /** How long that many sales took until they were acknowledged. */
    Samples sell(int count) {
        Samples samples = new Samples();
        Sale sale =
                new Sale(
                        Optional.empty(),
                        List.of(
                                new LineItem(
                                        sold.orElseThrow(),
                                        new Quantity.Pieces(1),
                                        Optional.empty())),
                        Optional.empty(),
                        new PointsRequest.None(),
                        0);
        for (int i = 0; i < count; i++) {
            CompletableFuture<Outcome<Act.SaleCompleted>> reply = new CompletableFuture<>();
            long start = System.nanoTime();
            station.counters()
                    .till()
                    .complete(
                            sale,
                            Optional.empty(),
                            List.of(Tender.cash(Money.ofFen(5_000))),
                            reply::complete);
            accepted(reply.join());
            samples.add(System.nanoTime() - start);
        }
        return samples;
    }

    /** How far it has read its feed; one member more is one step. */
    long position() {
        return station.inbox().cursor().position();
    }

    /** Opens it again where it was closed; it listens at once. */
    void reopen() throws IOException {
        station = station(folder);
        station.sync().start();
    }

    @Override
    public void close() {
        station.close();
    }

    private static <T> T accepted(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T>(T value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new IllegalStateException(refusal.code());
        };
    }
}
