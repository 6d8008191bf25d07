package linli.station.ui.ticket;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import linli.core.checkout.Found;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Navigator;
import linli.station.ui.kit.Place;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Screen;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.Sheet;
import linli.station.ui.kit.look.Sheets;

/** 单据: tickets found, opened, printed again and taken back. */
public final class TicketsScreen implements Screen {

    private final TicketsViewModel model;
    private final TicketsView view;
    private final Sheets sheets;
    private Optional<Sheet> refund = Optional.empty();
    private Optional<Sheet> done = Optional.empty();

    /** The screen of that model; an exchange goes on at the sale screen. */
    public TicketsScreen(
            TicketsViewModel model, Sheets sheets, Navigator navigator, Texts texts, KeyMap keys) {
        this.model = model;
        this.sheets = sheets;
        this.view = new TicketsView(model, texts, keys);
        Parts.follow(
                model.refund(),
                asked ->
                        refund =
                                replace(
                                        refund,
                                        asked.map(each ->
                                                new RefundSheet(
                                                        each, model::giveUp, texts, keys))));
        Parts.follow(
                model.done(),
                now ->
                        done =
                                replace(
                                        done,
                                        now.map(each ->
                                                new RefundDoneSheet(
                                                        each, model, navigator, texts, keys))));
    }

    @Override
    public Place place() {
        return Place.TICKETS;
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public Node home() {
        return view.field();
    }

    @Override
    public void onShown() {
        model.shown();
        view.field().requestFocus();
    }

    @Override
    public void press(Press press) {
        model.press(press);
    }

    @Override
    public boolean take(Found found) {
        return model.take(found);
    }

    private Optional<Sheet> replace(Optional<Sheet> before, Optional<? extends Sheet> now) {
        before.ifPresent(sheets::close);
        view.field().requestFocus();
        now.ifPresent(sheets::open);
        return now.map(sheet -> sheet);
    }
}
