package linli.station.ui.redeem;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import linli.core.visit.Found;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Place;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Screen;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.EntrySheet;
import linli.station.ui.kit.look.Sheet;
import linli.station.ui.kit.look.Sheets;

/** 兑换: what points buy. */
public final class RedeemScreen implements Screen {

    private final RedeemViewModel model;
    private final RedeemView view;
    private final Texts texts;
    private final KeyMap keys;
    private final Runnable statement;

    /**
     * The screen of that model, with the member panel.
     *
     * @param statement shows the points of whoever is served, entry by entry
     */
    public RedeemScreen(
            RedeemViewModel model,
            Region memberPanel,
            Sheets sheets,
            Texts texts,
            KeyMap keys,
            Runnable statement) {
        this.model = model;
        this.texts = texts;
        this.keys = keys;
        this.statement = statement;
        this.view = new RedeemView(model, memberPanel, texts, keys, statement);
        Deals deals = model.deals();
        Runnable home = view.field()::requestFocus;
        sheets.follow(deals.asking(), this::sheet, home);
        sheets.follow(deals.done(), done -> RedeemReceiptSheet.of(done, deals, texts, keys), home);
    }

    @Override
    public Place place() {
        return Place.REDEEM;
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
        if (press.asks(Command.HOLD)) {
            statement.run();
        } else {
            model.press(press);
        }
    }

    @Override
    public boolean take(Found found) {
        return model.take(found);
    }

    private Sheet sheet(Asked asked) {
        Runnable close = model.deals()::unask;
        return switch (asked) {
            case Asked.ForPoints(Deal deal) -> new DealSheet(deal, texts, keys, close);
            case Asked.WithCash(Deal.Terms terms, var entry) ->
                    new EntrySheet(entry, texts, keys, close);
            case Asked.Cancelling(CancelModel cancel) ->
                    new CancelSheet(cancel, texts, keys, close);
            case Asked.Drawn(DrawModel draw) -> new DrawSheet(draw, texts, keys, close);
        };
    }
}
