package linli.station.ui.sale;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;

/** The way from the list prices to what is due, the sum large enough to read from a metre away. */
final class TotalsView extends VBox {

    private final VBox parts = Parts.column("totals-parts");
    private final Label due = Parts.label("", "due-figure");
    private final Label why = Parts.paragraph("", "why");

    TotalsView(OpenSale sale, Texts texts) {
        getStyleClass().add("totals");
        due.setId("due");
        why.setId("why");
        HBox dueRow =
                Parts.row(
                        "due",
                        Parts.label(texts.get("sale.due"), "due-label"),
                        Parts.spring(),
                        due);
        getChildren().addAll(dueRow, why);
        Parts.follow(sale.totals(), this::show);
    }

    /** What the sum is made of, which may scroll. */
    VBox parts() {
        return parts;
    }

    private void show(SaleTotals totals) {
        parts.getChildren().setAll(lines(totals.parts()));
        due.setText(totals.due());
        why.setText(totals.why());
        why.setVisible(!totals.why().isEmpty());
        why.setManaged(!totals.why().isEmpty());
    }

    static List<HBox> lines(List<SaleTotals.Part> parts) {
        return parts.stream().map(TotalsView::line).toList();
    }

    private static HBox line(SaleTotals.Part part) {
        return Parts.amountLine(
                part.label(), part.amount(), part.reduces() ? "totals-off" : "totals-figure");
    }
}
