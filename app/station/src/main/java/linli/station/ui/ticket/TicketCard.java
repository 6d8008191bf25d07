package linli.station.ui.ticket;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linli.core.refund.TicketSummary.State;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;
import org.kordamp.ikonli.material2.Material2MZ;

/** The open ticket beside the list: its goods, money and points, what came back, and what to do. */
final class TicketCard extends VBox {

    private final TicketsViewModel model;
    private final Texts texts;
    private final KeyMap keys;

    TicketCard(TicketsViewModel model, Texts texts, KeyMap keys) {
        this.model = model;
        this.texts = texts;
        this.keys = keys;
        getStyleClass().add("side");
        Parts.follow(model.open(), this::show);
        keys.follow(() -> show(model.open().get()));
    }

    private void show(Optional<TicketPage> page) {
        getChildren().setAll(page.map(this::ticket).orElseGet(this::nothing));
    }

    private List<Node> nothing() {
        VBox nothing =
                Parts.empty(
                        "empty",
                        Material2MZ.RECEIPT,
                        texts.get("ticket.none.title"),
                        texts.get("ticket.none.hint"));
        VBox.setVgrow(nothing, Priority.ALWAYS);
        return List.of(nothing);
    }

    private List<Node> ticket(TicketPage page) {
        ScrollPane scroll = Parts.list(body(page), "ticket-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        HBox due =
                Parts.row(
                        "due",
                        Parts.label(texts.get("ticket.net"), "due-label"),
                        Parts.spring(),
                        Parts.label(page.net(), "due-figure"));
        Node last = page.isTicket() ? refund(page) : Parts.paragraph(page.way(), "ticket-way");
        return List.of(head(page), scroll, due, others(page), last);
    }

    private Node head(TicketPage page) {
        HBox title =
                Parts.row(
                        "ticket-head",
                        Parts.label(page.title(), "ticket-title"),
                        Parts.yielding(page.head(), "totals-label"),
                        Parts.spring());
        if (page.state() != State.KEPT) {
            title.getChildren()
                    .add(Parts.label(page.stateText(), "badge", TicketTable.badge(page.state())));
        }
        return Parts.column("ticket-top", title, Parts.yielding(page.member(), "ticket-member"));
    }

    private VBox body(TicketPage page) {
        VBox body = Parts.column("ticket-body");
        page.backs().forEach(back -> body.getChildren().add(back(back)));
        for (TicketPage.Goods goods : page.goods()) {
            body.getChildren().add(goods(goods));
        }
        VBox money = Parts.column("totals-parts");
        page.money().forEach(figure -> money.getChildren().add(figure.line()));
        body.getChildren().add(money);
        if (!page.why().isEmpty()) {
            body.getChildren().add(Parts.paragraph(page.why(), "why"));
        }
        if (!page.audit().isEmpty()) {
            body.getChildren().add(Parts.paragraph(page.audit(), "ticket-audit"));
        }
        return body;
    }

    private static Node goods(TicketPage.Goods goods) {
        VBox words = new VBox(Parts.paragraph(goods.name(), "ticket-goods"));
        if (!goods.note().isEmpty()) {
            words.getChildren().add(Parts.paragraph(goods.note(), "ticket-back"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        return Parts.row(
                "ticket-line",
                words,
                Parts.label("× " + goods.quantity(), "ticket-quantity"),
                Parts.label(goods.net(), "ticket-amount"));
    }

    private static Node back(TicketPage.Back back) {
        VBox words =
                new VBox(
                        Parts.paragraph(back.when(), "ticket-goods"),
                        Parts.paragraph(back.what(), "goods-note"));
        HBox.setHgrow(words, Priority.ALWAYS);
        return Parts.row("ticket-refund", words, Parts.label(back.money(), "ticket-money-back"));
    }

    private Node others(TicketPage page) {
        Button print = Parts.button("", model::print, "second");
        print.setId("ticket-print");
        print.setMaxWidth(Double.MAX_VALUE);
        print.textProperty()
                .bind(Bindings.concat(page.slip().action(), "   ", keys.label(Command.SECOND)));
        print.disableProperty().bind(page.slip().printable().not());
        HBox others = Parts.row("ticket-others", print);
        if (page.isTicket()) {
            others.getChildren().add(page.history().isPrepaid() ? claim() : undo(page));
        }
        for (Node each : others.getChildren()) {
            HBox.setHgrow(each, Priority.ALWAYS);
        }
        return others;
    }

    private Button undo(TicketPage page) {
        Button undo =
                Parts.button(
                        texts.get("ticket.undo", keys.label(Command.REMOVE)),
                        model::beginUndo,
                        "second");
        undo.setId("ticket-undo");
        undo.setMaxWidth(Double.MAX_VALUE);
        undo.setDisable(!page.isUndoable());
        return undo;
    }

    private Button claim() {
        Button claim =
                Parts.button(
                        texts.get("ticket.claim", keys.label(Command.HOLD)),
                        model::beginClaim,
                        "second");
        claim.setId("ticket-claim");
        claim.setMaxWidth(Double.MAX_VALUE);
        return claim;
    }

    private Node refund(TicketPage page) {
        Button refund =
                Parts.button(
                        texts.get("ticket.refund", keys.label(Command.PRIMARY)),
                        model::beginRefund,
                        "primary",
                        "pay");
        refund.setId("ticket-refund");
        refund.setMaxWidth(Double.MAX_VALUE);
        refund.setDisable(!page.isRefundable());
        return refund;
    }
}
