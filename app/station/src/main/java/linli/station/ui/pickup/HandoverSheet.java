package linli.station.ui.pickup;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.Sheet;
import org.kordamp.ikonli.material2.Material2AL;

/** What was handed over just now, and the points it brought. */
final class HandoverSheet implements Sheet {

    private final PickupViewModel model;
    private final VBox view;

    HandoverSheet(HandoverReceipt receipt, PickupViewModel model, Texts texts, KeyMap keys) {
        this.model = model;
        VBox goods = Parts.column("handed");
        receipt.goods()
                .forEach(line -> goods.getChildren().add(Parts.paragraph(line, "handed-line")));
        this.view =
                Parts.column(
                        "sheet",
                        Parts.row(
                                "sheet-head",
                                Parts.icon(Material2AL.CHECK_CIRCLE, "done-icon"),
                                Parts.label(
                                        texts.get("pickup.done", receipt.member()), "sheet-title")),
                        goods);
        add(receipt.left(), "handed-left");
        add(receipt.proxy(), "entry-about");
        add(receipt.points(), "handed-points");
        add(receipt.why(), "why");
        Button close =
                Parts.button(
                        texts.get("pickup.next", keys.label(Command.PRIMARY)),
                        model::putAway,
                        "primary");
        close.setId("handover-next");
        close.setMaxWidth(Double.MAX_VALUE);
        view.getChildren().add(close);
        view.setPrefWidth(520);
        view.setId("handed-over");
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public Scans scans() {
        return Scans.GIVES_WAY;
    }

    @Override
    public void press(Press press) {
        switch (press) {
            case Press.Typed typed -> {
                model.putAway();
                model.press(typed);
            }
            case Press.Asked(Command command) -> {
                if (command == Command.PRIMARY || command == Command.BACK) {
                    model.putAway();
                }
            }
        }
    }

    private void add(String text, String style) {
        if (!text.isEmpty()) {
            view.getChildren().add(Parts.paragraph(text, style));
        }
    }
}
