package linli.station.ui.pickup;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.ScanField;

/** The pickup screen: waiting orders, the open order, the member and the handover. */
final class PickupView extends HBox {

    private final Pane ledge = Parts.ledge();
    private final PickupViewModel model;
    private final Texts texts;
    private final KeyMap keys;
    private final ScanField field;
    private final Button handOver;

    PickupView(PickupViewModel model, Region memberPanel, Texts texts, KeyMap keys) {
        this.model = model;
        this.texts = texts;
        this.keys = keys;
        this.field = new ScanField(model.typed().text(), texts.get("pickup.prompt"));
        getStyleClass().add("screen");
        OrderList list = new OrderList(model, texts);
        OrderDetail detail = new OrderDetail(model, texts, keys);
        list.setMinWidth(210);
        detail.setMinWidth(330);
        list.setPrefWidth(330);
        list.setMaxWidth(360);
        HBox.setHgrow(detail, Priority.ALWAYS);
        HBox.setHgrow(list, Priority.SOMETIMES);
        HBox cards = Parts.row("cards", list, detail);
        VBox.setVgrow(cards, Priority.ALWAYS);
        VBox main = Parts.column("screen-main", field, cards, ledge);
        HBox.setHgrow(main, Priority.ALWAYS);
        this.handOver = Parts.button("", model::handOver, "primary", "pay");
        handOver.setId("hand-over");
        handOver.setMaxWidth(Double.MAX_VALUE);
        Node[] above = {memberPanel};
        getChildren().addAll(main, Parts.side(above, proxy(), handOver));
        Parts.follow(model.open(), open -> openChanged());
        Parts.follow(model.committing(), committing -> showPrimary());
        keys.follow(this::showPrimary);
    }

    /** Where a message is laid. */
    Pane ledge() {
        return ledge;
    }

    ScanField field() {
        return field;
    }

    private Button proxy() {
        Button proxy = Parts.button("", model::askProxy, "second");
        proxy.setId("proxy");
        proxy.setMaxWidth(Double.MAX_VALUE);
        Parts.follow(model.proxy(), name -> proxy.setText(proxyWords()));
        keys.follow(() -> proxy.setText(proxyWords()));
        proxy.disableProperty().bind(model.open().map(java.util.Optional::isEmpty));
        return proxy;
    }

    private String proxyWords() {
        String name = model.proxy().get();
        return name.isBlank()
                ? texts.get("pickup.proxy", keys.label(Command.SECOND))
                : texts.get("pickup.proxyIs", name);
    }

    private void openChanged() {
        model.open()
                .get()
                .ifPresent(order ->
                        order.rows()
                                .addListener(
                                        (ListChangeListener<GoodsRow>) change -> showPrimary()));
        showPrimary();
    }

    private void showPrimary() {
        String key = keys.label(Command.PRIMARY);
        handOver.setDisable(model.committing().get() || model.open().get().isEmpty());
        handOver.setText(
                model.open()
                        .get()
                        .map(order ->
                                order.untouched()
                                        ? texts.get("pickup.handAll", order.waitingInAll(), key)
                                        : texts.get(
                                                "pickup.handSome",
                                                order.takenInAll(),
                                                order.waitingInAll(),
                                                key))
                        .orElseGet(() -> texts.get("pickup.hand", key)));
    }
}
