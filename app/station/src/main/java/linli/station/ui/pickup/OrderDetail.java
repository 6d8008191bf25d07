package linli.station.ui.pickup;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** The open order: its shelf slot large, its goods to tick off. */
final class OrderDetail extends VBox {

    private static final double NARROW_BELOW = 430;

    private final Texts texts;
    private final KeyMap keys;
    private final Figures figures;

    OrderDetail(PickupViewModel model, Texts texts, KeyMap keys) {
        this.texts = texts;
        this.keys = keys;
        this.figures = new Figures(texts);
        getStyleClass().addAll("card", "order-detail");
        Parts.follow(model.open(), this::show);
        widthProperty()
                .map(width -> width.doubleValue() < NARROW_BELOW)
                .addListener((source, before, now) -> show(model.open().get()));
    }

    private void show(Optional<OpenOrder> open) {
        getChildren().setAll(open.map(this::order).orElseGet(this::nothing));
    }

    private VBox nothing() {
        VBox nothing =
                Parts.empty(
                        "empty",
                        Material2AL.ALL_INBOX,
                        texts.get("pickup.none.title"),
                        texts.get("pickup.none.hint"));
        VBox.setVgrow(nothing, Priority.ALWAYS);
        return nothing;
    }

    private VBox order(OpenOrder order) {
        String shelf = order.order().shelf();
        VBox head =
                new VBox(
                        Parts.label(texts.get("pickup.shelf"), "totals-label"),
                        Parts.label(shelf.isBlank() ? "—" : shelf, "shelf-slot"));
        VBox goods = new VBox();
        goods.getStyleClass().add("goods");
        ScrollPane scroll = Parts.list(goods);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Runnable draw = () -> draw(order, goods);
        order.rows().addListener((ListChangeListener<GoodsRow>) change -> draw.run());
        order.selected().addListener((source, before, now) -> draw.run());
        draw.run();
        Button all =
                Parts.button(
                        texts.get("pickup.all", keys.label(Command.HOLD)), order::takeAll, "quiet");
        HBox top = Parts.row("detail-head", head, Parts.spring(), all);
        VBox detail = new VBox(top, scroll);
        VBox.setVgrow(detail, Priority.ALWAYS);
        return detail;
    }

    private void draw(OpenOrder order, VBox goods) {
        goods.getChildren().clear();
        order.rows().forEach(row -> goods.getChildren().add(line(order, row)));
    }

    private Node line(OpenOrder order, GoodsRow row) {
        FontIcon tick =
                Parts.icon(
                        row.isWhole()
                                ? Material2AL.CHECK_BOX
                                : row.taken() > 0
                                        ? Material2AL.INDETERMINATE_CHECK_BOX
                                        : Material2AL.CHECK_BOX_OUTLINE_BLANK,
                        row.taken() > 0 ? "tick-on" : "tick-off");
        Button toggle = Parts.button("", () -> order.toggle(row.line()), "tick");
        toggle.setGraphic(tick);
        toggle.setId("tick-" + row.line());
        toggle.setDisable(row.waiting() == 0);
        toggle.setAccessibleText(row.name());
        HBox count =
                Parts.row(
                        "goods-step",
                        stepper("−", order, row, -1),
                        Parts.label(
                                figures.points(row.taken()) + " / " + figures.points(row.waiting()),
                                "goods-count"),
                        stepper("+", order, row, 1));
        var name = Parts.paragraph(row.name(), "goods-name");
        var note = Parts.yielding(row.note(), "goods-note");
        boolean narrow = getWidth() < NARROW_BELOW;
        VBox words =
                narrow
                        ? new VBox(name, Parts.row("goods-step", note, Parts.spring(), count))
                        : new VBox(name, note);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = Parts.row("goods-line", toggle, words);
        if (!narrow) {
            line.getChildren().add(count);
        }
        Parts.styled(line, "goods-chosen", order.selected().get() == row.line());
        Parts.styled(line, "goods-gone", row.waiting() == 0);
        return line;
    }

    private static Button stepper(String sign, OpenOrder order, GoodsRow row, int step) {
        Button button = Parts.button(sign, () -> order.step(row.line(), step), "stepper");
        long next = row.taken() + step;
        button.setDisable(next < 0 || next > row.waiting());
        return button;
    }
}
