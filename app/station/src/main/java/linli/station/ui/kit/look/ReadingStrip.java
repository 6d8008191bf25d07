package linli.station.ui.kit.look;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import linli.station.ui.kit.Reading;
import linli.station.ui.kit.Texts;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * Says that a code is on its way in, and how far it is. It waits a moment, so that it does not
 * flicker at every barcode.
 */
public final class ReadingStrip extends HBox {

    private final Label what = Parts.label("", "strip-what");
    private final Label percent = Parts.label("", "reading-percent");
    private final ProgressBar bar = new ProgressBar(0);
    private final PauseTransition patience = new PauseTransition(Duration.millis(120));
    private final Texts texts;

    /** A strip that is in sight while that code is on its way. */
    public ReadingStrip(ObservableValue<Reading> reading, Texts texts) {
        this.texts = texts;
        setId("reading");
        getStyleClass().addAll("strip", "strip-hint", "reading");
        setAlignment(Pos.CENTER_LEFT);
        setMouseTransparent(true);
        bar.setFocusTraversable(false);
        bar.getStyleClass().add("reading-bar");
        getChildren()
                .addAll(
                        Parts.icon(Material2MZ.QR_CODE_SCANNER, "strip-icon"),
                        what,
                        Parts.spring(),
                        bar,
                        percent);
        patience.setOnFinished(event -> setVisible(reading.getValue().isUnderWay()));
        Parts.follow(reading, this::show);
    }

    private void show(Reading now) {
        if (!now.isUnderWay()) {
            patience.stop();
            setVisible(false);
            return;
        }
        if (!isVisible() && patience.getStatus() != PauseTransition.Status.RUNNING) {
            patience.playFromStart();
        }
        what.setText(texts.get(now.isLong() ? "scan.reading.member" : "scan.reading"));
        bar.setVisible(now.isLong());
        percent.setVisible(now.isLong());
        bar.setProgress(now.percent() / 100.0);
        percent.setText(now.percent() + " %");
    }
}
