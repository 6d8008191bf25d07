package linli.station.ui.sale;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import linli.core.catalog.Product;
import linli.core.checkout.HeldSales;
import linli.core.money.Grams;
import linli.core.money.Money;
import linli.core.sale.LineItem;
import linli.core.sale.PointsRequest;
import linli.core.sale.Quantity;
import linli.core.visit.Found;
import linli.core.visit.Visit;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Desk;
import linli.station.ui.kit.EntryModel;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Message;
import linli.station.ui.kit.Permit;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.TypedCode;
import linli.station.ui.kit.device.CounterScale;

/** The counter sale: scans and keys come in, the basket and the payment follow. */
public final class SaleViewModel {

    private static final int QUANTITY_DIGITS = 4;

    private final TypedCode typed = new TypedCode();
    private final ReadOnlyObjectWrapper<Optional<Asking>> asking =
            new ReadOnlyObjectWrapper<>(this, "asking", Optional.empty());
    private final Desk desk;
    private final ProductHits hits;
    private final KeyMap keys;
    private final Figures figures;
    private final Questions questions;
    private final OpenSale open;
    private final Payments payments;
    private final Weighing weighing;
    private final PointsOffer offer;
    private final Reductions reductions;
    private final Holding holding;
    private final Runnable drawer;

    /**
     * What a sale works with.
     *
     * @param scale beside it
     * @param held the sales that are aside
     * @param permit of prices changed by hand
     * @param drawer opens it without a sale
     */
    public record Needs(
            ProductSearch search,
            KeyMap keys,
            CounterScale scale,
            HeldSales held,
            Permit permit,
            Runnable drawer) {}

    /** A sale at that desk. */
    public SaleViewModel(Desk desk, Needs needs) {
        this.desk = desk;
        this.hits = new ProductHits(typed, needs.search());
        this.keys = needs.keys();
        this.figures = new Figures(desk.texts());
        this.questions = new Questions(desk.texts());
        this.open = new OpenSale(desk.counter(), desk.serving(), desk.announcer(), desk.texts());
        this.weighing = new Weighing(needs.scale());
        this.payments = new Payments(desk, open, asking);
        this.drawer = needs.drawer();
        this.holding = new Holding(desk, open, needs.held(), asking::set);
        this.reductions = new Reductions(desk, open, needs.permit(), asking::set);
        this.offer = new PointsOffer(desk, open, questions, () -> keys.label(Command.SECOND));
        keys.follow(offer::renew);
    }

    /** What is typed into the scan field. */
    public TypedCode typed() {
        return typed;
    }

    /** Products that fit what is typed. */
    public ProductHits hits() {
        return hits;
    }

    /** The basket. */
    public OpenSale open() {
        return open;
    }

    /** The payment. */
    public Payments payments() {
        return payments;
    }

    /** The scale. */
    public Weighing weighing() {
        return weighing;
    }

    /** What the cashier is being asked. */
    public ReadOnlyObjectProperty<Optional<Asking>> asking() {
        return asking.getReadOnlyProperty();
    }

    /** What could be done for this member; empty if nothing. */
    public ReadOnlyStringProperty hint() {
        return offer.hint();
    }

    /** A key, while nothing is being asked. */
    public void press(Press press) {
        if (holding.waiting().get()) {
            return;
        }
        switch (press) {
            case Press.Typed(String character) -> type(character);
            case Press.Asked(Command command) -> asked(command);
        }
    }

    /** What a scan led to; everything a sale can use is taken. */
    public boolean take(Found found) {
        if (payments.done().get().isPresent()) {
            payments.next();
        }
        if (asking.get().isPresent() || isBusy()) {
            desk.announcer().refuse(desk.texts().refusal("SCAN_WHILE_ASKED"));
            return true;
        }
        return switch (found) {
            case Found.MemberFound(Visit visit) -> {
                desk.serving().serve(visit);
                desk.announcer().accept("");
                yield true;
            }
            case Found.ProductFound(Product product, Quantity quantity) -> {
                put(product, quantity);
                yield true;
            }
            default -> false;
        };
    }

    /** The number of a payment was scanned: it belongs to the one being taken, if there is one. */
    public boolean takePayment(String digits) {
        return asking.get()
                .filter(Asking.Paying.class::isInstance)
                .map(Asking.Paying.class::cast)
                .filter(paying -> paying.model().scanned(digits))
                .isPresent();
    }

    /** Puts a product into the basket, weighing it or asking for its weight if that is missing. */
    public void put(Product product, Quantity quantity) {
        typed.clear();
        if (!product.weighed() || !(quantity instanceof Quantity.Pieces)) {
            add(product, quantity);
        } else if (weighing.isPossible()) {
            weigh(product);
        } else {
            askWeight(product);
        }
    }

    /** Asks for the price of goods that have no code. */
    public void askOpenPrice() {
        ask(
                questions.openPrice(
                        fen -> answered(() -> add(openPrice(fen), new Quantity.Pieces(1)))));
    }

    /** Asks how much of the selected line; digits typed before are the answer. */
    public void askQuantity() {
        open.selectedLine()
                .ifPresentOrElse(
                        this::askQuantity,
                        () -> desk.announcer().refuse(desk.texts().refusal("EMPTY_TICKET")));
    }

    /** Asks how many points to pay with. */
    public void askPoints() {
        offer.refusal()
                .ifPresentOrElse(
                        desk.announcer()::refuse, () -> offer.gather(this::askHowManyPoints));
    }

    private void askHowManyPoints() {
        ask(offer.question(points -> answered(() -> open.points(points))));
    }

    /** Takes the selected line out; the erase key brings it back. */
    public void remove() {
        String name = open.selectedLine().map(line -> line.product().name()).orElse("");
        PointsRequest points = open.sale().points();
        if (open.remove() && open.sale().points().equals(points)) {
            desk.announcer()
                    .hint(desk.texts().get("sale.removed", name, keys.label(Command.ERASE)));
        }
    }

    /** Puts the sale aside. */
    public void hold() {
        holding.hold();
    }

    /** Asks which sale to take up again. */
    public void recall() {
        holding.ask();
    }

    /** Asks what to take off. */
    public void askReduction() {
        reductions.ask();
    }

    /** Drops the whole sale; the erase key brings it back. */
    public void drop() {
        if (open.isEmpty()) {
            return;
        }
        open.drop();
        desk.announcer().hint(desk.texts().get("sale.dropped", keys.label(Command.ERASE)));
    }

    /** Opens the drawer without a sale. */
    public void openDrawer() {
        drawer.run();
    }

    /** Puts away what is asked, unanswered. */
    public void unask() {
        asking.get().ifPresent(Asking::leave);
        asking.set(Optional.empty());
    }

    private boolean isBusy() {
        return payments.committing().get() || holding.waiting().get();
    }

    private void type(String character) {
        if (payments.done().get().isPresent()) {
            payments.next();
        }
        typed.type(character);
    }

    private void asked(Command command) {
        switch (command) {
            case CONFIRM -> confirm();
            case ERASE -> erase();
            case BACK -> back();
            case UP -> move(-1);
            case DOWN -> move(1);
            case REMOVE -> remove();
            case QUANTITY -> askQuantity();
            case OPEN_PRICE -> askOpenPrice();
            case TARE -> weighing.tare();
            case SECOND -> askPoints();
            case PRIMARY -> payments.start();
            case NEXT -> payments.nextTender();
            case HOLD -> holding.hold();
            case RECALL -> holding.ask();
            case DRAWER -> drawer.run();
            case DISCOUNT -> reductions.ask();
            case VOID -> drop();
            default -> {}
        }
    }

    private void confirm() {
        Optional<Product> searched = hits.chosen();
        if (searched.isPresent()) {
            put(searched.get(), new Quantity.Pieces(1));
        } else if (!typed.isEmpty()) {
            desk.scanned().accept(desk.reader().read(typed.take()));
        }
    }

    private void erase() {
        if (typed.isEmpty()) {
            open.undo();
            desk.announcer().clear();
        }
        typed.erase();
    }

    // First what was typed, then what is said, then who is served: never two of them at once.
    private void back() {
        if (!typed.isEmpty()) {
            typed.clear();
        } else if (!desk.announcer().message().get().equals(Message.NONE)) {
            desk.announcer().clear();
        } else if (open.isEmpty()) {
            desk.serving().leave();
        }
    }

    private void move(int step) {
        if (hits.isEmpty()) {
            open.select(step);
        } else {
            hits.move(step);
        }
    }

    private void weigh(Product product) {
        weighing.fresh()
                .ifPresentOrElse(grams -> weighed(product, grams), () -> awaitWeight(product));
    }

    private void awaitWeight(Product product) {
        WeighModel model =
                new WeighModel(
                        product.name(),
                        figures.unitPrice(product),
                        weighing,
                        grams -> weighed(product, grams),
                        () -> askWeight(product));
        asking.set(Optional.of(new Asking.Weight(model)));
        model.start();
        model.refusal().get().ifPresent(desk.announcer()::refuse);
    }

    private void weighed(Product product, long grams) {
        unask();
        weighing.sold(grams);
        add(product, weight(grams));
    }

    private void askWeight(Product product) {
        ask(
                questions.weight(
                        product.name(),
                        product.price(),
                        0,
                        grams -> answered(() -> add(product, weight(grams)))));
    }

    private void askQuantity(LineItem line) {
        String name = line.product().name();
        switch (line.quantity()) {
            case Quantity.Weight(Grams now) ->
                    ask(
                            questions.weight(
                                    name,
                                    line.product().price(),
                                    now.grams(),
                                    grams -> answered(() -> open.quantity(weight(grams)))));
            case Quantity.Pieces(long now) -> {
                String digits = typed.text().get();
                if (digits.matches("[1-9]\\d{0," + (QUANTITY_DIGITS - 1) + "}")) {
                    typed.clear();
                    open.quantity(new Quantity.Pieces(Long.parseLong(digits)));
                } else {
                    ask(
                            questions.quantity(
                                    name,
                                    now,
                                    count ->
                                            answered(() ->
                                                    open.quantity(new Quantity.Pieces(count)))));
                }
            }
        }
    }

    private void ask(EntryModel question) {
        asking.set(Optional.of(new Asking.Number(question)));
    }

    private void answered(Runnable change) {
        unask();
        change.run();
    }

    private void add(Product product, Quantity quantity) {
        if (open.add(product, quantity)) {
            desk.announcer().accept("");
        }
    }

    private Product openPrice(long fen) {
        return Product.ofOpenPrice(desk.texts().get("sale.openPriceGoods"), Money.ofFen(fen));
    }

    private static Quantity weight(long grams) {
        return new Quantity.Weight(new Grams(grams));
    }
}
