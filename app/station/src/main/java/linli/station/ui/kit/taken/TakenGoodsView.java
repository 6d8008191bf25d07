package linli.station.ui.kit.taken;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** The lines of a ticket to tick off and count; ids of its nodes begin with the name given. */
public final class TakenGoodsView extends ScrollPane {

    private final TakenGoods goods;
    private final Texts texts;
    private final Figures figures;
    private final String name;
    private final VBox lines = new VBox();

    /** Of those goods; {@code name} begins the ids of its nodes. */
    public TakenGoodsView(TakenGoods goods, Texts texts, String name) {
        this.goods = goods;
        this.texts = texts;
        this.figures = new Figures(texts);
        this.name = name;
        lines.getStyleClass().add("goods");
        setContent(lines);
        getStyleClass().add("refund-goods");
        setFitToWidth(true);
        setFocusTraversable(false);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        VBox.setVgrow(this, Priority.ALWAYS);
        goods.rows().addListener((ListChangeListener<TakenRow>) change -> draw());
        goods.selected().addListener((source, before, now) -> draw());
        draw();
    }

    private void draw() {
        lines.getChildren().clear();
        goods.rows().forEach(row -> lines.getChildren().add(line(row)));
    }

    private Node line(TakenRow row) {
        Button toggle = Parts.button("", () -> goods.toggle(row.line()), "tick");
        toggle.setGraphic(tick(row));
        toggle.setId(name + "-tick-" + row.line());
        toggle.setDisable(row.left() == 0 || !goods.isFree());
        toggle.setAccessibleText(row.name());
        String note = row.left() == 0 ? texts.get("refund.gone") : row.note();
        VBox words =
                new VBox(
                        Parts.paragraph(row.name(), "goods-name"),
                        Parts.yielding(note, "goods-note"));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = Parts.row("goods-line", toggle, words);
        if (row.left() > 0 && goods.isFree()) {
            line.getChildren().add(count(row));
        }
        Parts.styled(line, "goods-chosen", goods.selected().get() == row.line());
        Parts.styled(line, "goods-gone", row.left() == 0);
        return line;
    }

    private static FontIcon tick(TakenRow row) {
        Material2AL shape =
                row.taken() > 0
                        ? Material2AL.INDETERMINATE_CHECK_BOX
                        : Material2AL.CHECK_BOX_OUTLINE_BLANK;
        return Parts.icon(
                row.isWhole() ? Material2AL.CHECK_BOX : shape,
                row.taken() > 0 ? "tick-on" : "tick-off");
    }

    private Node count(TakenRow row) {
        return Parts.row(
                "goods-step",
                stepper("−", row, -1),
                Parts.label(
                        figures.points(row.taken()) + " / " + figures.points(row.left()),
                        "goods-count"),
                stepper("+", row, 1));
    }

    private Button stepper(String sign, TakenRow row, int step) {
        Button button = Parts.button(sign, () -> goods.step(row.line(), step), "stepper");
        long next = row.taken() + step;
        button.setDisable(next < 0 || next > row.left());
        return button;
    }
}
