package linli.station.ui.pickup;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import linli.core.visit.Found;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Place;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Screen;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Sheets;

/** 提货: waiting orders and their handover. */
public final class PickupScreen implements Screen {

    private final PickupViewModel model;
    private final PickupView view;

    /** The screen of that model, with the member panel. */
    public PickupScreen(
            PickupViewModel model, Region memberPanel, Sheets sheets, Texts texts, KeyMap keys) {
        this.model = model;
        this.view = new PickupView(model, memberPanel, texts, keys);
        Runnable home = view.field()::requestFocus;
        sheets.follow(model.done(), done -> HandoverSheet.of(done, model, texts, keys), home);
        sheets.follow(
                model.proxyAsked().map(asked -> asked ? Optional.of(model) : Optional.empty()),
                asked -> new ProxySheet(asked, texts, keys),
                home);
    }

    @Override
    public Place place() {
        return Place.PICKUP;
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
        model.reload();
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
