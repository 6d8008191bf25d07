package linli.station.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linli.station.setting.DeviceRole;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.PanView;
import linli.station.ui.kit.look.Parts;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** One device closely: how it stands, what can be chosen and tried, and its bytes. */
final class DevicePane extends VBox {

    private final SettingsViewModel model;
    private final Texts texts;
    private final KeyMap keys;
    private final VBox upper = Parts.column("device-upper");
    private final OptionRows options;
    private final BytesView bytes;
    private final ScanView scan;
    private final SearchView search;
    private final PanView pan;

    DevicePane(SettingsViewModel model, Texts texts, KeyMap keys) {
        this.model = model;
        this.texts = texts;
        this.keys = keys;
        this.options = new OptionRows(model, texts, keys);
        this.bytes = new BytesView(model, texts, keys);
        this.scan = new ScanView(model, texts);
        this.search = new SearchView(model, texts, keys);
        this.pan = new PanView(model.pan(), texts);
        HBox.setHgrow(pan, Priority.ALWAYS);
        getStyleClass().addAll("card", "device-pane");
        ScrollPane scroll = Parts.list(upper, "device-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(scroll, bytes);
        model.cards().addListener((ListChangeListener<DeviceCard>) change -> draw());
        redrawFor(model.chosen());
        redrawFor(model.trouble());
        redrawFor(model.search().state());
        keys.follow(this::draw);
        draw();
    }

    private void redrawFor(ObservableValue<?> value) {
        value.addListener((source, before, now) -> draw());
    }

    private void draw() {
        DeviceRole role = model.chosen().get();
        Optional<DeviceCard> card =
                model.cards().stream().filter(each -> each.role() == role).findFirst();
        List<Node> parts = new ArrayList<>();
        card.ifPresent(each -> parts.add(head(each)));
        model.trouble().get().map(this::trouble).ifPresent(parts::add);
        boolean searched = role.hasPort() && model.isSearching();
        if (searched) {
            parts.add(search);
        } else {
            parts.add(options);
            parts.addAll(tests(role));
        }
        upper.getChildren().setAll(parts);
        bytes.setVisible(role.hasPort() && !searched);
        bytes.setManaged(role.hasPort() && !searched);
    }

    private List<Node> tests(DeviceRole role) {
        List<Node> parts = new ArrayList<>();
        switch (role) {
            case SCANNER, WEDGE -> parts.add(scan);
            case SCALE -> parts.add(Parts.row("trials", pan, trials()));
            case PRINTER, POLE_DISPLAY -> parts.add(trials());
            case CUSTOMER_WINDOW -> {}
        }
        if (!model.advice().isEmpty()) {
            parts.add(advice(model.advice()));
        }
        return parts;
    }

    private HBox head(DeviceCard card) {
        HBox state =
                Parts.row(
                        "device-state-pill",
                        Parts.icon(CardList.signOf(card.mood()), "device-sign"),
                        Parts.label(card.state(), "device-state"));
        Parts.styled(state, CardList.style(card.mood()), true);
        String turn = model.isOn() ? "settings.turnOff" : "settings.turnOn";
        Button button =
                Parts.button(
                        texts.get(turn, keys.label(Command.SECOND)), model::turn, "key", "turn");
        button.setId("device-turn");
        HBox head =
                Parts.row(
                        "device-head",
                        Parts.icon(CardList.iconOf(card.role()), "device-head-icon"),
                        Parts.label(card.name(), "sheet-title"),
                        state,
                        Parts.yielding(card.where(), "device-where"),
                        Parts.spring());
        if (card.role().hasPort()) {
            head.getChildren().add(searchButton());
        }
        head.getChildren().add(button);
        return head;
    }

    private Button searchButton() {
        String words =
                model.search().state().get().isRunning()
                        ? "settings.search.stop"
                        : "settings.search";
        Button button =
                Parts.button(
                        texts.get(words, keys.label(Command.HOLD)),
                        model.search()::turn,
                        "key",
                        "turn");
        button.setId("device-search");
        return button;
    }

    private HBox trouble(Trouble trouble) {
        String what =
                trouble.present()
                        ? trouble.sentence().what()
                        : texts.get("settings.lastFault", trouble.sentence().what());
        VBox words =
                new VBox(
                        Parts.paragraph(what, "trouble-what"),
                        Parts.paragraph(trouble.sentence().next(), "trouble-next"));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox box =
                Parts.row(
                        "trouble",
                        Parts.icon(
                                trouble.present() ? Material2MZ.WARNING : Material2AL.HISTORY,
                                "trouble-icon"),
                        words,
                        Parts.label(trouble.sentence().code(), "strip-code"));
        Parts.styled(box, "trouble-past", !trouble.present());
        return box;
    }

    private HBox trials() {
        HBox row = Parts.row("trials");
        for (Trial trial : model.trials()) {
            Button button =
                    Parts.button(
                            texts.get(
                                    "settings.try." + trial.what().name(), keys.label(trial.key())),
                            () -> model.attempt(trial.what()),
                            row.getChildren().isEmpty() ? "primary" : "second");
            button.setId("try-" + trial.what().name());
            row.getChildren().add(button);
        }
        return row;
    }

    private static HBox advice(String text) {
        Label label = Parts.paragraph(text, "hint-text");
        HBox.setHgrow(label, Priority.ALWAYS);
        return Parts.row("hint", Parts.icon(Material2AL.EMOJI_OBJECTS, "hint-icon"), label);
    }
}
