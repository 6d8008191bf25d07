package linli.station.ui.pickup;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.DoneSheet;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.Sheet;

/** What was handed over just now, and the points it brought. */
final class HandoverSheet {

    private HandoverSheet() {}

    static Sheet of(HandoverReceipt receipt, PickupViewModel model, Texts texts, KeyMap keys) {
        String title = texts.get("pickup.done", receipt.member());
        DoneSheet.Next next =
                new DoneSheet.Next(
                        "handover-next",
                        texts.get("pickup.next", keys.label(Command.PRIMARY)),
                        model::putAway,
                        model::putAway,
                        typed -> {
                            model.putAway();
                            model.press(typed);
                        });
        return new DoneSheet(
                new DoneSheet.Done("handed-over", title, "", outcome(receipt)),
                receipt.slip(),
                next,
                keys);
    }

    private static List<Node> outcome(HandoverReceipt receipt) {
        VBox goods = Parts.column("handed");
        receipt.goods()
                .forEach(line -> goods.getChildren().add(Parts.paragraph(line, "handed-line")));
        List<Node> outcome = new ArrayList<>(List.of(goods));
        add(outcome, receipt.left(), "handed-left");
        add(outcome, receipt.proxy(), "entry-about");
        add(outcome, receipt.points(), "handed-points");
        add(outcome, receipt.why(), "why");
        return outcome;
    }

    private static void add(List<Node> outcome, String text, String style) {
        if (!text.isEmpty()) {
            outcome.add(Parts.paragraph(text, style));
        }
    }
}
