package linli.station.ui.operator;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import linli.core.operator.Operator;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Form;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.Sheet;
import linli.station.ui.kit.look.SheetParts;

/** Who may sign in here, and a form for one more. */
final class StaffSheet implements Sheet {

    private final StaffModel model;
    private final Texts texts;
    private final KeyMap keys;
    private final Runnable close;
    private final Consumer<Operator> open;
    private final Form form;
    private final TextField name;
    private final VBox people = Parts.column("reasons");
    private final VBox view;

    /** {@code open} shows one of them. */
    StaffSheet(
            StaffModel model, Texts texts, KeyMap keys, Runnable close, Consumer<Operator> open) {
        this.model = model;
        this.texts = texts;
        this.keys = keys;
        this.close = close;
        this.open = open;
        this.form = new Form(texts, model.attempt().busy());
        this.name = form.field(new TextField(), "staff-name", "operator.name.prompt", model.name());
        TextField pin =
                form.field(new PasswordField(), "staff-pin", "operator.pin.prompt", model.pin());
        this.view =
                Parts.column(
                        "sheet",
                        SheetParts.head(
                                texts.get("operator.staff.title"), Parts.back(texts, keys, close)),
                        people,
                        Parts.shownWhen(
                                Parts.label(
                                        texts.get(
                                                "operator.staff.keys",
                                                keys.label(Command.HOLD),
                                                keys.label(Command.RECALL)),
                                        "totals-label"),
                                model.people().map(all -> !all.isEmpty())),
                        form.row("operator.name", name),
                        role(),
                        form.row("operator.pin", pin),
                        SheetParts.problem(model.attempt().problem()),
                        form.send(
                                "staff-add",
                                texts.get("operator.add", keys.label(Command.PRIMARY)),
                                model::add));
        view.setId("staff");
        view.setPrefWidth(600);
        Parts.follow(model.people(), this::show);
        model.selected().addListener(changed -> mark());
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
        model.reload();
        name.requestFocus();
    }

    @Override
    public void press(Press press) {
        if (press instanceof Press.Asked(Command command)) {
            switch (command) {
                case PRIMARY, CONFIRM -> model.add();
                case SECOND -> model.nextRole();
                case NEXT -> name.requestFocus();
                case HOLD -> model.selectNext();
                case RECALL -> model.chosen().ifPresent(open);
                case BACK -> close.run();
                default -> {}
            }
        }
    }

    private void show(List<Operator> all) {
        name.requestFocus();
        people.getChildren().clear();
        if (all.isEmpty()) {
            people.getChildren()
                    .add(Parts.paragraph(texts.get("operator.staff.none"), "entry-about"));
        }
        all.forEach(each -> people.getChildren().add(person(each)));
        mark();
    }

    private Node person(Operator each) {
        return Parts.row(
                "print-line",
                Parts.yielding(each.name(), "choice-name"),
                Parts.spring(),
                Parts.label(texts.get("operator.role." + each.role()), "order-due"),
                Parts.button(texts.get("operator.person.open"), () -> open.accept(each), "second"));
    }

    private void mark() {
        for (int i = 0; i < people.getChildren().size(); i++) {
            boolean isChosen = !model.people().get().isEmpty() && i == model.selected().get();
            Parts.styled(people.getChildren().get(i), "row-chosen", isChosen);
        }
    }

    private Node role() {
        Button role = Parts.button("", model::nextRole, "second");
        role.setId("staff-role");
        Parts.follow(
                model.role(),
                now ->
                        role.setText(
                                texts.get("operator.role." + now)
                                        + "  "
                                        + keys.label(Command.SECOND)));
        return form.row("operator.role", role);
    }
}
