package linli.station.store.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.member.MemberId;
import linli.core.sale.PricedLine;
import linli.core.sale.Quantity;
import linli.core.tender.Tender;
import linli.station.store.h2.Place;
import linli.station.store.h2.Row;

/** The rows of sales and of what comes back of them, of tenders and of receipts. */
public final class TicketRows {

    /** All kinds of rows there are here; acts make all of them. */
    public static final List<Class<? extends Row>> KINDS =
            List.of(
                    TicketRow.class,
                    TicketLineRow.class,
                    TenderRow.class,
                    RefundRow.class,
                    RefundLineRow.class,
                    HeldSaleRow.class,
                    RecalledSaleRow.class,
                    ReceiptRow.class);

    private final Function<ActId, String> receiptCodes;

    /** {@code receiptCodes} gives the code on the receipt of an act, all digits. */
    public TicketRows(Function<ActId, String> receiptCodes) {
        this.receiptCodes = receiptCodes;
    }

    /** The rows of a sale: its ticket, its lines and its tenders. */
    public List<Row> of(long seq, Act.SaleCompleted act) {
        List<Row> rows = new ArrayList<>();
        rows.add(
                new TicketRow(
                        seq,
                        receiptCodes.apply(act.occasion().act()),
                        act.sale().sale().member().map(MemberId::value).orElse(""),
                        act.sale().gross().fen(),
                        act.sale().net().fen(),
                        act.sale().pointsSpent(),
                        act.sale().pointsEarned(),
                        act.payment().cashKept().fen()));
        int place = 0;
        for (PricedLine line : act.sale().lines()) {
            rows.add(line(new Place(seq, ++place), line));
        }
        rows.addAll(tenders(seq, act.payment().tenders(), 1));
        return rows;
    }

    /** The rows of what came back of a ticket, with its money and its receipt. */
    public List<Row> of(long seq, Act.TicketRefunded act) {
        List<Row> rows = new ArrayList<>(RefundRows.of(seq, act));
        rows.addAll(givenBack(seq, act, act.payout().tenders()));
        return rows;
    }

    /** The row of a sale that was put aside. */
    public Row of(long seq, Act.SaleSuspended act) {
        return new HeldSaleRow(seq, act);
    }

    /** The row of a sale that was taken up again. */
    public Row of(long seq, Act.SaleRecalled act) {
        return new RecalledSaleRow(seq, act.held().value());
    }

    /** The rows of the tenders of an act that has a receipt but no ticket, and of that receipt. */
    public List<Row> taken(long seq, Act act, List<Tender> tenders) {
        List<Row> rows = new ArrayList<>(tenders(seq, tenders, 1));
        rows.add(receipt(seq, act));
        return rows;
    }

    /** The rows of the tenders that an act gave back, and of its receipt. */
    public List<Row> givenBack(long seq, Act act, List<Tender> tenders) {
        List<Row> rows = new ArrayList<>(tenders(seq, tenders, -1));
        rows.add(receipt(seq, act));
        return rows;
    }

    /** The row of the receipt of an act that has no ticket. */
    public Row receipt(long seq, Act act) {
        return new ReceiptRow(seq, receiptCodes.apply(act.occasion().act()));
    }

    private static Row line(Place place, PricedLine line) {
        Quantity quantity = line.item().quantity();
        return new TicketLineRow(
                place,
                line.item().product().sku().value(),
                line.item().product().name(),
                quantity instanceof Quantity.Pieces(long count) ? count : 0,
                quantity instanceof Quantity.Weight(var weight) ? weight.grams() : 0,
                line.price().name(),
                line.gross().fen(),
                line.amount().fen(),
                line.coupon().fen(),
                line.points().fen(),
                line.round().fen());
    }

    private static List<Row> tenders(long seq, List<Tender> tenders, int sign) {
        List<Row> rows = new ArrayList<>();
        for (Tender tender : tenders) {
            rows.add(
                    new TenderRow(
                            new Place(seq, rows.size() + 1),
                            tender.type().name(),
                            sign * tender.amount().fen(),
                            tender.reference()));
        }
        return rows;
    }
}
