package linli.station.ui.sale;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.ScanField;
import linli.station.ui.kit.look.Sheet;

/** Asks whether the money arrived. */
final class ConfirmSheet implements Sheet {

    private final ConfirmModel model;
    private final Runnable close;
    private final VBox view;

    ConfirmSheet(ConfirmModel model, Texts texts, KeyMap keys, Runnable close) {
        this.model = model;
        this.close = close;
        String tender = texts.get("tender." + model.tender().name());
        Button back =
                Parts.button(
                        texts.get("back", keys.label(Command.BACK)),
                        this::goBack,
                        "quiet",
                        "sheet-back");
        back.disableProperty().bind(model.busy());
        Button confirm =
                Parts.button(
                        texts.get(
                                "confirm.with",
                                texts.get("ask.arrival.confirm"),
                                keys.label(Command.CONFIRM)),
                        model::confirm,
                        "primary");
        confirm.setId("entry-confirm");
        confirm.setMaxWidth(Double.MAX_VALUE);
        confirm.disableProperty().bind(model.busy());
        Label problem =
                Parts.shownWhen(
                        Parts.wrapped(model.problem(), "sheet-problem"),
                        model.problem().isNotEmpty());
        this.view =
                Parts.column(
                        "sheet",
                        Parts.row(
                                "sheet-head",
                                Parts.label(texts.get("ask.arrival", tender), "sheet-title"),
                                Parts.spring(),
                                back),
                        Parts.label(model.due(), "arrival-due"),
                        Parts.paragraph(texts.get("ask.arrival.about", tender), "entry-about"),
                        new ScanField(model.reference().text(), texts.get("ask.arrival.reference")),
                        problem,
                        confirm);
        view.setPrefWidth(560);
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void press(Press press) {
        if (press instanceof Press.Asked(Command command) && command == Command.BACK) {
            goBack();
        } else {
            model.press(press);
        }
    }

    private void goBack() {
        if (!model.busy().get()) {
            close.run();
        }
    }
}
