package linli.station.ui.sale;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import linli.core.tender.TenderType;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.ButtonGrid;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.ScanField;
import org.kordamp.ikonli.material2.Material2AL;

/** The sale screen: basket on the left, member and money on the right. */
final class SaleView extends HBox {

    private final Pane ledge = Parts.ledge();
    private final SaleViewModel model;
    private final Texts texts;
    private final KeyMap keys;
    private final ScanField field;

    SaleView(SaleViewModel model, Region memberPanel, Texts texts, KeyMap keys) {
        this.model = model;
        this.texts = texts;
        this.keys = keys;
        this.field = new ScanField(model.typed().text(), texts.get("sale.prompt"));
        getStyleClass().add("screen");
        VBox main = main();
        HBox.setHgrow(main, Priority.ALWAYS);
        getChildren().addAll(main, side(memberPanel));
    }

    /** Where a message is laid. */
    Pane ledge() {
        return ledge;
    }

    ScanField field() {
        return field;
    }

    private VBox main() {
        LineTable table = new LineTable(model.open(), texts);
        SearchHits hits = new SearchHits(model, new Figures(texts));
        StackPane middle = new StackPane(table, hits);
        StackPane.setAlignment(hits, Pos.TOP_CENTER);
        VBox.setVgrow(middle, Priority.ALWAYS);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox top = Parts.row("sale-top", field, new ScaleStrip(model.weighing(), texts, keys));
        return Parts.column("screen-main", top, middle, ledge, new ButtonGrid(keyButtons()));
    }

    private List<Button> keyButtons() {
        List<Button> buttons = new ArrayList<>();
        buttons.add(key("key.quantity", Command.QUANTITY, model::askQuantity));
        buttons.add(key("key.openPrice", Command.OPEN_PRICE, model::askOpenPrice));
        buttons.add(key("key.remove", Command.REMOVE, model::remove));
        buttons.add(key("key.discount", Command.DISCOUNT, model::askReduction));
        buttons.add(key("key.void", Command.VOID, model::drop));
        buttons.add(key("key.hold", Command.HOLD, model::hold));
        buttons.add(key("key.recall", Command.RECALL, model::recall));
        buttons.add(key("key.drawer", Command.DRAWER, model::openDrawer));
        return buttons;
    }

    private Button key(String key, Command command, Runnable action) {
        return Parts.keyed(keys, () -> texts.get(key) + " " + keys.label(command), action, "key");
    }

    private VBox side(Region memberPanel) {
        TotalsView totals = new TotalsView(model.open(), texts);
        Node[] above = {memberPanel, hint(), Parts.spring(), totals.parts()};
        return Parts.side(above, totals, tenders(), pay());
    }

    private HBox hint() {
        Label text = Parts.wrapped(model.hint(), "hint-text");
        HBox hint = Parts.row("hint", Parts.icon(Material2AL.EMOJI_OBJECTS, "hint-icon"), text);
        return Parts.shownWhen(hint, model.hint().isNotEmpty());
    }

    private GridPane tenders() {
        List<Button> buttons = new ArrayList<>();
        for (TenderType type : TenderType.OF_EVERYBODY) {
            Button button =
                    Parts.button(
                            texts.get("tender." + type.name()),
                            () -> model.payments().tender().set(type),
                            "tender");
            button.setId("tender-" + type.name());
            Parts.follow(
                    model.payments().tender(),
                    chosen -> Parts.styled(button, "tender-chosen", chosen == type));
            buttons.add(button);
        }
        Button points =
                Parts.keyed(
                        keys,
                        () -> texts.get("tender.POINTS", keys.label(Command.SECOND)),
                        model::askPoints,
                        "tender");
        points.setId("tender-POINTS");
        buttons.add(points);
        return ButtonGrid.oneRow(buttons);
    }

    private Button pay() {
        Button pay =
                Parts.keyed(
                        keys,
                        () -> texts.get("sale.pay", keys.label(Command.PRIMARY)),
                        model.payments()::start,
                        "primary",
                        "pay");
        pay.setId("pay");
        pay.setMaxWidth(Double.MAX_VALUE);
        pay.disableProperty().bind(model.payments().committing());
        return pay;
    }
}
