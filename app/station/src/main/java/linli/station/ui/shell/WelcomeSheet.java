package linli.station.ui.shell;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.Sheet;
import linli.station.ui.kit.look.SheetParts;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** What a new station shows first: what it is, and the two ways to begin. */
public final class WelcomeSheet implements Sheet {

    private final WelcomeViewModel model;
    private final Texts texts;
    private final KeyMap keys;
    private final VBox view;

    /** The sheet of that model. */
    public WelcomeSheet(WelcomeViewModel model, Texts texts, KeyMap keys) {
        this.model = model;
        this.texts = texts;
        this.keys = keys;
        HBox ways = Parts.row("welcome-ways", join(), alone());
        this.view =
                Parts.column(
                        "sheet",
                        Parts.row(
                                "sheet-head",
                                Parts.icon(Material2MZ.STOREFRONT, "welcome-icon"),
                                Parts.label(texts.get("welcome.title"), "welcome-title")),
                        Parts.paragraph(texts.get("welcome.about"), "entry-about"),
                        ways);
        view.setId("welcome");
        view.setPrefWidth(860);
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public Scans scans() {
        return Scans.REFUSED;
    }

    @Override
    public void press(Press press) {
        if (press instanceof Press.Asked(Command command)) {
            switch (command) {
                case PRIMARY, CONFIRM -> model.enrol();
                case SECOND -> model.workAlone();
                default -> {}
            }
        }
    }

    private VBox join() {
        Button button =
                SheetParts.wide(
                        "welcome-join",
                        texts.get("welcome.join", keys.label(Command.PRIMARY)),
                        model::enrol,
                        "primary");
        button.disableProperty().bind(model.attempt().busy());
        Label waiting =
                Parts.shownWhen(
                        Parts.paragraph(texts.get("welcome.waiting"), "entry-about"),
                        model.attempt().busy());
        VBox way =
                Parts.column(
                        "welcome-way",
                        title(
                                Parts.icon(Material2AL.CLOUD, "welcome-way-icon"),
                                "welcome.join.title"),
                        Parts.paragraph(texts.get("welcome.join.about"), "entry-about"),
                        labelled("welcome.central", model.central()),
                        labelled("welcome.code", model.code()),
                        SheetParts.problem(model.attempt().problem()),
                        waiting,
                        Parts.spring(),
                        button);
        HBox.setHgrow(way, Priority.ALWAYS);
        return way;
    }

    private VBox alone() {
        Button button =
                SheetParts.wide(
                        "welcome-alone",
                        texts.get("welcome.alone", keys.label(Command.SECOND)),
                        model::workAlone,
                        "second");
        button.disableProperty().bind(model.attempt().busy());
        VBox way =
                Parts.column(
                        "welcome-way",
                        title(
                                Parts.icon(Material2AL.HOME, "welcome-way-icon"),
                                "welcome.alone.title"),
                        Parts.paragraph(texts.get("welcome.alone.about"), "entry-about"),
                        Parts.spring(),
                        button);
        way.setPrefWidth(320);
        way.setMinWidth(280);
        return way;
    }

    private Node title(Node icon, String key) {
        return Parts.row("sheet-head", icon, Parts.label(texts.get(key), "welcome-way-title"));
    }

    private Node labelled(String key, StringProperty value) {
        TextField field = new TextField();
        field.setId(key.replace('.', '-'));
        field.setPromptText(texts.get(key + ".prompt"));
        field.textProperty().bindBidirectional(value);
        field.disableProperty().bind(model.attempt().busy());
        return Parts.column("field-column", Parts.label(texts.get(key), "field-label"), field);
    }
}
