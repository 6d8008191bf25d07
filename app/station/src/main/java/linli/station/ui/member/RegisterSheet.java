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
import linli.station.ui.kit.look.Form;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.Sheet;
import linli.station.ui.kit.look.SheetParts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** The form for a new member, over the screen. */
final class RegisterSheet implements Sheet {

    private final RegisterViewModel model;
    private final Texts texts;
    private final KeyMap keys;
    private final Runnable close;
    private final Form form;
    private final TextField phone;
    private final VBox view;

    RegisterSheet(RegisterViewModel model, Texts texts, KeyMap keys, Runnable close) {
        this.model = model;
        this.texts = texts;
        this.keys = keys;
        this.close = close;
        this.form = new Form(texts, model.attempt().busy());
        this.phone = field("phone", model.phone());
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
                form.send(
                        "register-submit",
                        texts.get("register.submit", keys.label(Command.PRIMARY)),
                        model::submit);
        VBox sheet =
                Parts.column(
                        "sheet",
                        SheetParts.head(
                                texts.get("register.title"), Parts.back(texts, keys, close)),
                        form.row("register.phone", phone),
                        form.row("register.name", field("name", model.name())),
                        form.row("register.birthday", field("birthday", model.birthday())),
                        form.row("register.inviter", field("inviter", model.inviter())),
                        consent(),
                        SheetParts.problem(model.attempt().problem()),
                        register);
        sheet.setPrefWidth(520);
        return sheet;
    }

    private TextField field(String name, StringProperty value) {
        return form.field(
                new TextField(), "register-" + name, "register." + name + ".prompt", value);
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
