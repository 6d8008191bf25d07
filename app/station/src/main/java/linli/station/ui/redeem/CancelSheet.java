package linli.station.ui.redeem;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.GoodsPicture;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.Sheet;
import linli.station.ui.kit.look.SheetParts;

/** Lists what a member can give back, then asks, saying what comes back. */
final class CancelSheet implements Sheet {

    private static final double SMALL = 52;
    private static final double LARGE = 112;

    private final CancelModel model;
    private final Texts texts;
    private final KeyMap keys;
    private final Runnable close;
    private final VBox body = Parts.column("cancel-body");
    private final VBox view;

    CancelSheet(CancelModel model, Texts texts, KeyMap keys, Runnable close) {
        this.model = model;
        this.texts = texts;
        this.keys = keys;
        this.close = close;
        this.view =
                Parts.column(
                        "sheet",
                        SheetParts.head(
                                texts.get("redeem.cancel.title"),
                                Parts.back(texts, keys, model.attempt().busy(), this::goBack)),
                        body,
                        SheetParts.problem(model.attempt().problem()));
        view.setPrefWidth(640);
        view.setId("cancel");
        Parts.follow(model.rows(), rows -> show());
        model.chosen().addListener((source, before, now) -> show());
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void press(Press press) {
        if (press.asks(Command.BACK)) {
            goBack();
        } else {
            model.press(press);
        }
    }

    private void goBack() {
        if (!model.attempt().isBusy() && !model.back()) {
            close.run();
        }
    }

    private void show() {
        Optional<CancelModel.Row> chosen = model.chosen().get();
        body.getChildren()
                .setAll(
                        chosen.map(this::question)
                                .orElseGet(() ->
                                        model.rows().get().map(this::list).orElse(List.of())));
    }

    private List<Node> list(List<CancelModel.Row> rows) {
        if (rows.isEmpty()) {
            return List.of(Parts.paragraph(texts.get("redeem.cancel.none"), "entry-about"));
        }
        List<Node> nodes = new java.util.ArrayList<>();
        nodes.add(Parts.paragraph(texts.get("redeem.cancel.which"), "entry-about"));
        for (int i = 0; i < rows.size(); i++) {
            nodes.add(row(rows.get(i), i));
        }
        return nodes;
    }

    private Button row(CancelModel.Row row, int place) {
        HBox line =
                Parts.row(
                        "choice-row",
                        Parts.label(String.valueOf(place + 1), "choice-number"),
                        new GoodsPicture(row.picture(), SMALL),
                        Parts.yielding(row.name(), "choice-name"),
                        Parts.spring(),
                        Parts.label(row.when(), "totals-label"),
                        Parts.label(price(row), "cancel-price"));
        Button button = Parts.button("", () -> model.choose(place), "choice");
        button.setGraphic(line);
        button.setId("cancel-" + (place + 1));
        button.setAccessibleText(row.name());
        button.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(button.widthProperty().subtract(28));
        return button;
    }

    private List<Node> question(CancelModel.Row row) {
        VBox words =
                Parts.column(
                        "deal-words",
                        Parts.paragraph(row.name(), "deal-name"),
                        Parts.label(row.when(), "totals-label"),
                        Parts.paragraph(
                                row.cash().isEmpty()
                                        ? texts.get("redeem.cancel.back", row.points())
                                        : texts.get(
                                                "redeem.cancel.backCash", row.points(), row.cash()),
                                "cancel-back"));
        HBox.setHgrow(words, Priority.ALWAYS);
        Button confirm =
                SheetParts.wide(
                        "cancel-confirm",
                        texts.get("redeem.cancel.confirm", keys.label(Command.PRIMARY)),
                        model::confirm,
                        "primary",
                        "pay");
        confirm.disableProperty().bind(model.attempt().busy());
        return List.of(
                Parts.row("deal-body", new GoodsPicture(row.picture(), LARGE), words),
                Parts.paragraph(texts.get("redeem.cancel.first"), "entry-about"),
                confirm);
    }

    private String price(CancelModel.Row row) {
        return row.cash().isEmpty()
                ? row.points()
                : row.points() + " " + texts.get("redeem.plusCash", row.cash());
    }
}
