package linli.station.ui.redeem;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.DoneSheet;
import linli.station.ui.kit.look.GoodsPicture;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.Sheet;

/** What was just done with points, and its paper. */
final class RedeemReceiptSheet {

    private static final double PICTURE = 72;

    private RedeemReceiptSheet() {}

    static Sheet of(RedeemReceipt receipt, Deals deals, Texts texts, KeyMap keys) {
        String title = texts.get("redeem.done." + receipt.kind());
        String label = texts.get("redeem.next", keys.label(Command.PRIMARY));
        return new DoneSheet(
                new DoneSheet.Done(
                        "redeem-receipt", title, receipt.time(), outcome(receipt, deals, texts)),
                receipt.slip(),
                new DoneSheet.Next("redeem-next", label, deals::next),
                keys);
    }

    private static List<Node> outcome(RedeemReceipt receipt, Deals deals, Texts texts) {
        VBox lines = Parts.column("totals-parts");
        for (RedeemReceipt.Line line : receipt.lines()) {
            lines.getChildren().add(Parts.amountLine(line.label(), line.figure(), "totals-figure"));
        }
        List<Node> outcome = new ArrayList<>(List.of(what(receipt), lines));
        if (!receipt.money().isEmpty()) {
            boolean back = receipt.kind() == RedeemReceipt.Kind.CANCELLED;
            String label = texts.get(back ? "redeem.cashBack" : "receipt.change");
            outcome.add(Parts.figure(label, receipt.money(), "change-figure"));
        }
        outcome.add(Parts.wrapped(deals.balance(), "outcome-balance"));
        outcome.add(Parts.paragraph(receipt.next(), "outcome-next"));
        return outcome;
    }

    private static Node what(RedeemReceipt receipt) {
        VBox words = Parts.column("deal-words", Parts.paragraph(receipt.name(), "deal-name"));
        HBox.setHgrow(words, Priority.ALWAYS);
        return Parts.row("outcome-what", new GoodsPicture(receipt.picture(), PICTURE), words);
    }
}
