package linli.station.ui.settings;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.Sheet;
import linli.station.ui.kit.look.SheetParts;

/** Asks where in the network the printer is. */
final class AddressSheet implements Sheet {

    private final AddressModel model;
    private final Runnable close;
    private final TextField field = new TextField();
    private final VBox view;

    AddressSheet(AddressModel model, Texts texts, KeyMap keys, Runnable close) {
        this.model = model;
        this.close = close;
        field.setId("settings-address");
        field.setPromptText(texts.get("settings.address.prompt"));
        field.textProperty().bindBidirectional(model.address());
        Button confirm =
                SheetParts.wide(
                        "address-confirm",
                        texts.get("confirm.with", texts.get("ask.ok"), keys.label(Command.CONFIRM)),
                        model::confirm,
                        "primary");
        this.view =
                Parts.column(
                        "sheet",
                        SheetParts.head(
                                texts.get("settings.address.title"),
                                Parts.back(texts, keys, close)),
                        Parts.paragraph(texts.get("settings.address.about"), "entry-about"),
                        field,
                        SheetParts.problem(model.problem()),
                        confirm);
        view.setPrefWidth(560);
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
        field.requestFocus();
    }

    @Override
    public void press(Press press) {
        if (press instanceof Press.Asked(Command command)) {
            switch (command) {
                case BACK -> close.run();
                case CONFIRM, PRIMARY -> model.confirm();
                default -> {}
            }
        }
    }
}
