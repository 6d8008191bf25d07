package linli.station.ui.operator;

import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.Sheet;

/** Asks for the PIN somebody has and the one they want. */
final class OwnPinSheet implements Sheet {

    private final OwnPinModel model;
    private final Runnable close;
    private final PasswordField old;
    private final PasswordField renewed;
    private final VBox view;

    OwnPinSheet(OwnPinModel model, Texts texts, KeyMap keys, Runnable close) {
        this.model = model;
        this.close = close;
        StaffForm form = new StaffForm(texts, keys, model.busy());
        this.old = form.pin("own-old", "operator.own.old.prompt");
        this.renewed = form.pin("own-new", "operator.own.new.prompt");
        old.textProperty().bindBidirectional(model.old());
        renewed.textProperty().bindBidirectional(model.renewed());
        this.view =
                Parts.column(
                        "sheet",
                        form.head(texts.get("operator.own.title", model.name()), close),
                        form.field("operator.own.old", old),
                        form.field("operator.own.new", renewed),
                        Parts.paragraph(texts.get("operator.own.about"), "entry-about"),
                        form.problem(model.problem()),
                        form.large(
                                "own-save",
                                texts.get("operator.own.save", keys.label(Command.PRIMARY)),
                                model::save));
        view.setId("own-pin");
        view.setPrefWidth(560);
        model.problem().addListener(changed -> old.requestFocus());
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public Scans scans() {
        return Scans.REFUSED;
    }

    @Override
    public void onShown() {
        old.requestFocus();
    }

    @Override
    public void press(Press press) {
        if (press instanceof Press.Asked(Command command)) {
            switch (command) {
                case PRIMARY -> model.save();
                case CONFIRM -> confirm();
                case BACK -> close.run();
                default -> {}
            }
        }
    }

    private void confirm() {
        if (old.isFocused()) {
            renewed.requestFocus();
        } else {
            model.save();
        }
    }
}
