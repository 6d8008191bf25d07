package linli.core.sale;

import java.util.List;
import linli.core.Outcome;
import linli.core.money.Allocation;
import linli.core.money.Money;

/** Takes the total down to a multiple of a few fen (抹零). */
final class RoundingOff {

    private static final long LARGEST = 100;

    private RoundingOff() {}

    static Outcome<PricedSale> apply(Sale sale, PricedSale priced) {
        long unit = sale.roundOffFen();
        if (unit == 0) {
            return Outcome.of(priced);
        }
        if (unit < 0 || unit > LARGEST) {
            return Outcome.refused(SaleRefusal.BAD_ROUNDING);
        }
        long[] nets = Shares.nets(priced.lines());
        long[] shares = Allocation.allocate(priced.net().fen() % unit, nets);
        List<PricedLine> after =
                Shares.of(
                        priced.lines(),
                        shares,
                        (line, share) -> line.withRound(Money.ofFen(share)));
        return Outcome.of(priced.withLines(after));
    }
}
