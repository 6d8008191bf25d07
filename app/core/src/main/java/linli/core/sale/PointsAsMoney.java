package linli.core.sale;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import linli.core.Outcome;
import linli.core.money.Allocation;
import linli.core.money.Money;
import linli.core.points.BurnRule;

/** Uses a member's points as money, within what is available and what the rules let points pay. */
record PointsAsMoney(BurnRule burn) {

    Outcome<PricedSale> apply(Sale sale, List<PricedLine> lines, Optional<Entitlement> member) {
        boolean wanted =
                switch (sale.points()) {
                    case PointsRequest.None() -> false;
                    case PointsRequest.Exactly(long points) -> points != 0;
                    case PointsRequest.Max() -> true;
                };
        if (!wanted) {
            return Outcome.of(spend(sale, lines, 0));
        }
        if (member.isEmpty()) {
            return Outcome.refused(SaleRefusal.MEMBER_REQUIRED);
        }
        long available = member.get().availablePoints();
        return Outcome.exact(
                SaleRefusal.AMOUNT_TOO_LARGE,
                () ->
                        granted(sale.points(), available, cap(lines))
                                .map(points -> spend(sale, lines, points)));
    }

    private Outcome<Long> granted(PointsRequest request, long available, long cap) {
        if (!(request instanceof PointsRequest.Exactly(long points))) {
            long most = Math.max(0, Math.min(available, cap));
            return Outcome.of(most - most % burn.step());
        }
        if (points < 0 || points % burn.step() != 0) {
            return Outcome.refused(SaleRefusal.POINTS_STEP);
        }
        if (points > available) {
            return Outcome.refused(SaleRefusal.INSUFFICIENT_POINTS);
        }
        if (points > cap) {
            return Outcome.refused(SaleRefusal.POINTS_CAP);
        }
        return Outcome.of(points);
    }

    private long cap(List<PricedLine> lines) {
        return burn.cap(Money.ofFen(LongStream.of(Shares.nets(lines)).sum()));
    }

    private PricedSale spend(Sale sale, List<PricedLine> lines, long points) {
        if (points == 0) {
            return new PricedSale(sale, lines, 0, List.of(), EarningTerms.NONE);
        }
        long value = burn.value(points).fen();
        long[] shares = Allocation.allocate(value, Shares.nets(lines));
        List<PricedLine> after =
                Shares.of(lines, shares, (line, share) -> line.withPoints(Money.ofFen(share)));
        return new PricedSale(sale, after, points, List.of(), EarningTerms.NONE);
    }
}
