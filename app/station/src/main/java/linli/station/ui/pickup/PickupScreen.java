package linli.station.ui.pickup;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import linli.core.checkout.Found;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Place;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Screen;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.Sheet;
import linli.station.ui.kit.look.Sheets;

/** 提货: waiting orders and their handover. */
public final class PickupScreen implements Screen {

    private final PickupViewModel model;
    private final PickupView view;
    private final Sheets sheets;
    private Optional<Sheet> receipt = Optional.empty();
    private Optional<Sheet> proxy = Optional.empty();

    /** The screen of that model, with the member panel. */
    public PickupScreen(
            PickupViewModel model, Region memberPanel, Sheets sheets, Texts texts, KeyMap keys) {
        this.model = model;
        this.sheets = sheets;
        this.view = new PickupView(model, memberPanel, texts, keys);
        Parts.follow(
                model.done(),
                done ->
                        receipt =
                                replace(
                                        receipt,
                                        done.map(each ->
                                                new HandoverSheet(each, model, texts, keys))));
        Parts.follow(
                model.proxyAsked(),
                asked ->
                        proxy =
                                replace(
                                        proxy,
                                        asked
                                                ? Optional.of(new ProxySheet(model, texts, keys))
                                                : Optional.empty()));
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

    private Optional<Sheet> replace(Optional<Sheet> before, Optional<? extends Sheet> now) {
        before.ifPresent(sheets::close);
        view.field().requestFocus();
        now.ifPresent(sheets::open);
        return now.map(sheet -> sheet);
    }
}
