package linli.station.ui.member;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.Sheet;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** The form for a new member, over the screen. */
final class RegisterSheet implements Sheet {

    private final RegisterViewModel model;
    private final Texts texts;
    private final KeyMap keys;
    private final Runnable close;
    private final TextField phone;
    private final VBox view;

    RegisterSheet(RegisterViewModel model, Texts texts, KeyMap keys, Runnable close) {
        this.model = model;
        this.texts = texts;
        this.keys = keys;
        this.close = close;
        this.phone = field(model.phone(), "register.phone.prompt");
        this.view = layOut();
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void onShown() {
        phone.requestFocus();
    }

    @Override
    public void press(Press press) {
        if (press instanceof Press.Asked(Command command)) {
            switch (command) {
                case PRIMARY, CONFIRM -> model.submit();
                case SECOND -> toggleConsent();
                case BACK -> close.run();
                default -> {}
            }
        }
    }

    private VBox layOut() {
        Button register =
                Parts.button(
                        texts.get("register.submit", keys.label(Command.PRIMARY)),
                        model::submit,
                        "primary");
        register.disableProperty().bind(model.busy());
        register.setMaxWidth(Double.MAX_VALUE);
        register.setId("register-submit");
        var problem = Parts.wrapped(model.problem(), "sheet-problem");
        Parts.shownWhen(problem, model.problem().isNotEmpty());
        VBox sheet =
                Parts.column(
                        "sheet",
                        head(),
                        labelled("register.phone", phone),
                        labelled("register.name", field(model.name(), "register.name.prompt")),
                        labelled(
                                "register.birthday",
                                field(model.birthday(), "register.birthday.prompt")),
                        labelled(
                                "register.inviter",
                                field(model.inviter(), "register.inviter.prompt")),
                        consent(),
                        problem,
                        register);
        sheet.setPrefWidth(520);
        return sheet;
    }

    private Node head() {
        Button back = Parts.back(texts, keys, close);
        return Parts.row(
                "sheet-head",
                Parts.label(texts.get("register.title"), "sheet-title"),
                Parts.spring(),
                back);
    }

    private Node labelled(String key, TextField field) {
        var label = Parts.label(texts.get(key), "field-label");
        label.setLabelFor(field);
        var row = Parts.row("field-row", label, field);
        javafx.scene.layout.HBox.setHgrow(field, javafx.scene.layout.Priority.ALWAYS);
        return row;
    }

    private TextField field(StringProperty value, String prompt) {
        TextField field = new TextField();
        field.setPromptText(texts.get(prompt));
        field.textProperty().bindBidirectional(value);
        field.disableProperty().bind(model.busy());
        return field;
    }

    private Node consent() {
        FontIcon tick = Parts.icon(Material2AL.CHECK_BOX_OUTLINE_BLANK, "consent-tick");
        Button consent =
                Parts.button(
                        texts.get("register.consent", keys.label(Command.SECOND)),
                        this::toggleConsent,
                        "consent");
        consent.setGraphic(tick);
        consent.setWrapText(true);
        consent.setMinWidth(0);
        consent.setMaxWidth(Double.MAX_VALUE);
        Parts.follow(
                model.consent(),
                agreed ->
                        tick.setIconCode(
                                agreed
                                        ? Material2AL.CHECK_BOX
                                        : Material2AL.CHECK_BOX_OUTLINE_BLANK));
        return consent;
    }

    private void toggleConsent() {
        model.consent().set(!model.consent().get());
    }
}
