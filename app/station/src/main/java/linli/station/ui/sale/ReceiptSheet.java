package linli.station.ui.sale;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.Sheet;
import linli.station.ui.kit.look.SlipView;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * The receipt of the sale just completed. Enter does not put it away: a storm of it stays harmless.
 */
final class ReceiptSheet implements Sheet {

    private final SaleReceipt receipt;
    private final SaleViewModel model;
    private final Texts texts;
    private final VBox view;

    ReceiptSheet(SaleReceipt receipt, SaleViewModel model, Texts texts, KeyMap keys) {
        this.receipt = receipt;
        this.model = model;
        this.texts = texts;
        Button next =
                Parts.button(
                        texts.get("receipt.next", keys.label(Command.PRIMARY)),
                        model.payments()::next,
                        "primary");
        next.setId("receipt-next");
        next.setMaxWidth(Double.MAX_VALUE);
        HBox body =
                Parts.row("sheet-body", new SlipView(receipt.slip(), keys), outcome(receipt, next));
        this.view = Parts.column("sheet", head(receipt), body);
        view.setId("receipt");
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public Scans scans() {
        return Scans.GIVES_WAY;
    }

    @Override
    public void onHidden() {
        receipt.slip().release();
    }

    @Override
    public void press(Press press) {
        switch (press) {
            case Press.Typed typed -> model.press(typed);
            case Press.Asked(Command command) -> {
                switch (command) {
                    case PRIMARY, BACK -> model.payments().next();
                    case SECOND -> receipt.slip().print();
                    default -> {}
                }
            }
        }
    }

    private Node head(SaleReceipt receipt) {
        return Parts.row(
                "sheet-head",
                Parts.icon(Material2AL.CHECK_CIRCLE, "done-icon"),
                Parts.label(texts.get("receipt.title"), "sheet-title"),
                Parts.spring(),
                Parts.label(receipt.time(), "totals-label"));
    }

    private Node outcome(SaleReceipt receipt, Button next) {
        VBox side = Parts.column("outcome");
        side.getChildren().add(figure("receipt.paid", receipt.totals().due(), "outcome-figure"));
        VBox tenders = Parts.column("totals-parts");
        tenders.getChildren().setAll(TotalsView.lines(receipt.tenders()));
        side.getChildren().add(tenders);
        if (!receipt.change().isEmpty()) {
            side.getChildren().add(figure("receipt.change", receipt.change(), "change-figure"));
        }
        side.getChildren()
                .add(
                        Parts.shownWhen(
                                Parts.wrapped(receipt.slip().drawer(), "sheet-problem"),
                                receipt.slip().drawer().isNotEmpty()));
        if (!receipt.why().isEmpty()) {
            Label balance = Parts.wrapped(model.payments().balance(), "outcome-balance");
            side.getChildren().addAll(Parts.paragraph(receipt.why(), "why"), balance);
        }
        side.getChildren().addAll(Parts.spring(), next);
        return side;
    }

    private Node figure(String key, String amount, String style) {
        return Parts.column(
                "outcome-part",
                Parts.label(texts.get(key), "totals-label"),
                Parts.label(amount, style));
    }
}
