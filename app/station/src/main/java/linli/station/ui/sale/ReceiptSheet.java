package linli.station.ui.sale;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.DoneSheet;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.Sheet;

/** The receipt of the sale just completed. */
final class ReceiptSheet {

    private ReceiptSheet() {}

    static Sheet of(SaleReceipt receipt, SaleViewModel model, Texts texts, KeyMap keys) {
        Runnable next = model.payments()::next;
        String label = texts.get("receipt.next", keys.label(Command.PRIMARY));
        return new DoneSheet(
                new DoneSheet.Done(
                        "receipt",
                        texts.get("receipt.title"),
                        receipt.time(),
                        outcome(receipt, model, texts)),
                receipt.slip(),
                new DoneSheet.Next("receipt-next", label, next, next, model::press),
                keys);
    }

    private static List<Node> outcome(SaleReceipt receipt, SaleViewModel model, Texts texts) {
        VBox tenders = Parts.column("totals-parts");
        tenders.getChildren().setAll(TotalsView.lines(receipt.tenders()));
        List<Node> outcome = new ArrayList<>();
        outcome.add(
                Parts.figure(texts.get("receipt.paid"), receipt.totals().due(), "outcome-figure"));
        outcome.add(tenders);
        if (!receipt.change().isEmpty()) {
            outcome.add(
                    Parts.figure(texts.get("receipt.change"), receipt.change(), "change-figure"));
        }
        if (!receipt.why().isEmpty()) {
            outcome.add(Parts.paragraph(receipt.why(), "why"));
            outcome.add(Parts.wrapped(model.payments().balance(), "outcome-balance"));
        }
        return outcome;
    }
}
