package linli.station.receipt;

import linli.core.catalog.Product;
import linli.core.money.Money;
import linli.core.sale.LineItem;
import linli.core.sale.PricedLine;
import linli.core.sale.PricedSale;
import linli.core.sale.Quantity;
import linli.core.tender.Payment;
import linli.core.tender.Tender;
import linli.hardware.escpos.PrintElement.Size;

/** The goods of a sale, what was taken off and why, and how it was paid. */
final class SaleGoods {

    private final ReceiptWords words;

    SaleGoods(ReceiptWords words) {
        this.words = words;
    }

    void lines(Paper paper, PricedSale sale) {
        sale.lines().forEach(line -> line(paper, line));
    }

    /** What the product is called; its number where nobody named it. */
    static String name(Product product) {
        return product.name().isBlank() ? product.sku().value() : product.name();
    }

    void totals(Paper paper, PricedSale sale) {
        Money goods = sale.gross().minus(sale.discount());
        paper.pair(words.get("subtotal", pieces(sale)), words.amount(goods));
        off(paper, words.get("off.COUPON"), sale.coupon());
        off(paper, words.get("off.POINTS", words.points(sale.pointsSpent())), sale.pointsValue());
        off(paper, words.get("off.ROUND"), sale.round());
        paper.strong(words.get("total"), words.yuan(sale.net()), Size.DOUBLE);
        Money saved = saved(sale);
        if (saved.isPositive()) {
            paper.line(words.get("saved", words.amount(saved)));
        }
    }

    void payment(Paper paper, Payment payment) {
        paper.feed(1);
        for (Tender tender : payment.tenders()) {
            paper.pair(words.get("tender." + tender.type()), words.amount(tender.amount()));
            if (!tender.reference().isBlank()) {
                paper.line(words.get("reference", tender.reference()));
            }
        }
        if (payment.change().isPositive()) {
            paper.strong(words.get("change"), words.off(payment.change()), Size.NORMAL);
        }
    }

    private void line(Paper paper, PricedLine line) {
        // A price above the list is what was agreed, not something taken off less than nothing.
        boolean raised = line.discount().isNegative();
        paper.line(name(line.item().product()));
        paper.pair(
                words.get(
                        "line", words.quantity(line.item().quantity()), price(line.item(), raised)),
                words.amount(raised ? line.amount() : line.gross()));
        if (line.discount().isPositive()) {
            off(paper, words.get("line.off." + line.price()), line.discount());
        }
    }

    private String price(LineItem item, boolean raised) {
        Money price =
                raised ? item.override().orElse(item.product().price()) : item.product().price();
        return item.product().weighed()
                ? words.get("per500g", words.amount(price))
                : words.amount(price);
    }

    private void off(Paper paper, String reason, Money off) {
        if (off.isPositive()) {
            paper.pair(reason, words.off(off));
        }
    }

    private static Money saved(PricedSale sale) {
        Money saved = sale.coupon().plus(sale.round());
        for (PricedLine line : sale.lines()) {
            saved = line.discount().isPositive() ? saved.plus(line.discount()) : saved;
        }
        return saved;
    }

    private static long pieces(PricedSale sale) {
        return sale.lines().stream()
                .mapToLong(line ->
                        line.item().quantity() instanceof Quantity.Pieces(long count) ? count : 1)
                .sum();
    }
}
