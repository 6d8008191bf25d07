package linli.station.ui.redeem;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.ButtonGrid;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.ScanField;
import org.kordamp.ikonli.material2.Material2AL;

/** The redeem screen: the shelf on the left, the member and the lucky draw on the right. */
final class RedeemView extends HBox {

    private final Pane ledge = Parts.ledge();
    private final RedeemViewModel model;
    private final Texts texts;
    private final KeyMap keys;
    private final ScanField field;

    RedeemView(
            RedeemViewModel model,
            Region memberPanel,
            Texts texts,
            KeyMap keys,
            Runnable statement) {
        this.model = model;
        this.texts = texts;
        this.keys = keys;
        this.field = new ScanField(model.typed().text(), texts.get("redeem.prompt"));
        getStyleClass().add("screen");
        ShelfView shelf = new ShelfView(model, texts);
        ScrollPane scroll = Parts.scrolling(shelf, "shelf-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox main =
                Parts.column(
                        "screen-main", field, scroll, ledge, new ButtonGrid(buttons(statement)));
        main.setMinWidth(0);
        HBox.setHgrow(main, Priority.ALWAYS);
        StackPane draw = new StackPane();
        Parts.follow(model.draw(), offer -> show(draw, offer));
        keys.follow(() -> show(draw, model.draw().getValue()));
        Node[] above = {memberPanel, notice()};
        getChildren().addAll(main, Parts.side(above, draw));
    }

    /** Where a message is laid. */
    Pane ledge() {
        return ledge;
    }

    private void show(StackPane place, Optional<DrawModel.Offer> offer) {
        place.getChildren()
                .setAll(offer.map(now -> new DrawCard(now, model, texts, keys)).stream().toList());
    }

    ScanField field() {
        return field;
    }

    private List<Button> buttons(Runnable statement) {
        Button cancel = key("redeem.key.cancel", Command.REMOVE, model::askCancel);
        cancel.setId("redeem-cancel");
        Button before = key("redeem.key.before", Command.UP, () -> model.turn(-1));
        Button after = Parts.button("", () -> model.turn(1), "key");
        Parts.follow(
                model.page(),
                page -> {
                    before.setDisable(page.number() == 1);
                    after.setDisable(page.number() == page.pages());
                    after.setText(afterWords());
                });
        keys.follow(() -> after.setText(afterWords()));
        Button points = key("redeem.key.statement", Command.HOLD, statement);
        points.setId("redeem-statement");
        return List.of(cancel, points, before, after);
    }

    private String afterWords() {
        ShelfPage page = model.page().get();
        return texts.get("redeem.key.after", page.number(), page.pages(), keys.label(Command.DOWN));
    }

    private Button key(String key, Command command, Runnable action) {
        return Parts.keyed(keys, () -> texts.get(key, keys.label(command)), action, "key");
    }

    private HBox notice() {
        Label text = Parts.wrapped(model.notice(), "hint-text");
        text.setId("redeem-notice");
        HBox hint = Parts.row("hint", Parts.icon(Material2AL.INFO, "hint-icon"), text);
        return Parts.shownWhen(hint, model.notice().isNotEmpty());
    }
}
