package linli.station.receipt;

import java.util.ArrayList;
import java.util.List;
import linli.core.act.Act;
import linli.core.pickup.Handover;
import linli.core.pickup.HandoverLine;
import linli.core.pickup.OrderLine;
import linli.hardware.escpos.PrintElement.Size;

/** The goods of an order that went over the counter, and those that still wait. */
final class HandedGoods {

    private final ReceiptWords words;

    HandedGoods(ReceiptWords words) {
        this.words = words;
    }

    void handedOver(Paper paper, Act.OrderHandedOver act) {
        long pieces = 0;
        for (Handover.Part part : act.parts()) {
            pieces += part.qty();
            paper.line(SaleGoods.name(part.product()));
            paper.pair(
                    words.get("handover.line", Long.toString(part.qty())),
                    words.amount(part.paid()));
        }
        paper.rule();
        paper.strong(
                words.get("handover.paid", Long.toString(pieces)),
                words.amount(act.paid()),
                Size.TALL);
        if (!act.proxy().isBlank()) {
            paper.line(words.get("handover.proxy", words.maskedName(act.proxy())));
        }
    }

    /** Whether anything of the order still waits; then it stands on the paper. */
    boolean waiting(Paper paper, Act.OrderHandedOver act) {
        List<OrderLine> after = new ArrayList<>(act.order().lines());
        for (HandoverLine line : act.lines()) {
            int at = line.line() - 1;
            after.set(at, after.get(at).after(line.qty()));
        }
        List<OrderLine> left = after.stream().filter(line -> line.waiting() > 0).toList();
        if (left.isEmpty()) {
            return false;
        }
        paper.rule();
        String shelf = act.order().shelf();
        paper.strong(
                words.get("handover.left"),
                shelf.isBlank() ? "" : words.get("handover.shelf", shelf),
                Size.NORMAL);
        left.forEach(line ->
                paper.pair(
                        SaleGoods.name(line.product()),
                        words.get("handover.waits", Long.toString(line.waiting()))));
        return true;
    }
}
