package linli.station.ui;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import linli.core.member.StationId;
import linli.core.visit.Visit;
import linli.station.ui.customer.Showing;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.Serving;
import linli.station.ui.kit.StationStatus;
import linli.station.ui.redeem.Asked;
import linli.station.ui.redeem.Deal;
import linli.station.ui.redeem.Deals;
import linli.station.ui.redeem.RedeemReceipt;
import linli.station.ui.sale.SaleReceipt;
import linli.station.ui.sale.SaleRow;
import linli.station.ui.sale.SaleTotals;
import linli.station.ui.sale.SaleViewModel;

/** Turns what the sale screen knows into what its customer may see. */
final class CustomerFeed {

    private final ReadOnlyObjectWrapper<Showing> showing =
            new ReadOnlyObjectWrapper<>(this, "showing", new Showing.Resting(""));
    private final SaleViewModel sale;
    private final Deals deals;
    private final Serving serving;
    private final StationStatus status;
    private final StationId station;
    private final Figures figures;

    CustomerFeed(SaleViewModel sale, Deals deals, Serving serving, StationWindow.Needs needs) {
        this.sale = sale;
        this.deals = deals;
        this.serving = serving;
        this.status = needs.status();
        this.station = needs.station();
        this.figures = new Figures(needs.texts());
        InvalidationListener follow = source -> showing.set(now());
        sale.open().rows().addListener(follow);
        sale.open().totals().addListener((source, before, totals) -> showing.set(now()));
        sale.open().selected().addListener((source, before, line) -> showing.set(now()));
        sale.payments().done().addListener((source, before, done) -> showing.set(now()));
        sale.payments().balance().addListener((source, before, text) -> showing.set(now()));
        deals.asking().addListener((source, before, asked) -> showing.set(now()));
        deals.done().addListener((source, before, done) -> showing.set(now()));
        deals.balance().addListener((source, before, text) -> showing.set(now()));
        serving.visit().addListener((source, before, visit) -> showing.set(now()));
        status.shop().addListener((source, before, name) -> showing.set(now()));
        showing.set(now());
    }

    ReadOnlyObjectProperty<Showing> showing() {
        return showing.getReadOnlyProperty();
    }

    private Showing now() {
        Optional<SaleReceipt> done = sale.payments().done().get();
        if (done.isPresent()) {
            return thanks(done.get());
        }
        Optional<Showing> points = points();
        if (points.isPresent()) {
            return points.get();
        }
        if (sale.open().rows().isEmpty() && serving.current().isEmpty()) {
            return new Showing.Resting(status.shop().get());
        }
        SaleTotals totals = sale.open().totals().get();
        return new Showing.Selling(
                sale.open().rows().stream().map(CustomerFeed::line).toList(),
                sale.open().selected().get(),
                bill(totals),
                totals.why(),
                serving.current().map(this::guest));
    }

    private Optional<Showing> points() {
        Optional<Showing> given = deals.done().get().map(this::given);
        return given.or(
                () -> deals.asking().get().flatMap(Asked::offered).map(CustomerFeed::offered));
    }

    private static Showing offered(Deal.Terms terms) {
        return new Showing.Redeeming(
                terms.picture(),
                terms.name(),
                terms.price(),
                terms.cash(),
                terms.before(),
                terms.after());
    }

    private Showing given(RedeemReceipt receipt) {
        return new Showing.Given(
                receipt.kind().name(),
                receipt.picture(),
                receipt.name(),
                receipt.lines().stream()
                        .map(line -> new Showing.Part(line.label(), line.figure(), false))
                        .toList(),
                receipt.money(),
                deals.balance().get());
    }

    private Showing thanks(SaleReceipt receipt) {
        return new Showing.Thanking(
                receipt.totals().due(),
                receipt.change(),
                receipt.why(),
                sale.payments().balance().get());
    }

    private static Showing.Line line(SaleRow row) {
        return new Showing.Line(
                row.name(), row.quantity(), row.reduced() ? row.off() : "", row.amount());
    }

    private static Showing.Bill bill(SaleTotals totals) {
        List<Showing.Part> parts =
                totals.parts().stream()
                        .map(part -> new Showing.Part(part.label(), part.amount(), part.reduces()))
                        .toList();
        return new Showing.Bill(parts, totals.due());
    }

    private Showing.Guest guest(Visit visit) {
        return new Showing.Guest(
                figures.maskedName(visit.member().profile()),
                visit.member().profile().lastFour(),
                figures.points(visit.isAbsent() ? 0 : visit.account().availableAt(station)));
    }
}
