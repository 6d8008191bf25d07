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
import linli.station.ui.kit.look.SlipView;
import org.kordamp.ikonli.material2.Material2AL;

/** What was handed over just now, and the points it brought. */
final class HandoverSheet implements Sheet {

    private final HandoverReceipt receipt;
    private final PickupViewModel model;
    private final VBox view;

    HandoverSheet(HandoverReceipt receipt, PickupViewModel model, Texts texts, KeyMap keys) {
        this.receipt = receipt;
        this.model = model;
        VBox goods = Parts.column("handed");
        receipt.goods()
                .forEach(line -> goods.getChildren().add(Parts.paragraph(line, "handed-line")));
        VBox side = Parts.column("outcome", goods);
        add(side, receipt.left(), "handed-left");
        add(side, receipt.proxy(), "entry-about");
        add(side, receipt.points(), "handed-points");
        add(side, receipt.why(), "why");
        side.getChildren().addAll(Parts.spring(), close(texts, keys));
        this.view =
                Parts.column(
                        "sheet",
                        Parts.row(
                                "sheet-head",
                                Parts.icon(Material2AL.CHECK_CIRCLE, "done-icon"),
                                Parts.label(
                                        texts.get("pickup.done", receipt.member()), "sheet-title")),
                        Parts.row("sheet-body", new SlipView(receipt.slip(), keys), side));
        view.setId("handed-over");
    }

    private Button close(Texts texts, KeyMap keys) {
        Button close =
                Parts.button(
                        texts.get("pickup.next", keys.label(Command.PRIMARY)),
                        model::putAway,
                        "primary");
        close.setId("handover-next");
        close.setMaxWidth(Double.MAX_VALUE);
        return close;
    }

    @Override
    public void onHidden() {
        receipt.slip().release();
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
                switch (command) {
                    case PRIMARY, BACK -> model.putAway();
                    case SECOND -> receipt.slip().print();
                    default -> {}
                }
            }
        }
    }

    private static void add(VBox side, String text, String style) {
        if (!text.isEmpty()) {
            side.getChildren().add(Parts.paragraph(text, style));
        }
    }
}
