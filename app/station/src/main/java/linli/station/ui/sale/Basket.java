package linli.station.ui.sale;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linli.core.catalog.Product;
import linli.core.member.MemberId;
import linli.core.money.Money;
import linli.core.sale.LineItem;
import linli.core.sale.PointsRequest;
import linli.core.sale.Quantity;
import linli.core.sale.Sale;

/** The changes a cashier makes to an open sale, each giving a new one. */
final class Basket {

    private Basket() {}

    /** Pieces of the same product join its line; weighed goods are weighed one by one. */
    static Sale add(Sale sale, Product product, Quantity quantity) {
        List<LineItem> lines = new ArrayList<>(sale.lines());
        int same = joinable(sale, product, quantity);
        if (same >= 0 && quantity instanceof Quantity.Pieces(long count)) {
            long before = ((Quantity.Pieces) lines.get(same).quantity()).count();
            lines.set(same, counted(lines.get(same), Math.addExact(before, count)));
        } else {
            lines.add(new LineItem(product, quantity, Optional.empty()));
        }
        return with(sale, lines);
    }

    /** The line that adding it to that sale leads to. */
    static int placeOf(Sale sale, Product product, Quantity quantity) {
        int same = joinable(sale, product, quantity);
        return same >= 0 ? same : sale.lines().size();
    }

    static Sale quantity(Sale sale, int line, Quantity quantity) {
        List<LineItem> lines = new ArrayList<>(sale.lines());
        LineItem before = lines.get(line);
        lines.set(line, new LineItem(before.product(), quantity, before.override()));
        return with(sale, lines);
    }

    static Sale remove(Sale sale, int line) {
        List<LineItem> lines = new ArrayList<>(sale.lines());
        lines.remove(line);
        return with(sale, lines);
    }

    /** A unit price for one line, or its own price again. */
    static Sale override(Sale sale, int line, Optional<Money> price) {
        List<LineItem> lines = new ArrayList<>(sale.lines());
        LineItem before = lines.get(line);
        lines.set(line, new LineItem(before.product(), before.quantity(), price));
        return with(sale, lines);
    }

    /** That line alone, without anything taken off the ticket. */
    static Sale only(Sale sale, int line) {
        return new Sale(
                sale.member(),
                List.of(sale.lines().get(line)),
                Optional.empty(),
                new PointsRequest.None(),
                0);
    }

    static Sale coupon(Sale sale, Optional<String> coupon) {
        return new Sale(sale.member(), sale.lines(), coupon, sale.points(), sale.roundOffFen());
    }

    static Sale roundOff(Sale sale, long fen) {
        return new Sale(sale.member(), sale.lines(), sale.coupon(), sale.points(), fen);
    }

    static Sale points(Sale sale, PointsRequest points) {
        return new Sale(sale.member(), sale.lines(), sale.coupon(), points, sale.roundOffFen());
    }

    /** Another member, or none, brings neither the coupon nor the points of the one before. */
    static Sale member(Sale sale, Optional<MemberId> member) {
        if (sale.member().equals(member)) {
            return sale;
        }
        return new Sale(
                member,
                sale.lines(),
                Optional.empty(),
                new PointsRequest.None(),
                sale.roundOffFen());
    }

    private static int joinable(Sale sale, Product product, Quantity quantity) {
        if (!(quantity instanceof Quantity.Pieces) || product.weighed()) {
            return -1;
        }
        for (int i = 0; i < sale.lines().size(); i++) {
            LineItem line = sale.lines().get(i);
            if (line.product().equals(product)
                    && line.override().isEmpty()
                    && line.quantity() instanceof Quantity.Pieces) {
                return i;
            }
        }
        return -1;
    }

    private static LineItem counted(LineItem line, long count) {
        return new LineItem(line.product(), new Quantity.Pieces(count), line.override());
    }

    private static Sale with(Sale sale, List<LineItem> lines) {
        return new Sale(sale.member(), lines, sale.coupon(), sale.points(), sale.roundOffFen());
    }
}
