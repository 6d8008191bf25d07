package linli.benchmarks.hardday;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import linli.core.Outcome;
import linli.core.act.Act;
import linli.core.catalog.Product;
import linli.core.member.MemberNumber;
import linli.core.money.Money;
import linli.core.sale.LineItem;
import linli.core.sale.PointsRequest;
import linli.core.sale.Quantity;
import linli.core.sale.Sale;
import linli.core.tender.Tender;
import linli.core.visit.Found;
import linli.core.visit.ScannedCode;
import linli.core.visit.Visit;
import linli.station.boot.Station;

/** The counter of another station, where the same neighbours come; it has no window. */
final class OtherCounter implements AutoCloseable {

    private static final Money FLOAT = Money.ofFen(10_000);
    private static final Tender NOTE = Tender.cash(Money.ofFen(50_000));

    private final Station station;
    private final Product goods;
    private final OwnCount count = new OwnCount();
    private int codes;

    OtherCounter(Station station, Product goods) {
        this.station = station;
        this.goods = goods;
    }

    Station station() {
        return station;
    }

    /** What should have happened there. */
    OwnCount count() {
        return count;
    }

    /** Opens its shift. */
    void begin() throws IOException {
        HardShop.accepted(
                OtherCounter.<Outcome<Act.ShiftOpened>>asked(
                        reply -> station.counters().till().openShift("老周", FLOAT, reply)));
        count.newDrawer(FLOAT.fen());
    }

    /**
     * That member buys something there with as many points as may be; the line may not let them.
     */
    void sellTo(MemberNumber number) throws IOException {
        ScannedCode code =
                new ScannedCode.RotatingCode(number, "%012x".formatted(0xe15e_0000L + codes++));
        Found found =
                OtherCounter.<Found>asked(reply -> station.counters().till().find(code, reply));
        if (found instanceof Found.MemberFound(Visit known)) {
            sell(brought(known));
        }
    }

    private Visit brought(Visit known) throws IOException {
        return OtherCounter.<Optional<Visit>>asked(reply ->
                        station.counters()
                                .till()
                                .bring(
                                        known.member().id(),
                                        known.account().points().balance(),
                                        known.identification(),
                                        reply))
                .orElse(known);
    }

    private void sell(Visit visit) throws IOException {
        LineItem line = new LineItem(goods, new Quantity.Pieces(2), Optional.empty());
        Sale sale =
                new Sale(
                        Optional.of(visit.member().id()),
                        List.of(line),
                        Optional.empty(),
                        new PointsRequest.Max(),
                        0);
        Outcome<Act.SaleCompleted> sold =
                asked(reply ->
                        station.counters()
                                .till()
                                .complete(
                                        sale,
                                        Optional.of(visit.identification()),
                                        List.of(NOTE),
                                        reply));
        if (sold instanceof Outcome.Accepted<Act.SaleCompleted>(Act.SaleCompleted act)) {
            count.cash(act.sale().net().fen());
            count.sold(Map.of(goods.name(), 2L));
        }
    }

    @Override
    public void close() {
        station.close();
    }

    private static <T> T asked(Consumer<Consumer<T>> question) throws IOException {
        CompletableFuture<T> reply = new CompletableFuture<>();
        question.accept(reply::complete);
        try {
            return reply.get(1, TimeUnit.MINUTES);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException(e);
        }
    }
}
