package linli.station.ui.shift;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linli.core.money.Money;
import linli.core.tender.TenderType;
import linli.core.till.ShiftFigure;
import linli.core.till.ShiftFigures;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;

/** The figures of a shift as they stand, without those that would tell what is in the drawer. */
final class FigureRows {

    private static final List<ShiftFigure> BESIDE =
            List.of(
                    ShiftFigure.NO_SALES,
                    ShiftFigure.HANDOVERS,
                    ShiftFigure.MEMBERS_JOINED,
                    ShiftFigure.POINTS_ISSUED,
                    ShiftFigure.POINTS_TAKEN);

    private final Texts texts;
    private final Figures figures;

    FigureRows(Texts texts) {
        this.texts = texts;
        this.figures = new Figures(texts);
    }

    /** What was sold and done. */
    Node selling(ShiftNow now) {
        List<Node> rows = new ArrayList<>();
        ShiftFigures known = now.reading().figures();
        for (ShiftFigure figure : ShiftFigure.values()) {
            boolean isAlways = figure == ShiftFigure.TICKETS || figure == ShiftFigure.NET;
            boolean isElsewhere =
                    figure.unit() == ShiftFigure.Unit.DRAWER || BESIDE.contains(figure);
            if (!isElsewhere && (isAlways || known.of(figure) != 0)) {
                rows.add(row(figure, known));
            }
        }
        return card("shift.selling", rows);
    }

    /** How it was paid, and what else went in and out. */
    Node cash(ShiftNow now) {
        List<Node> rows = new ArrayList<>();
        ShiftFigures known = now.reading().figures();
        rows.add(
                row(
                        texts.get("shift.tender", texts.get("tender." + TenderType.CASH)),
                        texts.get("shift.hidden"),
                        "totals-label"));
        known.tenders()
                .forEach((type, kept) -> {
                    if (type != TenderType.CASH) {
                        String name = texts.get("shift.tender", texts.get("tender." + type));
                        rows.add(row(name, figures.money(kept), "figure"));
                    }
                });
        rows.add(row(ShiftFigure.PAID_IN, known));
        rows.add(row(ShiftFigure.PAID_OUT, known));
        rows.add(row(ShiftFigure.DROPPED, known));
        BESIDE.stream()
                .filter(figure -> known.of(figure) != 0)
                .forEach(figure -> rows.add(row(figure, known)));
        return card("shift.cash", rows);
    }

    private Node card(String title, List<Node> rows) {
        VBox card = Parts.column("figures", Parts.label(texts.get(title), "list-title"));
        card.getStyleClass().add("card");
        card.getChildren().addAll(rows);
        HBox.setHgrow(card, Priority.ALWAYS);
        card.setPrefWidth(100);
        card.setMaxHeight(Double.MAX_VALUE);
        card.setMinHeight(0);
        return card;
    }

    private Node row(ShiftFigure figure, ShiftFigures known) {
        long value = known.of(figure);
        String written =
                switch (figure.unit()) {
                    case COUNT, POINTS -> figures.points(value);
                    case MONEY, DRAWER -> figures.money(Money.ofFen(value));
                };
        String style = figure == ShiftFigure.NET ? "figure-strong" : "figure";
        return row(texts.get("shift.figure." + figure), written, style);
    }

    private static Node row(String name, String value, String style) {
        return Parts.row(
                "figure-row",
                Parts.yielding(name, "figure-name"),
                Parts.spring(),
                Parts.label(value, style));
    }
}
