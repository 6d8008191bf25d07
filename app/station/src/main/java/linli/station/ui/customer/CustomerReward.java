package linli.station.ui.customer;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.GoodsPicture;
import linli.station.ui.kit.look.Parts;
import org.kordamp.ikonli.material2.Material2AL;

/** A reward for the customer: before, what it costs; after, what was done and what is left. */
final class CustomerReward extends VBox {

    private static final double PICTURE = 190;

    /** About to be given. */
    CustomerReward(Showing.Redeeming offer, Texts texts) {
        this(offer.picture(), texts.get("customer.redeeming"), offer.name());
        HBox price = Parts.row("customer-figures", Parts.label(offer.price(), "customer-paid"));
        if (!offer.cash().isEmpty()) {
            price.getChildren()
                    .add(
                            Parts.label(
                                    texts.get("redeem.plusCash", offer.cash()), "customer-change"));
        }
        price.setAlignment(Pos.BASELINE_CENTER);
        HBox points =
                Parts.row(
                        "customer-before",
                        Parts.label(texts.get("member.points"), "customer-balance"),
                        Parts.label(offer.before(), "customer-balance"),
                        Parts.icon(Material2AL.ARROW_FORWARD, "customer-arrow"),
                        Parts.label(offer.after(), "customer-after"));
        points.setAlignment(Pos.BASELINE_CENTER);
        getChildren().addAll(price, points);
    }

    /** Done. */
    CustomerReward(Showing.Given given, Texts texts) {
        this(given.picture(), texts.get("redeem.done." + given.kind()), given.name());
        HBox figures = new HBox();
        figures.getStyleClass().add("customer-figures");
        figures.setAlignment(Pos.CENTER);
        given.parts()
                .forEach(part ->
                        figures.getChildren()
                                .add(figure(part.label(), part.amount(), "customer-paid")));
        if (!given.money().isEmpty()) {
            String key = given.kind().equals("CANCELLED") ? "redeem.cashBack" : "receipt.change";
            figures.getChildren().add(figure(texts.get(key), given.money(), "customer-change"));
        }
        getChildren().add(figures);
        if (!given.balance().isEmpty()) {
            getChildren().add(Parts.label(given.balance(), "customer-balance"));
        }
    }

    private CustomerReward(String picture, String title, String name) {
        StackPane tile = new StackPane(new GoodsPicture(picture, PICTURE));
        tile.getStyleClass().add("customer-picture");
        tile.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getStyleClass().addAll("customer-thanking", "customer-reward");
        setAlignment(Pos.CENTER);
        getChildren()
                .addAll(
                        Parts.label(title, "customer-hint"),
                        tile,
                        Parts.label(name, "customer-reward-name"));
    }

    private static Node figure(String label, String amount, String style) {
        return Parts.column(
                "customer-figure",
                Parts.label(label, "customer-figure-label"),
                Parts.label(amount, style));
    }
}
