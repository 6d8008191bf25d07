package linli.station.ui.settings;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linli.station.setting.DeviceRole;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.device.PortAnswer;
import linli.station.ui.kit.look.Parts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** Which port was asked and what answered; the best for the device in sight wears the key. */
final class SearchView extends VBox {

    private final SettingsViewModel model;
    private final Texts texts;
    private final KeyMap keys;

    SearchView(SettingsViewModel model, Texts texts, KeyMap keys) {
        this.model = model;
        this.texts = texts;
        this.keys = keys;
        getStyleClass().add("search");
        setId("search");
        Parts.follow(model.search().state(), state -> draw());
        model.chosen().addListener((source, before, now) -> draw());
        keys.follow(this::draw);
    }

    private void draw() {
        SearchState state = model.search().state().get();
        getChildren().setAll(head(state));
        if (state.lines().isEmpty() && !state.isRunning()) {
            getChildren().add(Parts.label(texts.get("settings.noPorts"), "option-hint"));
        }
        DeviceRole role = model.chosen().get();
        Fitting fitting = Fitting.of(role);
        Optional<PortAnswer> best = fitting.best(state);
        for (SearchState.Line line : state.lines()) {
            HBox row = line(line);
            if (fitting.takes(line.answer())) {
                row.getChildren().add(take(line.answer(), best.filter(line.answer()::equals)));
            }
            getChildren().add(row);
        }
    }

    private HBox head(SearchState state) {
        String words =
                switch (state.phase()) {
                    case NONE -> "";
                    case RUNNING ->
                            texts.get(
                                    "settings.search.running", state.asked(), state.lines().size());
                    case STOPPED -> texts.get("settings.search.stopped", state.answered());
                    case ENDED -> texts.get("settings.search.ended", state.answered());
                };
        return Parts.row(
                "bytes-head",
                Parts.icon(Material2MZ.SEARCH, "search-icon"),
                Parts.label(words, "search-title"),
                Parts.spring(),
                Parts.button(
                        texts.get("settings.search.away", keys.label(Command.BACK)),
                        model.search()::putAway,
                        "bytes-clear"));
    }

    private HBox line(SearchState.Line line) {
        PortAnswer answer = line.answer();
        VBox port =
                Parts.column(
                        "search-port",
                        Parts.yielding(line.port().name(), "option-text"),
                        Parts.yielding(line.port().place(), "option-note"));
        VBox words = Parts.column("device-words");
        answer.fault()
                .map(texts::fault)
                .ifPresentOrElse(
                        fault ->
                                words.getChildren()
                                        .addAll(
                                                Parts.paragraph(fault.what(), "option-text"),
                                                Parts.paragraph(fault.next(), "trial-note")),
                        () ->
                                words.getChildren()
                                        .add(Parts.paragraph(said(answer), "option-text")));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = Parts.row("search-line", port, Parts.icon(sign(answer), "search-sign"), words);
        answer.fault().ifPresent(code -> row.getChildren().add(Parts.label(code, "strip-code")));
        Parts.styled(row, style(answer), true);
        return row;
    }

    private Button take(PortAnswer answer, Optional<PortAnswer> best) {
        String key = best.isPresent() ? keys.label(Command.CONFIRM) : "";
        Button button =
                Parts.button(
                        texts.get("settings.search.take", key).strip(),
                        () -> model.take(answer),
                        best.isPresent() ? "primary" : "key");
        if (best.isPresent()) {
            button.setId("search-take");
        }
        return button;
    }

    private String said(PortAnswer answer) {
        return texts.get("settings.answer." + answer.what().name());
    }

    private static Ikon sign(PortAnswer answer) {
        return switch (answer.what()) {
            case WAITING -> Material2AL.HOURGLASS_EMPTY;
            case ASKED -> Material2MZ.SYNC;
            case SCALE_OS2, SCALE_TOLEDO, PRINTER -> Material2AL.CHECK_CIRCLE;
            case LIKE_SCANNER, LIKE_PRINTER, NOTHING -> Material2AL.HELP_OUTLINE;
            case OURS -> Material2AL.LOCK;
            case FAULT -> Material2MZ.WARNING;
        };
    }

    private static String style(PortAnswer answer) {
        return switch (answer.what()) {
            case WAITING, OURS, LIKE_SCANNER, LIKE_PRINTER, NOTHING -> "search-quiet";
            case ASKED -> "search-asked";
            case SCALE_OS2, SCALE_TOLEDO, PRINTER -> "search-good";
            case FAULT -> "search-bad";
        };
    }
}
