package linli.station.ui.redeem;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.GoodsPicture;
import linli.station.ui.kit.look.Parts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** One reward: its picture, its name, what it costs, and what stands in the way in words. */
final class RewardCardView extends StackPane {

    private static final double PICTURE = 68;
    private static final double USUAL_WIDTH = 270;
    private static final double SIDES = 24;
    private static final double TOP_AND_BOTTOM = 16;

    private final VBox all;

    /**
     * @param digit that takes it, drawn on it
     */
    RewardCardView(RewardCard card, int digit, Texts texts, Runnable take) {
        Label key = Parts.label(String.valueOf(digit), "reward-key");
        StackPane picture = new StackPane(new GoodsPicture(card.picture(), PICTURE), key);
        picture.getStyleClass().add("reward-picture");
        StackPane.setAlignment(key, Pos.TOP_LEFT);
        VBox words = Parts.column("reward-words", name(card), price(card, texts));
        HBox.setHgrow(words, Priority.ALWAYS);
        this.all = Parts.column("reward-all", Parts.row("reward-top", picture, words), foot(card));
        Button button = Parts.button("", take, "reward");
        button.setGraphic(all);
        button.setId("reward-" + card.reward());
        button.setAccessibleText(digit + " " + card.name() + " " + card.obstacle());
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        button.setMinWidth(0);
        Parts.styled(button, "reward-barred", !card.isOpen());
        Parts.styled(button, "reward-refused", !card.refusal().isEmpty());
        all.prefWidthProperty().bind(button.widthProperty().subtract(SIDES));
        all.maxWidthProperty().bind(button.widthProperty().subtract(SIDES));
        getChildren().add(button);
        setMinWidth(0);
        setPrefWidth(0);
    }

    /** The narrower it is, the more lines its words take. */
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        double wide = width > 0 ? width : Math.max(getWidth(), USUAL_WIDTH);
        return all.prefHeight(wide - SIDES) + TOP_AND_BOTTOM;
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    private static Label name(RewardCard card) {
        Label name = Parts.paragraph(card.name(), "reward-name");
        name.setMinHeight(USE_COMPUTED_SIZE);
        return name;
    }

    private static FlowPane price(RewardCard card, Texts texts) {
        FlowPane price = new FlowPane(Parts.label(card.price(), "reward-price"));
        price.getStyleClass().add("reward-prices");
        if (!card.listPrice().isEmpty()) {
            Text list = new Text(card.listPrice());
            list.getStyleClass().add("reward-list-price");
            price.getChildren().add(list);
        }
        if (!card.cash().isEmpty()) {
            price.getChildren()
                    .add(Parts.label(texts.get("redeem.plusCash", card.cash()), "reward-cash"));
        }
        return price;
    }

    private static VBox foot(RewardCard card) {
        VBox foot = Parts.column("reward-foot");
        String why = card.refusal().isEmpty() ? card.obstacle() : card.refusal();
        if (!why.isEmpty()) {
            Label words = Parts.paragraph(why, "reward-why");
            HBox.setHgrow(words, Priority.ALWAYS);
            foot.getChildren().add(Parts.row("reward-obstacle", icon(card), words));
        }
        if (!card.facts().isEmpty()) {
            foot.getChildren().add(Parts.yielding(card.facts(), "reward-facts"));
        }
        return foot;
    }

    private static Node icon(RewardCard card) {
        Ikon ikon =
                card.refusal().isEmpty()
                        ? switch (card.group()) {
                            case NOW -> Material2MZ.PHONE_ANDROID;
                            case SOON -> Material2MZ.SCHEDULE;
                            case HIGHER -> Material2AL.LOCK;
                        }
                        : Material2AL.ERROR_OUTLINE;
        return Parts.icon(ikon, "reward-icon");
    }
}
