package linli.station.ui.redeem;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.GoodsPicture;
import linli.station.ui.kit.look.Parts;

/** The lucky draw beside the shelf: what can be won, what it costs, and the way to its odds. */
final class DrawCard extends VBox {

    private static final double PICTURE = 60;

    DrawCard(DrawModel.Offer offer, RedeemViewModel model, Texts texts, KeyMap keys) {
        getStyleClass().add("draw-card");
        VBox words =
                Parts.column(
                        "draw-words",
                        Parts.label(texts.get("redeem.draw.title"), "draw-title"),
                        Parts.paragraph(
                                texts.get("redeem.draw.price", offer.price()), "draw-price"),
                        Parts.paragraph(
                                offer.obstacle().isEmpty() ? offer.today() : offer.obstacle(),
                                offer.obstacle().isEmpty() ? "draw-today" : "draw-obstacle"));
        HBox.setHgrow(words, Priority.ALWAYS);
        String first = offer.prizes().isEmpty() ? "" : offer.prizes().getFirst().picture();
        Button open =
                Parts.button(
                        texts.get("redeem.draw.open", keys.label(Command.SECOND)),
                        model::askDraw,
                        "second");
        open.setId("redeem-draw");
        open.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(Parts.row("draw-top", new GoodsPicture(first, PICTURE), words), open);
    }
}
