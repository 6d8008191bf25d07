package linli.station.ui.ticket;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import linli.core.visit.Found;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Navigator;
import linli.station.ui.kit.Place;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Screen;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Sheets;

/** 单据: tickets found, opened, printed again and taken back. */
public final class TicketsScreen implements Screen {

    private final TicketsViewModel model;
    private final TicketsView view;

    /** The screen of that model; an exchange goes on at the sale screen. */
    public TicketsScreen(
            TicketsViewModel model, Sheets sheets, Navigator navigator, Texts texts, KeyMap keys) {
        this.model = model;
        this.view = new TicketsView(model, texts, keys);
        Runnable home = view.field()::requestFocus;
        sheets.follow(
                model.refund(), asked -> new RefundSheet(asked, model::giveUp, texts, keys), home);
        sheets.follow(model.done(), new RefundDoneSheet(model, navigator, texts, keys)::of, home);
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
    public Pane ledge() {
        return view.ledge();
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
}
