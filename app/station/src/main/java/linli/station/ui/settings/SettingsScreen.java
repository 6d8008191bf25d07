package linli.station.ui.settings;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import linli.core.visit.Found;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Place;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Screen;
import linli.station.ui.kit.StationStatus;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.TrainingDoor;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.Sheet;
import linli.station.ui.kit.look.Sheets;

/** 设置: the devices. A scan is tried here and shown; it changes neither basket nor member. */
public final class SettingsScreen implements Screen {

    private final SettingsViewModel model;
    private final SettingsView view;
    private final Sheets sheets;
    private Optional<Sheet> question = Optional.empty();

    /**
     * Where this page leads besides.
     *
     * @param training to a till to practise at, and back
     * @param habits to type, sounds and keys
     */
    public record Doors(TrainingDoor training, Runnable habits) {}

    /** The screen of that model. */
    public SettingsScreen(
            SettingsViewModel model,
            StationStatus status,
            Doors doors,
            Sheets sheets,
            Texts texts,
            KeyMap keys) {
        this.model = model;
        this.sheets = sheets;
        this.view = new SettingsView(model, status, doors, texts, keys);
        Parts.follow(
                model.asking(),
                asking -> {
                    question.ifPresent(sheets::close);
                    question =
                            asking.map(each -> new AddressSheet(each, texts, keys, model::unask));
                    question.ifPresent(sheets::open);
                });
    }

    @Override
    public Place place() {
        return Place.SETTINGS;
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
        return view.home();
    }

    @Override
    public void onShown() {
        model.show();
        view.home().requestFocus();
    }

    @Override
    public void onHidden() {
        model.hide();
        question.ifPresent(sheets::close);
    }

    /** Here the drawer's key tries the drawer. */
    @Override
    public boolean claims(Command command) {
        return command == Command.DRAWER;
    }

    @Override
    public void press(Press press) {
        model.press(press);
    }

    @Override
    public boolean take(Found found) {
        return true;
    }
}
