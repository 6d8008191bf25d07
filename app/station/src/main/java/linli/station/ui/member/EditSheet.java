package linli.station.ui.member;

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

/** The form that puts right what is known of a person, over the screen. */
final class EditSheet implements Sheet {

    private final EditViewModel model;
    private final Runnable close;
    private final TextField name;
    private final VBox view;

    EditSheet(EditViewModel model, Texts texts, KeyMap keys, Runnable close) {
        this.model = model;
        this.close = close;
        Form form = new Form(texts, model.attempt().busy());
        this.name = form.field(new TextField(), "edit-name", "register.name.prompt", model.name());
        TextField phone =
                form.field(new TextField(), "edit-phone", "register.phone.prompt", model.phone());
        TextField birthday =
                form.field(
                        new TextField(),
                        "edit-birthday",
                        "register.birthday.prompt",
                        model.birthday());
        Button save =
                form.send(
                        "edit-save",
                        texts.get("members.edit.save", keys.label(Command.PRIMARY)),
                        model::submit);
        this.view =
                Parts.column(
                        "sheet",
                        SheetParts.head(
                                texts.get("members.edit.title"), Parts.back(texts, keys, close)),
                        form.row("register.name", name),
                        form.row("register.phone", phone),
                        form.row("register.birthday", birthday),
                        Parts.paragraph(texts.get("members.edit.hint"), "entry-about"),
                        SheetParts.problem(model.attempt().problem()),
                        save);
        view.setPrefWidth(520);
        view.setId("edit");
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void onShown() {
        name.requestFocus();
    }

    @Override
    public void press(Press press) {
        if (press instanceof Press.Asked(Command command)) {
            switch (command) {
                case PRIMARY, CONFIRM -> model.submit();
                case BACK -> close.run();
                default -> {}
            }
        }
    }
}
