package linli.station.ui.operator;

import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Form;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.Sheet;
import linli.station.ui.kit.look.SheetParts;

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
        Form form = new Form(texts, model.attempt().busy());
        this.old =
                form.field(new PasswordField(), "own-old", "operator.own.old.prompt", model.old());
        this.renewed =
                form.field(
                        new PasswordField(), "own-new", "operator.own.new.prompt", model.renewed());
        this.view =
                Parts.column(
                        "sheet",
                        SheetParts.head(
                                texts.get("operator.own.title", model.name()),
                                Parts.back(texts, keys, close)),
                        form.row("operator.own.old", old),
                        form.row("operator.own.new", renewed),
                        Parts.paragraph(texts.get("operator.own.about"), "entry-about"),
                        SheetParts.problem(model.attempt().problem()),
                        form.send(
                                "own-save",
                                texts.get("operator.own.save", keys.label(Command.PRIMARY)),
                                model::save));
        view.setId("own-pin");
        view.setPrefWidth(560);
        model.attempt().problem().addListener(changed -> old.requestFocus());
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

    /** On to what is still missing; a PIN is tried only beside another one. */
    private void confirm() {
        if (old.getText().isEmpty()) {
            old.requestFocus();
        } else if (renewed.getText().isEmpty()) {
            renewed.requestFocus();
        } else {
            model.save();
        }
    }
}
