package linli.station.ui.kit.payment;

import javafx.scene.Node;
import javafx.scene.control.Button;
import linli.core.tender.Tender;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;
import org.kordamp.ikonli.material2.Material2AL;

/** A tender that was taken; the last one goes out again by a key, each by a touch. */
final class TakenTender {

    private final PaymentModel model;
    private final int place;
    private final Texts texts;
    private final KeyMap keys;

    TakenTender(PaymentModel model, int place, Texts texts, KeyMap keys) {
        this.model = model;
        this.place = place;
        this.texts = texts;
        this.keys = keys;
    }

    Node view() {
        Tender tender = model.tendering().get().tenders().get(place);
        boolean last = place == model.tendering().get().tenders().size() - 1;
        Button out =
                Parts.button(
                        last ? keys.label(Command.REMOVE) : "",
                        () -> model.remove(place),
                        "pay-out");
        out.setGraphic(Parts.icon(Material2AL.CLOSE));
        out.setAccessibleText(texts.get("pay.remove"));
        return Parts.row(
                "pay-tender",
                Parts.yielding(name(tender), "pay-tender-name"),
                Parts.spring(),
                Parts.label(new Figures(texts).money(tender.amount()), "pay-tender-amount"),
                out);
    }

    private String name(Tender tender) {
        String name = texts.get("tender." + tender.type().name());
        return tender.reference().isEmpty()
                ? name
                : texts.get("receipt.reference", name, tender.reference());
    }
}
