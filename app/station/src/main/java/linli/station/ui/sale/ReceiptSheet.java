package linli.station.ui.sale;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.Sheet;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * The receipt of the sale just completed. Enter does not put it away: a storm of it stays harmless.
 */
final class ReceiptSheet implements Sheet {

    private final SaleViewModel model;
    private final Texts texts;
    private final VBox view;

    ReceiptSheet(SaleReceipt receipt, SaleViewModel model, Texts texts, KeyMap keys) {
        this.model = model;
        this.texts = texts;
        Button next =
                Parts.button(
                        texts.get("receipt.next", keys.label(Command.PRIMARY)),
                        model.payments()::next,
                        "primary");
        next.setId("receipt-next");
        next.setMaxWidth(Double.MAX_VALUE);
        HBox body = Parts.row("sheet-body", paper(receipt), outcome(receipt, next));
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
    public void press(Press press) {
        switch (press) {
            case Press.Typed typed -> model.press(typed);
            case Press.Asked(Command command) -> {
                if (command == Command.PRIMARY || command == Command.BACK) {
                    model.payments().next();
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

    private Node paper(SaleReceipt receipt) {
        GridPane lines = new GridPane();
        lines.getStyleClass().add("paper-lines");
        lines.getColumnConstraints().addAll(column(true), column(false), column(false));
        for (SaleRow row : receipt.rows()) {
            int at = lines.getRowCount();
            lines.add(Parts.yielding(row.name(), "paper-name"), 0, at);
            lines.add(Parts.label("× " + row.quantity(), "totals-label"), 1, at);
            lines.add(Parts.label(row.amount(), "totals-figure"), 2, at);
        }
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("paper-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox parts = Parts.column("totals-parts");
        parts.getChildren().setAll(TotalsView.lines(receipt.totals().parts()));
        VBox paper = Parts.column("paper", scroll, parts);
        HBox.setHgrow(paper, Priority.ALWAYS);
        return paper;
    }

    private static ColumnConstraints column(boolean grows) {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(grows ? Priority.ALWAYS : Priority.NEVER);
        column.setHalignment(grows ? HPos.LEFT : HPos.RIGHT);
        return column;
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
