package linli.station.ui.ticket;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import linli.core.act.Returned;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Navigator;
import linli.station.ui.kit.Place;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.DoneSheet;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.Sheet;

/** What was given back just now; after an exchange the next step is the sale. */
final class RefundDoneSheet {

    private final TicketsViewModel model;
    private final Navigator navigator;
    private final Texts texts;
    private final KeyMap keys;

    RefundDoneSheet(TicketsViewModel model, Navigator navigator, Texts texts, KeyMap keys) {
        this.model = model;
        this.navigator = navigator;
        this.texts = texts;
        this.keys = keys;
    }

    Sheet of(RefundDone done) {
        String title = texts.get("refund.done." + done.reason());
        return new DoneSheet(
                new DoneSheet.Done("refunded", title, "", outcome(done)),
                done.slip(),
                next(done.reason() == Returned.Reason.EXCHANGED),
                keys);
    }

    private DoneSheet.Next next(boolean isExchange) {
        String words = isExchange ? "refund.toSale" : "refund.next";
        return new DoneSheet.Next(
                "refund-next",
                texts.get(words, keys.label(Command.PRIMARY)),
                () -> goOn(isExchange),
                model::putAway,
                typed -> {
                    model.putAway();
                    model.press(typed);
                });
    }

    private void goOn(boolean isExchange) {
        model.putAway();
        if (isExchange) {
            navigator.go(Place.SALE);
        }
    }

    private List<Node> outcome(RefundDone done) {
        VBox figures = Parts.column("totals-parts");
        done.told().ways().forEach(each -> figures.getChildren().add(each.line()));
        done.told().points().forEach(each -> figures.getChildren().add(each.line()));
        List<Node> outcome = new ArrayList<>();
        outcome.add(Parts.figure(texts.get("refund.money"), done.told().money(), "change-figure"));
        outcome.add(figures);
        if (!done.told().debt().isEmpty()) {
            outcome.add(Parts.paragraph(done.told().debt(), "refund-debt"));
        }
        return outcome;
    }
}
