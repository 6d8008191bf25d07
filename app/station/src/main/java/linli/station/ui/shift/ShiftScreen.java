package linli.station.ui.shift;

import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import linli.core.till.CashMovementKind;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Place;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Screen;
import linli.station.ui.kit.StationStatus;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.EntrySheet;
import linli.station.ui.kit.look.Sheet;
import linli.station.ui.kit.look.Sheets;

/** 交班: the shift, its cash and its end. */
public final class ShiftScreen implements Screen {

    private final ShiftViewModel model;
    private final ShiftView view;
    private final Texts texts;
    private final KeyMap keys;
    private final Runnable staff;

    /** The screen of that model; {@code staff} shows who may sign in. */
    public ShiftScreen(
            ShiftViewModel model,
            StationStatus status,
            Sheets sheets,
            Texts texts,
            KeyMap keys,
            Runnable staff) {
        this.staff = staff;
        this.model = model;
        this.texts = texts;
        this.keys = keys;
        this.view = new ShiftView(model, status, texts, keys, staff);
        sheets.follow(model.asked(), this::sheet, view::requestFocus);
    }

    @Override
    public Place place() {
        return Place.SHIFT;
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
    public void onShown() {
        model.reload();
        view.requestFocus();
    }

    @Override
    public void press(Press press) {
        switch (press) {
            case Press.Typed(String text) -> typed(text);
            case Press.Asked(Command command) -> {
                switch (command) {
                    case PRIMARY -> model.primary();
                    case SECOND -> model.printReading();
                    case UP -> model.move(-1);
                    case DOWN -> model.move(1);
                    case CONFIRM -> model.reprint();
                    default -> {}
                }
            }
        }
    }

    private void typed(String text) {
        switch (text) {
            case "1" -> model.askReason(CashMovementKind.PAID_IN);
            case "2" -> model.askReason(CashMovementKind.PAID_OUT);
            case "3" -> model.askReason(CashMovementKind.CASH_DROP);
            case "4" -> staff.run();
            default -> {}
        }
    }

    private Sheet sheet(Asked asked) {
        return switch (asked) {
            case Asked.Float(var question) ->
                    new FloatSheet(new EntrySheet(question, texts, keys, model::skipFloat));
            case Asked.Reason(var question) ->
                    new ReasonSheet(question, texts, keys, model::putAway);
            case Asked.Amount(var question) ->
                    new EntrySheet(question, texts, keys, model::putAway);
            case Asked.Count(var question) ->
                    new CountSheet(question, model.unfinished(), texts, keys, model::putAway);
            case Asked.Closed closed -> ClosedSheet.of(closed, texts, keys, model::goOn);
        };
    }
}
