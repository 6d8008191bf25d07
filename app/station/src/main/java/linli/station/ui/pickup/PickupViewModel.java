package linli.station.ui.pickup;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.act.Act;
import linli.core.act.Identification;
import linli.core.catalog.Product;
import linli.core.member.Profile;
import linli.core.pickup.OrderLine;
import linli.core.pickup.PickupOrder;
import linli.core.sale.Quantity;
import linli.core.visit.Found;
import linli.core.visit.Visit;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Desk;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.SlipModel;
import linli.station.ui.kit.StationStatus;
import linli.station.ui.kit.TypedCode;

/** Handing over: the list by shelf, one order with its goods, and the handover, once each. */
public final class PickupViewModel {

    private final TypedCode typed = new TypedCode();
    private final ObservableList<OrderRow> orders = FXCollections.observableArrayList();
    private final IntegerProperty selected = new SimpleIntegerProperty(this, "selected", 0);
    private final ReadOnlyBooleanWrapper loading =
            new ReadOnlyBooleanWrapper(this, "loading", true);
    private final ReadOnlyObjectWrapper<Optional<OpenOrder>> open =
            new ReadOnlyObjectWrapper<>(this, "open", Optional.empty());
    private final ReadOnlyBooleanWrapper committing =
            new ReadOnlyBooleanWrapper(this, "committing", false);
    private final ReadOnlyObjectWrapper<Optional<HandoverReceipt>> done =
            new ReadOnlyObjectWrapper<>(this, "done", Optional.empty());
    private final StringProperty proxy = new SimpleStringProperty(this, "proxy", "");
    private final BooleanProperty proxyAsked = new SimpleBooleanProperty(this, "proxyAsked", false);
    private final Desk desk;
    private final WaitingOrders waiting;
    private final StationStatus status;
    private final Figures figures;
    private final PickupWords words;
    private List<WaitingOrder> all = List.of();

    /** A pickup at that desk. */
    public PickupViewModel(Desk desk, WaitingOrders waiting, StationStatus status) {
        this.desk = desk;
        this.waiting = waiting;
        this.status = status;
        this.figures = new Figures(desk.texts());
        this.words = new PickupWords(desk.texts(), desk.counter().labels());
        desk.serving().visit().addListener((source, before, now) -> served(before, now));
    }

    /** What is typed into the scan field. */
    public TypedCode typed() {
        return typed;
    }

    /** The orders that wait: of the member served, else all, by shelf. */
    public ObservableList<OrderRow> orders() {
        return orders;
    }

    /** The order in the list that keys are about, from 0. */
    public IntegerProperty selected() {
        return selected;
    }

    /** Whether the list is awaited for the first time. */
    public ReadOnlyBooleanProperty loading() {
        return loading.getReadOnlyProperty();
    }

    /** The order being handed over. */
    public ReadOnlyObjectProperty<Optional<OpenOrder>> open() {
        return open.getReadOnlyProperty();
    }

    /** Whether a reply is awaited. */
    public ReadOnlyBooleanProperty committing() {
        return committing.getReadOnlyProperty();
    }

    /** The handover just completed, until it is put away. */
    public ReadOnlyObjectProperty<Optional<HandoverReceipt>> done() {
        return done.getReadOnlyProperty();
    }

    /** Who takes the goods for the member, with their consent; empty if the member does. */
    public StringProperty proxy() {
        return proxy;
    }

    /** Whether the name of a proxy is being asked. */
    public BooleanProperty proxyAsked() {
        return proxyAsked;
    }

    /** Reads the list again. */
    public void reload() {
        waiting.list(now -> {
            loading.set(false);
            all = now;
            list();
        });
    }

    /** A key. */
    public void press(Press press) {
        switch (press) {
            case Press.Typed(String character) -> typed.type(character);
            case Press.Asked(Command command) -> asked(command);
        }
    }

    /** What a scan led to: members and orders always, goods while they are in the open order. */
    public boolean take(Found found) {
        if (committing.get() || proxyAsked.get()) {
            desk.announcer().refuse(desk.texts().refusal("SCAN_WHILE_ASKED"));
            return true;
        }
        putAway();
        return switch (found) {
            case Found.MemberFound(Visit visit) -> {
                desk.serving().serve(visit);
                desk.announcer().accept("");
                yield true;
            }
            case Found.OrderFound(PickupOrder order, Visit visit) -> {
                desk.serving().serve(visit);
                open(order);
                desk.announcer().accept("");
                yield true;
            }
            case Found.ProductFound(Product product, Quantity quantity) -> tick(product);
            default -> false;
        };
    }

    /** Opens an order of the list. */
    public void open(PickupOrder order) {
        proxy.set("");
        open.set(Optional.of(new OpenOrder(order, desk.texts())));
        int place = orders.stream().map(row -> row.order().id()).toList().indexOf(order.id());
        selected.set(Math.max(0, place));
    }

    /** Hands over what is ticked off, or all of it; once, the reply decides. */
    public void handOver() {
        if (done.get().isPresent()) {
            putAway();
        } else if (!committing.get()) {
            open.get().filter(order -> order.waitingInAll() > 0).ifPresent(this::commit);
        }
    }

    /** Puts the receipt of the handover away. */
    public void putAway() {
        done.set(Optional.empty());
    }

    /** Back to the list; from there the member leaves. */
    public void back() {
        if (!typed.isEmpty()) {
            typed.clear();
        } else if (open.get().isPresent() && !committing.get()) {
            open.set(Optional.empty());
        } else if (!committing.get()) {
            desk.serving().leave();
        }
    }

    /** Asks who takes the goods for the member. */
    public void askProxy() {
        proxyAsked.set(open.get().isPresent() && !committing.get());
    }

    private void asked(Command command) {
        switch (command) {
            case CONFIRM -> confirm();
            case ERASE -> typed.erase();
            case BACK -> back();
            case UP -> move(-1);
            case DOWN -> move(1);
            case PRIMARY -> handOver();
            case SECOND -> askProxy();
            case HOLD -> open.get().ifPresent(OpenOrder::takeAll);
            case QUANTITY -> step(1);
            case NEXT -> step(-1);
            default -> {}
        }
    }

    private void confirm() {
        if (!typed.isEmpty()) {
            desk.scanned().accept(desk.reader().read(typed.take()));
        } else if (open.get().isPresent()) {
            open.get().ifPresent(order -> order.line().ifPresent(order::toggle));
        } else if (selected.get() < orders.size()) {
            open(orders.get(selected.get()).order());
        }
    }

    private void step(int step) {
        open.get().ifPresent(order -> order.line().ifPresent(line -> order.step(line, step)));
    }

    private void move(int step) {
        if (open.get().isPresent()) {
            open.get().get().select(step);
        } else if (!orders.isEmpty()) {
            selected.set(Math.clamp(selected.get() + step, 0, orders.size() - 1));
        }
    }

    private boolean tick(Product product) {
        Optional<OpenOrder> order = open.get().filter(now -> now.holds(product));
        if (order.isEmpty()) {
            return false;
        }
        if (order.get().scan(product)) {
            desk.announcer().accept(desk.texts().get("pickup.ticked", product.name()));
        } else {
            desk.announcer().refuse(desk.texts().refusal("GOODS_ALL_TICKED"));
        }
        return true;
    }

    private void commit(OpenOrder order) {
        committing.set(true);
        desk.counter()
                .handOver(
                        order.order().id(),
                        order.handover(),
                        proxy.get().strip(),
                        identification(order),
                        this::replied);
    }

    private Optional<Identification> identification(OpenOrder order) {
        return desk.serving()
                .current()
                .filter(visit -> visit.member().id().equals(order.order().member()))
                .map(Visit::identification);
    }

    private void replied(Outcome<Act.OrderHandedOver> outcome) {
        committing.set(false);
        switch (outcome) {
            case Outcome.Accepted<Act.OrderHandedOver>(Act.OrderHandedOver act) -> completed(act);
            case Outcome.Refused<Act.OrderHandedOver>(Refusal refusal) ->
                    desk.announcer().refuse(refusal);
        }
    }

    private void completed(Act.OrderHandedOver act) {
        Profile member = profileOf(act);
        SlipModel slip = new SlipModel(desk.slips(), desk.texts(), act.occasion().act());
        done.set(Optional.of(words.receipt(act, slip, member, desk.serving().current())));
        open.set(Optional.empty());
        desk.announcer().done("");
        reload();
        desk.serving()
                .current()
                .filter(visit -> visit.member().id().equals(act.order().member()))
                .ifPresent(visit ->
                        desk.counter()
                                .refresh(
                                        visit.member().id(),
                                        visit.identification(),
                                        now -> now.ifPresent(this::refreshed)));
    }

    private Profile profileOf(Act.OrderHandedOver act) {
        return all.stream()
                .filter(each -> each.order().id().equals(act.order().id()))
                .map(WaitingOrder::member)
                .findFirst()
                .or(() -> desk.serving().current().map(visit -> visit.member().profile()))
                .orElse(Profile.UNKNOWN);
    }

    private void refreshed(Visit now) {
        desk.serving()
                .current()
                .filter(visit -> visit.member().id().equals(now.member().id()))
                .ifPresent(same -> desk.serving().serve(now));
    }

    private void served(Optional<Visit> before, Optional<Visit> now) {
        boolean same =
                before.map(visit -> visit.member().id())
                        .equals(now.map(visit -> visit.member().id()));
        list();
        if (!same) {
            open.set(Optional.empty());
            now.filter(visit -> visit.orders().size() == 1)
                    .ifPresent(visit -> open(visit.orders().getFirst()));
        }
    }

    private void list() {
        Optional<Visit> member = desk.serving().current();
        List<WaitingOrder> shown =
                member.map(visit ->
                                visit.orders().stream()
                                        .map(order ->
                                                new WaitingOrder(order, visit.member().profile()))
                                        .toList())
                        .orElse(all);
        LocalDate today = status.today();
        orders.setAll(
                shown.stream()
                        .filter(each -> each.order().isWaiting())
                        .sorted(Comparator.comparing(each -> each.order().shelf()))
                        .map(each -> row(each, today))
                        .toList());
        selected.set(Math.clamp(selected.get(), 0, Math.max(0, orders.size() - 1)));
    }

    private OrderRow row(WaitingOrder each, LocalDate today) {
        PickupOrder order = each.order();
        long pieces = order.lines().stream().mapToLong(OrderLine::waiting).sum();
        boolean overdue = order.due().isBefore(today);
        String due =
                order.due().equals(today)
                        ? desk.texts().get("pickup.today")
                        : desk.texts()
                                .get(
                                        overdue ? "pickup.overdue" : "pickup.due",
                                        figures.day(order.due(), today));
        return new OrderRow(
                order,
                order.shelf().isBlank() ? "—" : order.shelf(),
                figures.maskedName(each.member()) + "  " + each.member().lastFour(),
                desk.texts().get("pickup.pieces", figures.points(pieces)),
                due,
                overdue);
    }
}
