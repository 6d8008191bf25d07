package linli.station.ui.redeem;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The shelf: cards in the groups now, soon and higher, or why there are none. */
final class ShelfView extends VBox {

    private static final double TWO_COLUMNS_BELOW = 770;
    private static final double GAP = 10;

    private final RedeemViewModel model;
    private final Texts texts;

    ShelfView(RedeemViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("shelf");
        widthProperty()
                .addListener((source, before, now) ->
                        model.columns().set(now.doubleValue() < TWO_COLUMNS_BELOW ? 2 : 3));
        Parts.follow(model.page(), page -> show());
        model.fill().addListener((source, before, now) -> show());
    }

    private void show() {
        getChildren().clear();
        switch (model.fill().get()) {
            case NOBODY -> getChildren().add(empty("nobody", Material2MZ.QR_CODE_SCANNER));
            case NO_REWARDS -> getChildren().add(empty("none", Material2AL.CARD_GIFTCARD));
            case NOTHING_NOW -> {
                getChildren().add(nothingNow());
                shelf();
            }
            case SOMETHING -> shelf();
        }
    }

    private void shelf() {
        ShelfPage page = model.page().get();
        int digit = 1;
        for (ShelfPage.Row row : page.rows()) {
            if (row.first()) {
                getChildren().add(head(row));
            }
            getChildren().add(cards(row, digit));
            digit += row.cards().size();
        }
    }

    private HBox head(ShelfPage.Row row) {
        String group = row.group().name();
        HBox head =
                Parts.row(
                        "shelf-head",
                        Parts.icon(icon(row.group()), "shelf-icon"),
                        Parts.label(texts.get("redeem.group." + group), "shelf-title"),
                        Parts.label(texts.get("redeem.count", row.inGroup()), "shelf-count"));
        head.getStyleClass().add("shelf-" + group.toLowerCase(Locale.ROOT));
        return head;
    }

    private GridPane cards(ShelfPage.Row row, int firstDigit) {
        GridPane grid = new GridPane();
        grid.setHgap(GAP);
        int columns = model.columns().get();
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            column.setFillWidth(true);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < row.cards().size(); i++) {
            RewardCard card = row.cards().get(i);
            Node view =
                    new RewardCardView(
                            card, firstDigit + i, texts, () -> model.choose(card.reward()));
            GridPane.setVgrow(view, Priority.ALWAYS);
            grid.add(view, i, 0);
        }
        VBox.setVgrow(grid, Priority.SOMETIMES);
        grid.getStyleClass().add("shelf-row");
        return grid;
    }

    private HBox nothingNow() {
        return Parts.row(
                "hint",
                Parts.icon(Material2AL.EMOJI_OBJECTS, "hint-icon"),
                Parts.paragraph(texts.get("redeem.nothingNow"), "hint-text"));
    }

    private VBox empty(String why, Ikon icon) {
        VBox card =
                Parts.empty(
                        "empty-card",
                        icon,
                        texts.get("redeem." + why + ".title"),
                        texts.get("redeem." + why + ".hint"));
        card.setMaxHeight(Double.MAX_VALUE);
        VBox.setVgrow(card, Priority.ALWAYS);
        return card;
    }

    private static Ikon icon(RewardCard.Group group) {
        return switch (group) {
            case NOW -> Material2AL.CHECK_CIRCLE;
            case SOON -> Material2MZ.SCHEDULE;
            case HIGHER -> Material2MZ.MILITARY_TECH;
        };
    }
}
