package linli.station.ui.ticket;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import linli.core.act.Returned;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Navigator;
import linli.station.ui.kit.Place;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.Sheet;
import linli.station.ui.kit.look.SlipView;
import org.kordamp.ikonli.material2.Material2AL;

/** What was given back just now; after an exchange the next step is the sale. */
final class RefundDoneSheet implements Sheet {

    private final RefundDone done;
    private final TicketsViewModel model;
    private final Navigator navigator;
    private final VBox view;

    RefundDoneSheet(
            RefundDone done,
            TicketsViewModel model,
            Navigator navigator,
            Texts texts,
            KeyMap keys) {
        this.done = done;
        this.model = model;
        this.navigator = navigator;
        VBox side =
                Parts.column(
                        "outcome",
                        Parts.column(
                                "outcome-part",
                                Parts.label(texts.get("refund.money"), "totals-label"),
                                Parts.label(done.told().money(), "change-figure")));
        VBox figures = Parts.column("totals-parts");
        done.told().ways().forEach(each -> figures.getChildren().add(TicketCard.figure(each)));
        done.told().points().forEach(each -> figures.getChildren().add(TicketCard.figure(each)));
        side.getChildren().add(figures);
        if (!done.told().debt().isEmpty()) {
            side.getChildren().add(Parts.paragraph(done.told().debt(), "refund-debt"));
        }
        side.getChildren()
                .addAll(
                        Parts.shownWhen(
                                Parts.wrapped(done.slip().drawer(), "sheet-problem"),
                                done.slip().drawer().isNotEmpty()),
                        Parts.spring(),
                        next(texts, keys));
        this.view =
                Parts.column(
                        "sheet",
                        Parts.row(
                                "sheet-head",
                                Parts.icon(Material2AL.CHECK_CIRCLE, "done-icon"),
                                Parts.label(
                                        texts.get("refund.done." + done.reason()), "sheet-title")),
                        Parts.row("sheet-body", new SlipView(done.slip(), keys), side));
        view.setId("refunded");
    }

    private Button next(Texts texts, KeyMap keys) {
        Button next =
                Parts.button(
                        texts.get(
                                isExchange() ? "refund.toSale" : "refund.next",
                                keys.label(Command.PRIMARY)),
                        this::goOn,
                        "primary");
        next.setId("refund-next");
        next.setMaxWidth(Double.MAX_VALUE);
        return next;
    }

    private boolean isExchange() {
        return done.reason() == Returned.Reason.EXCHANGED;
    }

    private void goOn() {
        model.putAway();
        if (isExchange()) {
            navigator.go(Place.SALE);
        }
    }

    @Override
    public void onHidden() {
        done.slip().release();
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
                    case PRIMARY -> goOn();
                    case BACK -> model.putAway();
                    case SECOND -> done.slip().print();
                    default -> {}
                }
            }
        }
    }
}
