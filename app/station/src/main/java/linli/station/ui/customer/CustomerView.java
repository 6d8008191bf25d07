package linli.station.ui.customer;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The picture for the customer: a welcome, the sale as it grows, or thanks. */
final class CustomerView extends StackPane {

    private final ObservableValue<Showing> showing;
    private final ChangeListener<Showing> listener = (source, before, now) -> show(now);
    private final Texts texts;
    private final CustomerLineList lines;
    private final StackPane guest = new StackPane();
    private final VBox bill = Parts.column("customer-bill");
    private final HBox sale;

    CustomerView(ObservableValue<Showing> showing, Texts texts) {
        this.showing = showing;
        this.texts = texts;
        this.lines = new CustomerLineList(texts);
        VBox side = Parts.column("customer-side", guest, Parts.spring(), bill);
        this.sale = Parts.row("customer-sale", lines, side);
        HBox.setHgrow(lines, Priority.ALWAYS);
        getStyleClass().add("customer");
        setFocusTraversable(false);
        showing.addListener(listener);
        show(showing.getValue());
    }

    /** Follows the sale no longer. */
    void release() {
        showing.removeListener(listener);
    }

    private void show(Showing now) {
        switch (now) {
            case Showing.Resting(String shop) -> getChildren().setAll(resting(shop));
            case Showing.Selling selling -> {
                show(selling);
                if (!getChildren().equals(List.of(sale))) {
                    getChildren().setAll(sale);
                }
            }
            case Showing.Thanking thanking -> getChildren().setAll(thanking(thanking));
            case Showing.Redeeming redeeming ->
                    getChildren().setAll(new CustomerReward(redeeming, texts));
            case Showing.Given given -> getChildren().setAll(new CustomerReward(given, texts));
        }
    }

    private Node resting(String shop) {
        VBox middle =
                Parts.column(
                        "customer-resting",
                        Parts.icon(Material2AL.ECO, "customer-mark"),
                        Parts.label(
                                shop.isEmpty() ? texts.get("shell.brand") : shop, "customer-shop"),
                        Parts.label(texts.get("customer.welcome"), "customer-welcome"),
                        Parts.label(texts.get("customer.welcome.hint"), "customer-hint"));
        middle.setAlignment(Pos.CENTER);
        return middle;
    }

    private void show(Showing.Selling selling) {
        lines.show(selling.lines(), selling.current());
        guest.getChildren().setAll(guest(selling.guest()));
        bill.getChildren().clear();
        selling.bill().parts().forEach(part -> bill.getChildren().add(part(part)));
        Label due = Parts.label(selling.bill().due(), "customer-due");
        due.setMaxWidth(Double.MAX_VALUE);
        bill.getChildren()
                .add(
                        Parts.column(
                                "customer-due-part",
                                Parts.label(texts.get("sale.due"), "customer-due-label"),
                                due));
        if (!selling.earned().isEmpty()) {
            bill.getChildren().add(Parts.paragraph(selling.earned(), "customer-earned"));
        }
    }

    private Node guest(Optional<Showing.Guest> member) {
        return member.map(this::guest)
                .orElseGet(() ->
                        Parts.column(
                                "customer-guest",
                                Parts.paragraph(
                                        texts.get("customer.welcome.hint"),
                                        "customer-guest-hint")));
    }

    private Node guest(Showing.Guest member) {
        HBox who =
                Parts.row(
                        "customer-guest-who",
                        Parts.label(texts.get("customer.guest", member.name()), "customer-name"));
        if (!member.lastFour().isEmpty()) {
            who.getChildren()
                    .add(
                            Parts.label(
                                    texts.get("customer.lastFour", member.lastFour()),
                                    "customer-last-four"));
        }
        return Parts.column(
                "customer-guest",
                who,
                Parts.row(
                        "customer-points-row",
                        Parts.label(texts.get("member.points"), "customer-points-label"),
                        Parts.spring(),
                        Parts.label(member.points(), "customer-points")));
    }

    private static Node part(Showing.Part part) {
        return Parts.row(
                "customer-part",
                Parts.yielding(part.label(), "customer-part-label"),
                Parts.spring(),
                Parts.label(
                        part.amount(),
                        part.reduces() ? "customer-part-off" : "customer-part-figure"));
    }

    private Node thanking(Showing.Thanking thanking) {
        VBox middle =
                Parts.column(
                        "customer-thanking",
                        Parts.icon(Material2MZ.SENTIMENT_SATISFIED_ALT, "customer-mark"),
                        Parts.label(texts.get("customer.thanks"), "customer-thanks"),
                        figures(thanking));
        if (!thanking.earned().isEmpty()) {
            middle.getChildren().add(Parts.paragraph(thanking.earned(), "customer-earned"));
        }
        if (!thanking.balance().isEmpty()) {
            middle.getChildren().add(Parts.label(thanking.balance(), "customer-balance"));
        }
        middle.setAlignment(Pos.CENTER);
        return middle;
    }

    private Node figures(Showing.Thanking thanking) {
        HBox figures =
                Parts.row("customer-figures", figure("sale.due", thanking.due(), "customer-paid"));
        if (!thanking.change().isEmpty()) {
            figures.getChildren()
                    .add(figure("receipt.change", thanking.change(), "customer-change"));
        }
        figures.setAlignment(Pos.CENTER);
        return figures;
    }

    private Node figure(String key, String amount, String style) {
        return Parts.column(
                "customer-figure",
                Parts.label(texts.get(key), "customer-figure-label"),
                Parts.label(amount, style));
    }
}
