package linli.station.ui.kit.look;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import linli.core.money.Grams;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.device.Pan;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The weight as the scale tells it. */
public final class PanView extends HBox {

    private final Texts texts;
    private final Figures figures;
    private final Label weight = Parts.label("", "pan-weight");
    private final Label state = Parts.label("", "trial-note");
    private final FontIcon sign = Parts.icon(Material2AL.CHECK_CIRCLE, "pan-sign");

    /** The weight of that pan. */
    public PanView(ObservableValue<Pan> pan, Texts texts) {
        this.texts = texts;
        this.figures = new Figures(texts);
        getStyleClass().add("pan-box");
        getChildren().addAll(weight, sign, state);
        Parts.follow(pan, this::show);
    }

    private void show(Pan pan) {
        boolean known = pan.how() == Pan.How.STILL || pan.how() == Pan.How.MOVING;
        weight.setText(known ? figures.weight(new Grams(pan.grams())) : "—");
        String tare =
                pan.tareGrams() == 0
                        ? ""
                        : texts.get("dot")
                                + texts.get("pan.tare", figures.weight(new Grams(pan.tareGrams())));
        boolean below = pan.how() == Pan.How.STILL && pan.grams() < 0;
        state.setText(texts.get(below ? "pan.NEGATIVE" : "pan." + pan.how().name()) + tare);
        sign.setIconCode(
                switch (pan.how()) {
                    case STILL -> below ? Material2MZ.WARNING : Material2AL.CHECK_CIRCLE;
                    case MOVING -> Material2AL.HOURGLASS_EMPTY;
                    case ABSENT, SILENT, OVERLOADED -> Material2MZ.WARNING;
                });
        Parts.styled(this, "pan-still", pan.how() == Pan.How.STILL && !below);
    }
}
