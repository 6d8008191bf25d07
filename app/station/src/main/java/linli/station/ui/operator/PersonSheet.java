package linli.station.ui.operator;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Form;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.Sheet;
import linli.station.ui.kit.look.SheetParts;

/** One operator, for a leader: role, own membership, another PIN, and that they have left. */
final class PersonSheet implements Sheet {

    private final PersonModel model;
    private final Texts texts;
    private final KeyMap keys;
    private final Runnable close;
    private final Form form;
    private final PasswordField pin;
    private final VBox view;

    PersonSheet(PersonModel model, Texts texts, KeyMap keys, Runnable close) {
        this.model = model;
        this.texts = texts;
        this.keys = keys;
        this.close = close;
        this.form = new Form(texts, model.attempt().busy());
        this.pin =
                form.field(
                        new PasswordField(),
                        "person-pin",
                        "operator.person.pin.prompt",
                        model.pin());
        this.view =
                Parts.column(
                        "sheet",
                        SheetParts.head(
                                texts.get("operator.person.title", model.name()),
                                Parts.back(texts, keys, close)),
                        form.row("operator.role", role()),
                        form.row("operator.member", member()),
                        form.row("operator.person.pin", pin),
                        Parts.paragraph(texts.get("operator.person.about"), "entry-about"),
                        SheetParts.problem(model.attempt().problem()),
                        Parts.row("sheet-actions", dismiss(), Parts.spring(), save()));
        view.setId("person");
        view.setPrefWidth(600);
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
    public void onShown() {
        pin.requestFocus();
    }

    @Override
    public void press(Press press) {
        if (press instanceof Press.Asked(Command command)) {
            switch (command) {
                case PRIMARY, CONFIRM -> model.save();
                case SECOND -> model.nextRole();
                case HOLD -> model.link();
                case VOID -> model.dismiss();
                case BACK -> close.run();
                default -> {}
            }
        }
    }

    private Node role() {
        Button role = Parts.button("", model::nextRole, "second");
        role.setId("person-role");
        Parts.follow(
                model.role(),
                now ->
                        role.setText(
                                texts.get("operator.role." + now)
                                        + "  "
                                        + keys.label(Command.SECOND)));
        return role;
    }

    private Node member() {
        Button link = Parts.button("", model::link, "second");
        link.setId("person-member");
        link.setDisable(!model.canLink());
        Parts.follow(
                model.member(),
                now ->
                        link.setText(
                                texts.get(
                                        now.isPresent()
                                                ? "operator.member.unlink"
                                                : "operator.member.link",
                                        keys.label(Command.HOLD))));
        return link;
    }

    private Button dismiss() {
        Button dismiss =
                Parts.button(
                        texts.get("operator.dismiss", keys.label(Command.VOID)),
                        model::dismiss,
                        "second");
        dismiss.setId("person-dismiss");
        return dismiss;
    }

    private Button save() {
        return form.send(
                "person-save",
                texts.get("operator.person.save", keys.label(Command.PRIMARY)),
                model::save);
    }
}
