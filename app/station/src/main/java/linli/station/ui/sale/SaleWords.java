package linli.station.ui.sale;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linli.core.catalog.Labels;
import linli.core.money.Money;
import linli.core.sale.Earning;
import linli.core.sale.LineItem;
import linli.core.sale.PriceKind;
import linli.core.sale.PricedLine;
import linli.core.sale.PricedSale;
import linli.core.sale.Quantity;
import linli.core.visit.Visit;
import linli.station.ui.kit.EarningWords;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.Texts;

/** Puts a priced sale into words: every fen off and every point with its reason. */
final class SaleWords {

    private final Texts texts;
    private final Figures figures;
    private final EarningWords earnings;

    SaleWords(Texts texts, Labels labels) {
        this.texts = texts;
        this.figures = new Figures(texts);
        this.earnings = new EarningWords(texts, labels);
    }

    List<SaleRow> rows(PricedSale priced) {
        List<SaleRow> rows = new ArrayList<>();
        for (PricedLine line : priced.lines()) {
            rows.add(row(rows.size() + 1, line));
        }
        return rows;
    }

    SaleTotals totals(PricedSale priced, Optional<Visit> visit) {
        List<SaleTotals.Part> parts = new ArrayList<>();
        parts.add(
                new SaleTotals.Part(
                        texts.get("sale.subtotal", figures.points(pieces(priced))),
                        figures.money(priced.gross()),
                        false));
        discounts(priced, parts);
        add(parts, texts.get("sale.coupon"), priced.coupon());
        add(
                parts,
                texts.get("sale.points", figures.points(priced.pointsSpent())),
                priced.pointsValue());
        add(parts, texts.get("sale.round"), priced.round());
        return new SaleTotals(parts, figures.money(priced.net()), why(priced.earnings(), visit));
    }

    /** Where the points come from; empty if there are none. */
    String why(List<Earning> earned, Optional<Visit> visit) {
        return earnings.why("sale.why", earned);
    }

    private SaleRow row(int number, PricedLine line) {
        boolean reduced = !off(line).equals(Money.ZERO);
        return new SaleRow(
                number,
                name(line.item()),
                unitPrice(line),
                figures.quantity(line.item().quantity()),
                reduced ? reason(line) + " " + figures.off(off(line)) : "—",
                reduced,
                figures.money(line.amount().minus(line.coupon())));
    }

    private static Money off(PricedLine line) {
        Money discount = line.discount().isPositive() ? line.discount() : Money.ZERO;
        return discount.plus(line.coupon());
    }

    private String reason(PricedLine line) {
        boolean couponOnly = !line.discount().isPositive();
        return couponOnly ? texts.get("price.COUPON") : texts.get("price." + line.price().name());
    }

    private String name(LineItem item) {
        String name = item.product().name();
        return name.isBlank() ? item.product().sku().value() : name;
    }

    private String unitPrice(PricedLine line) {
        return line.item()
                .override()
                .map(figures::money)
                .orElseGet(() -> figures.unitPrice(line.item().product()));
    }

    private void discounts(PricedSale priced, List<SaleTotals.Part> parts) {
        for (PriceKind kind : PriceKind.values()) {
            Money off =
                    priced.lines().stream()
                            .filter(line -> line.price() == kind)
                            .map(PricedLine::discount)
                            .reduce(Money.ZERO, Money::plus);
            if (off.isPositive()) {
                add(parts, texts.get("off." + kind.name()), off);
            }
        }
    }

    private void add(List<SaleTotals.Part> parts, String label, Money off) {
        if (off.isPositive()) {
            parts.add(new SaleTotals.Part(label, figures.money(Money.ZERO.minus(off)), true));
        }
    }

    private static long pieces(PricedSale priced) {
        return priced.lines().stream()
                .mapToLong(line ->
                        line.item().quantity() instanceof Quantity.Pieces(long count) ? count : 1)
                .sum();
    }
}
