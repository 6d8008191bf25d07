package linli.central.headquarters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import linli.central.store.Feeds.Kind;
import linli.central.store.Feeds.Ref;
import linli.central.store.News;
import linli.central.store.Orders.OrderRow;
import linli.central.store.Publishing;
import linli.central.store.Transaction;
import linli.contract.code.PrintedCode;
import linli.contract.v1.feed.FeedItem;
import linli.contract.v1.feed.FeedItem.OrderItem;
import linli.contract.v1.feed.FeedItem.ProductItem;
import linli.contract.v1.headquarters.ImportAnswer;
import linli.contract.v1.headquarters.ImportAnswer.Rejected;
import linli.contract.v1.headquarters.ImportAnswer.Taken;
import linli.contract.v1.headquarters.OrderImport;
import linli.contract.v1.headquarters.OrderImport.PaidLine;
import linli.contract.v1.headquarters.OrderImport.PaidOrder;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.catalog.Product;
import linli.core.catalog.Sku;
import linli.core.pickup.OrderLine;
import linli.core.pickup.PickupOrder;

/** Takes in orders that were paid online, and gives each its code. */
public final class OrderDesk {

    private final Publishing publishing;
    private final RandomGenerator random;

    /** {@code random} draws the numbers of codes, which nobody shall guess. */
    public OrderDesk(Publishing publishing, RandomGenerator random) {
        this.publishing = publishing;
        this.random = random;
    }

    /** Why an order was rejected. */
    private enum Fault implements Refusal {
        UNKNOWN_STATION,
        UNKNOWN_MEMBER,
        UNKNOWN_SKU,
        EMPTY_ORDER;

        @Override
        public String code() {
            return name();
        }
    }

    /** Takes all orders; one whose id is known at its station is left as is. */
    public ImportAnswer put(OrderImport orders) {
        return publishing.inTransaction((tx, news) -> put(tx, news, orders.orders()));
    }

    private ImportAnswer put(Transaction tx, News news, List<PaidOrder> orders) {
        List<Taken> taken = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        int unchanged = 0;
        for (PaidOrder order : orders) {
            if (tx.orders().find(order.station(), order.id()).isPresent()) {
                unchanged++;
                continue;
            }
            switch (accepted(tx, order)) {
                case Outcome.Accepted<PickupOrder>(PickupOrder some) -> {
                    add(tx, news, some);
                    taken.add(new Taken(some.id().value(), some.code()));
                }
                case Outcome.Refused<PickupOrder>(Refusal refusal) ->
                        rejected.add(new Rejected(order.id().value(), refusal.code()));
            }
        }
        return new ImportAnswer(taken, unchanged, rejected);
    }

    private Outcome<PickupOrder> accepted(Transaction tx, PaidOrder order) {
        if (order.lines().isEmpty()) {
            return Outcome.refused(Fault.EMPTY_ORDER);
        }
        if (tx.stations().find(order.station()).isEmpty()) {
            return Outcome.refused(Fault.UNKNOWN_STATION);
        }
        if (tx.neighbours().find(order.member()).isEmpty()) {
            return Outcome.refused(Fault.UNKNOWN_MEMBER);
        }
        List<OrderLine> lines = new ArrayList<>();
        for (PaidLine line : order.lines()) {
            Optional<Product> product = product(tx, line.sku());
            if (product.isEmpty()) {
                return Outcome.refused(Fault.UNKNOWN_SKU);
            }
            lines.add(new OrderLine(product.get(), line.qty(), line.paid(), 0));
        }
        return Outcome.of(
                new PickupOrder(
                        order.id(),
                        new PrintedCode.Order(random.nextLong(PrintedCode.NUMBER_LIMIT)).digits(),
                        order.member(),
                        order.station(),
                        order.due(),
                        order.shelf(),
                        lines));
    }

    private static void add(Transaction tx, News news, PickupOrder order) {
        tx.neighbours().lockAccounts(List.of(order.member()));
        tx.orders()
                .add(
                        new OrderRow(
                                order.station(),
                                order.id(),
                                order.code(),
                                order.member(),
                                new OrderItem(order, 0, 0).text()));
        if (tx.neighbours().show(order.member(), order.station())) {
            news.tell(order.station(), new Ref(Kind.MEMBER, order.member().value()));
        }
        news.tell(order.station(), new Ref(Kind.ORDER, order.id().value()));
    }

    private static Optional<Product> product(Transaction tx, Sku sku) {
        return tx.catalogue().product(sku).map(FeedItem::read).map(OrderDesk::product);
    }

    private static Product product(Outcome<FeedItem> kept) {
        if (kept instanceof Outcome.Accepted<FeedItem>(ProductItem item)) {
            return item.product();
        }
        throw new IllegalStateException("A product is kept that cannot be read");
    }
}
