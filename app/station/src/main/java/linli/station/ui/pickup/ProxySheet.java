package linli.station.ui.pickup;

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

/** Asks who takes the goods for the member; confirming records that the member agreed. */
final class ProxySheet implements Sheet {

    private final PickupViewModel model;
    private final TextField name = new TextField();
    private final VBox view;

    ProxySheet(PickupViewModel model, Texts texts, KeyMap keys) {
        this.model = model;
        name.setText(model.proxy().get());
        name.setPromptText(texts.get("pickup.proxy.prompt"));
        name.setId("proxy-name");
        Button confirm =
                SheetParts.wide(
                        "proxy-confirm",
                        texts.get(
                                "confirm.with",
                                texts.get("pickup.proxy.confirm"),
                                keys.label(Command.CONFIRM)),
                        this::confirm,
                        "primary");
        this.view =
                Parts.column(
                        "sheet",
                        SheetParts.head(
                                texts.get("pickup.proxy.title"),
                                Parts.back(texts, keys, this::close)),
                        Parts.paragraph(texts.get("pickup.proxy.about"), "entry-about"),
                        name,
                        confirm);
        view.setPrefWidth(520);
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void onShown() {
        name.requestFocus();
    }

    @Override
    public void press(Press press) {
        if (press instanceof Press.Asked(Command command)) {
            switch (command) {
                case CONFIRM, PRIMARY -> confirm();
                case BACK -> close();
                default -> {}
            }
        }
    }

    private void confirm() {
        model.proxy().set(name.getText().strip());
        close();
    }

    private void close() {
        model.proxyAsked().set(false);
    }
}
