package linli.core.tender;

import java.util.List;
import linli.core.money.Money;

/**
 * How a sale was paid.
 *
 * @param change given back, from cash only
 */
public record Payment(List<Tender> tenders, Money change) {

    /** What stays in the drawer: cash taken less change given. */
    public Money cashKept() {
        return tenders.stream()
                .filter(tender -> tender.type() == TenderType.CASH)
                .map(Tender::amount)
                .reduce(Money.ZERO, Money::plus)
                .minus(change);
    }
}
