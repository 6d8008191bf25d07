package linli.station.ui.sale;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.PanView;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.Sheet;
import linli.station.ui.kit.look.SheetParts;

/**
 * Waits for the weight of one good, with the live weight large enough to read from a metre away.
 */
final class WeighSheet implements Sheet {

    private final WeighModel model;
    private final Texts texts;
    private final KeyMap keys;
    private final Runnable close;
    private final VBox view;

    WeighSheet(WeighModel model, Texts texts, KeyMap keys, Runnable close) {
        this.model = model;
        this.texts = texts;
        this.keys = keys;
        this.close = close;
        this.view =
                Parts.column(
                        "sheet",
                        SheetParts.head(texts.get("weigh.title"), Parts.back(texts, keys, close)),
                        Parts.row(
                                "weigh-product",
                                Parts.yielding(model.product(), "device-name"),
                                Parts.spring(),
                                Parts.label(model.price(), "entry-about")),
                        new PanView(model.pan(), texts),
                        waiting(),
                        problem(),
                        buttons());
        view.setPrefWidth(600);
        view.setId("weigh");
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void press(Press press) {
        if (press.asks(Command.BACK)) {
            close.run();
        } else {
            model.press(press);
        }
    }

    private Label waiting() {
        Label label = Parts.paragraph("", "weigh-waiting");
        Parts.follow(
                model.waiting(),
                now ->
                        label.setText(
                                texts.get("weigh." + now.name(), keys.label(Command.CONFIRM))));
        return Parts.shownWhen(label, model.refusal().map(Optional::isEmpty));
    }

    private VBox problem() {
        Label what = Parts.paragraph("", "trouble-what");
        Label next = Parts.paragraph("", "trouble-next");
        Parts.follow(
                model.refusal(),
                refusal ->
                        refusal.map(texts::refusal)
                                .ifPresent(sentence -> {
                                    what.setText(sentence.code() + "  " + sentence.what());
                                    next.setText(sentence.next());
                                }));
        VBox box = Parts.column("weigh-problem", what, next);
        box.setId("weigh-problem");
        return Parts.shownWhen(box, model.refusal().map(Optional::isPresent));
    }

    private HBox buttons() {
        Button again =
                Parts.button(
                        texts.get("weigh.again", keys.label(Command.CONFIRM)),
                        model::takeAgain,
                        "primary");
        again.setId("weigh-again");
        Parts.shownWhen(again, model.waiting().map(now -> now == WeighModel.Waiting.FOR_THE_NEXT));
        Button tare =
                Parts.button(
                        texts.get("weigh.tare", keys.label(Command.TARE)), model::tare, "second");
        tare.setId("weigh-tare");
        Button byHand =
                Parts.button(
                        texts.get("weigh.byHand", keys.label(Command.QUANTITY)),
                        model::typeInstead,
                        "second");
        byHand.setId("weigh-by-hand");
        return Parts.row("trials", again, tare, byHand);
    }
}
