package linli.station.ui.sale;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.catalog.Product;
import linli.core.checkout.Counter;
import linli.core.money.Money;
import linli.core.sale.LineItem;
import linli.core.sale.PointsRequest;
import linli.core.sale.PricedSale;
import linli.core.sale.Quantity;
import linli.core.sale.Sale;
import linli.core.sale.SaleRefusal;
import linli.core.visit.Visit;
import linli.station.ui.kit.Announcer;
import linli.station.ui.kit.Serving;
import linli.station.ui.kit.Texts;

/** The basket on the screen: what is in it, what it costs, and which line is meant. */
public final class OpenSale {

    private static final Set<Refusal> COUPON =
            Set.of(
                    SaleRefusal.COUPON_NOT_APPLICABLE,
                    SaleRefusal.LIMIT_REACHED,
                    SaleRefusal.UNKNOWN_COUPON);

    private final ObservableList<SaleRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<SaleTotals> totals =
            new ReadOnlyObjectWrapper<>(this, "totals", SaleTotals.NONE);
    private final IntegerProperty selected = new SimpleIntegerProperty(this, "selected", -1);
    private final Counter counter;
    private final Serving serving;
    private final Announcer announcer;
    private final SaleWords words;
    private Sale sale = Sale.EMPTY;
    private Optional<Sale> before = Optional.empty();
    private Optional<PricedSale> priced = Optional.empty();
    private Optional<String> approver = Optional.empty();

    OpenSale(Counter counter, Serving serving, Announcer announcer, Texts texts) {
        this.counter = counter;
        this.serving = serving;
        this.announcer = announcer;
        this.words = new SaleWords(texts, counter.labels());
        serving.visit().addListener((source, was, now) -> memberChanged(now));
        memberChanged(serving.current());
    }

    /** The lines in words. */
    public ObservableList<SaleRow> rows() {
        return rows;
    }

    /** The figures. */
    public ReadOnlyObjectProperty<SaleTotals> totals() {
        return totals.getReadOnlyProperty();
    }

    /** The line that keys are about, from 0; −1 without lines. */
    public IntegerProperty selected() {
        return selected;
    }

    Sale sale() {
        return sale;
    }

    Optional<PricedSale> priced() {
        return priced;
    }

    boolean isEmpty() {
        return sale.lines().isEmpty();
    }

    Optional<LineItem> selectedLine() {
        int line = selected.get();
        return line < 0 || line >= sale.lines().size()
                ? Optional.empty()
                : Optional.of(sale.lines().get(line));
    }

    boolean add(Product product, Quantity quantity) {
        Sale longer = Basket.add(sale, product, quantity);
        int place = Basket.placeOf(sale, product, quantity);
        boolean added = change(longer);
        if (added) {
            selected.set(place >= 0 && place < sale.lines().size() ? place : last());
        }
        return added;
    }

    boolean quantity(Quantity quantity) {
        return selectedLine().isPresent()
                && change(Basket.quantity(sale, selected.get(), quantity));
    }

    boolean remove() {
        if (selectedLine().isEmpty()) {
            return false;
        }
        int line = selected.get();
        boolean removed = change(Basket.remove(sale, line));
        selected.set(Math.min(line, last()));
        return removed;
    }

    boolean points(PointsRequest points) {
        return change(Basket.points(sale, points));
    }

    /** A unit price for the selected line, or its own price again. */
    boolean override(Optional<Money> price) {
        return selectedLine().isPresent() && change(Basket.override(sale, selected.get(), price));
    }

    /** The sale as that trial changed it. */
    boolean become(Sale wanted) {
        return change(wanted);
    }

    /** A sale that was put aside is the open one, as far as it still can be. */
    void take(Sale aside) {
        if (reprice(aside)) {
            before = Optional.empty();
            selected.set(last());
        }
    }

    /** Somebody allowed a price that was changed by hand; whoever allows later stands for all. */
    void approvedBy(Optional<String> person) {
        approver = person.or(() -> approver);
    }

    /** Who allowed the prices changed by hand, while there are any. */
    Optional<String> approver() {
        boolean changed = sale.lines().stream().anyMatch(line -> line.override().isPresent());
        return changed ? approver : Optional.empty();
    }

    /** All of it goes; the last change can be taken back. */
    void drop() {
        if (!isEmpty()) {
            change(Basket.member(Sale.EMPTY, sale.member()));
            selected.set(-1);
        }
    }

    /** What the sale would cost if it were that. */
    Outcome<PricedSale> trial(Sale wanted) {
        return counter.price(wanted, serving.current());
    }

    /** The last change is taken back, once. */
    boolean undo() {
        Optional<Sale> back = before.filter(was -> was.member().equals(sale.member()));
        back.ifPresent(this::change);
        before = Optional.empty();
        selected.set(Math.min(Math.max(selected.get(), 0), last()));
        return back.isPresent();
    }

    void select(int step) {
        if (!isEmpty()) {
            selected.set(Math.clamp(selected.get() + step, 0, last()));
        }
    }

    void clear() {
        sale = Basket.member(Sale.EMPTY, serving.current().map(visit -> visit.member().id()));
        before = Optional.empty();
        approver = Optional.empty();
        selected.set(-1);
        show(Optional.empty());
    }

    Outcome<PricedSale> tryPoints(PointsRequest points) {
        return trial(Basket.points(sale, points));
    }

    private int last() {
        return sale.lines().size() - 1;
    }

    private void memberChanged(Optional<Visit> visit) {
        sale = Basket.member(sale, visit.map(each -> each.member().id()));
        before = Optional.empty();
        if (!reprice(sale)) {
            dropWhatIsGone();
        }
    }

    // Points or a coupon that were used elsewhere meanwhile pay nothing here.
    private void dropWhatIsGone() {
        Sale without = Basket.points(sale, new PointsRequest.None());
        if (!reprice(without)) {
            reprice(Basket.coupon(without, Optional.empty()));
        }
    }

    private boolean change(Sale wanted) {
        Sale was = sale;
        boolean done = reprice(wanted);
        if (done) {
            before = Optional.of(was);
        }
        return done;
    }

    private boolean reprice(Sale wanted) {
        if (wanted.lines().isEmpty()) {
            sale = wanted;
            show(Optional.empty());
            return true;
        }
        return switch (counter.price(wanted, serving.current())) {
            case Outcome.Accepted<PricedSale>(PricedSale result) -> {
                sale = wanted;
                show(Optional.of(result));
                yield true;
            }
            case Outcome.Refused<PricedSale>(Refusal refusal) -> refused(wanted, refusal);
        };
    }

    // A coupon or points that no longer fit the smaller basket are given up, not the change of it.
    private boolean refused(Sale wanted, Refusal refusal) {
        announcer.refuse(refusal);
        if (wanted.lines().equals(sale.lines())) {
            return false;
        }
        if (wanted.coupon().isPresent() && COUPON.contains(refusal)) {
            return reprice(Basket.coupon(wanted, Optional.empty()));
        }
        return !(wanted.points() instanceof PointsRequest.None)
                && reprice(Basket.points(wanted, new PointsRequest.None()));
    }

    private void show(Optional<PricedSale> now) {
        priced = now;
        List<SaleRow> shown = now.map(words::rows).orElseGet(List::of);
        rows.setAll(shown);
        totals.set(now.map(sum -> words.totals(sum, serving.current())).orElse(SaleTotals.NONE));
    }
}
