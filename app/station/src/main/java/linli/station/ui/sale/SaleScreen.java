package linli.station.ui.sale;

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
import linli.station.ui.kit.look.ChoiceSheet;
import linli.station.ui.kit.look.EntrySheet;
import linli.station.ui.kit.look.Sheet;
import linli.station.ui.kit.look.Sheets;
import linli.station.ui.kit.payment.PaymentSheet;

/** 收银: the counter sale. */
public final class SaleScreen implements Screen {

    private final SaleViewModel model;
    private final SaleView view;
    private final Texts texts;
    private final KeyMap keys;

    /** The screen of that model, with the member panel. */
    public SaleScreen(
            SaleViewModel model, Region memberPanel, Sheets sheets, Texts texts, KeyMap keys) {
        this.model = model;
        this.texts = texts;
        this.keys = keys;
        this.view = new SaleView(model, memberPanel, texts, keys);
        Runnable home = view.field()::requestFocus;
        sheets.follow(model.asking(), this::sheet, home);
        sheets.follow(
                model.payments().done(), done -> ReceiptSheet.of(done, model, texts, keys), home);
    }

    @Override
    public Place place() {
        return Place.SALE;
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

    @Override
    public boolean takePayment(String digits) {
        return model.takePayment(digits);
    }

    private Sheet sheet(Asking asking) {
        return switch (asking) {
            case Asking.Number(var entry) -> new EntrySheet(entry, texts, keys, model::unask);
            case Asking.Paying(var paying) -> new PaymentSheet(paying, texts, keys, model::unask);
            case Asking.Choice(var choice) -> new ChoiceSheet(choice, texts, keys, model::unask);
            case Asking.Weight(var weight) -> new WeighSheet(weight, texts, keys, model::unask);
        };
    }
}
