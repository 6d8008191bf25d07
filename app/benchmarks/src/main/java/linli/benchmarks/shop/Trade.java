package linli.benchmarks.shop;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import linli.core.act.Identification;
import linli.core.member.MemberId;
import linli.core.money.Money;
import linli.core.sale.PointsRequest;
import linli.core.sale.Sale;
import linli.core.tender.Tender;
import linli.core.tender.TenderType;

/**
 * The act that is measured: a sale of five lines to a member who pays partly with points and the
 * rest in cash, so that the ledger gets two entries.
 */
public record Trade(Sale sale, Identification identification, List<Tender> tenders) {

    private static final int LINES = 5;
    private static final long POINTS = 100;
    private static final Money NOTES = Money.ofFen(20_000);

    /** The sale of that number to one of the members. */
    public static Trade of(Goods goods, long number, MemberId member) {
        Sale sale =
                new Sale(
                        Optional.of(member),
                        goods.lines(LINES, number),
                        Optional.empty(),
                        new PointsRequest.Exactly(POINTS),
                        0);
        String serial = String.format(Locale.ROOT, "%012x", number);
        return new Trade(
                sale,
                new Identification(member, Identification.Kind.ROTATING_CODE, serial),
                List.of(new Tender(TenderType.CASH, NOTES, "")));
    }
}
