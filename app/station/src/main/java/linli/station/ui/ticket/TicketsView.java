package linli.station.ui.ticket;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.ScanField;

/** The tickets screen: what to look for, the list, and the open ticket. */
final class TicketsView extends HBox {

    private final Pane ledge = Parts.ledge();
    private final ScanField field;

    TicketsView(TicketsViewModel model, Texts texts, KeyMap keys) {
        this.field = new ScanField(model.typed().text(), texts.get("ticket.prompt"));
        getStyleClass().add("screen");
        Button before =
                Parts.keyed(
                        keys,
                        () -> texts.get("ticket.before", keys.label(Command.NEXT)),
                        () -> model.turn(-1),
                        "quiet");
        Button after =
                Parts.keyed(
                        keys,
                        () -> texts.get("ticket.after", keys.label(Command.QUANTITY)),
                        () -> model.turn(1),
                        "quiet");
        HBox days =
                Parts.row(
                        "ticket-days",
                        before,
                        Parts.bound(model.list().title(), "ticket-day"),
                        after,
                        Parts.spring(),
                        Parts.bound(model.list().sum(), "totals-label"));
        TicketTable table = new TicketTable(model, texts);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox main = Parts.column("screen-main", field, days, table, ledge);
        main.setMinWidth(0);
        HBox.setHgrow(main, Priority.ALWAYS);
        getChildren().addAll(main, new TicketCard(model, texts, keys));
    }

    /** Where a message is laid. */
    Pane ledge() {
        return ledge;
    }

    ScanField field() {
        return field;
    }
}
