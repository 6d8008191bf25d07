package linli.station.ui.redeem;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.GoodsPicture;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.Sheet;
import linli.station.ui.kit.look.SheetParts;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * The lucky draw with its odds. Once the prize is on disk, a mark wanders over the prizes, ever
 * slower, and rests on it; any key ends that at once.
 */
final class DrawSheet implements Sheet {

    private static final double PICTURE = 52;
    private static final Duration WANDERING = Duration.millis(1_300);
    private static final int ROUNDS = 1;

    private final DrawModel model;
    private final Texts texts;
    private final KeyMap keys;
    private final Runnable close;
    private final List<HBox> rows = new ArrayList<>();
    private final DoubleProperty mark = new SimpleDoubleProperty(this, "mark", -1);
    private final Timeline wandering = new Timeline();
    private final VBox view;

    DrawSheet(DrawModel model, Texts texts, KeyMap keys, Runnable close) {
        this.model = model;
        this.texts = texts;
        this.keys = keys;
        this.close = close;
        VBox prizes = Parts.column("prizes");
        model.offer().prizes().forEach(prize -> prizes.getChildren().add(row(prize)));
        this.view =
                Parts.column(
                        "sheet",
                        head(),
                        Parts.paragraph(texts.get("redeem.draw.odds"), "entry-about"),
                        prizes,
                        price(),
                        SheetParts.note(model.standing()),
                        SheetParts.problem(model.problem()),
                        confirm());
        view.setPrefWidth(620);
        view.setId("draw");
        mark.addListener((source, before, now) -> mark(now.intValue()));
        model.stage().addListener((source, before, now) -> stage(now));
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void onHidden() {
        wandering.stop();
    }

    @Override
    public void press(Press press) {
        if (press.asks(Command.BACK) && !model.isBusy()) {
            close.run();
        } else {
            model.press(press);
        }
    }

    private Node head() {
        var busy = model.stage().map(stage -> stage != DrawModel.Stage.OFFERED);
        return SheetParts.head(
                texts.get("redeem.draw.title"), Parts.back(texts, keys, busy, close));
    }

    private HBox row(DrawModel.PrizeRow prize) {
        VBox chance =
                Parts.column(
                        "prize-chance",
                        Parts.label(prize.percent(), "prize-percent"),
                        Parts.label(prize.exact(), "prize-exact"));
        VBox words =
                Parts.column(
                        "prize-words",
                        Parts.yielding(prize.name(), "prize-name"),
                        Parts.label(prize.left(), "prize-left"));
        HBox row =
                Parts.row(
                        "prize",
                        new GoodsPicture(prize.picture(), PICTURE),
                        words,
                        Parts.spring(),
                        chance);
        rows.add(row);
        return row;
    }

    private Node price() {
        DrawModel.Offer offer = model.offer();
        return Parts.row(
                "draw-costs",
                Parts.label(texts.get("redeem.draw.price", offer.price()), "deal-price"),
                Parts.label(offer.today(), "totals-label"),
                Parts.spring(),
                Parts.label(offer.before(), "draw-before"),
                Parts.icon(Material2AL.ARROW_FORWARD, "deal-arrow"),
                Parts.label(offer.after(), "draw-after"));
    }

    private Node confirm() {
        if (!model.offer().obstacle().isEmpty()) {
            return Parts.row(
                    "reward-obstacle",
                    Parts.icon(Material2AL.INFO, "reward-icon"),
                    Parts.paragraph(model.offer().obstacle(), "reward-why"));
        }
        Button confirm = SheetParts.wide("draw-confirm", "", model::goOn, "primary", "pay");
        Parts.follow(
                model.stage(),
                stage -> {
                    boolean offered = stage == DrawModel.Stage.OFFERED;
                    confirm.setDisable(stage == DrawModel.Stage.DRAWING);
                    confirm.setText(
                            texts.get(
                                    offered ? "redeem.draw.confirm" : "redeem.draw.skip",
                                    keys.label(Command.PRIMARY)));
                });
        return confirm;
    }

    private void stage(DrawModel.Stage stage) {
        if (stage == DrawModel.Stage.REVEALING) {
            int goal = ROUNDS * rows.size() + model.winner().get();
            mark.set(0);
            wandering
                    .getKeyFrames()
                    .setAll(
                            new KeyFrame(
                                    WANDERING,
                                    event -> model.revealed(),
                                    new KeyValue(mark, goal + 0.5, Interpolator.EASE_OUT)));
            wandering.play();
        }
    }

    private void mark(int place) {
        for (int i = 0; i < rows.size(); i++) {
            Parts.styled(rows.get(i), "prize-marked", place >= 0 && i == place % rows.size());
        }
    }
}
