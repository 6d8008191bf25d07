package linli.station.ui.member;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.Sheet;
import linli.station.ui.kit.look.SheetList;
import linli.station.ui.kit.look.SheetParts;
import org.kordamp.ikonli.material2.Material2MZ;

/** A member's points entry by entry, over the screen. */
public final class StatementSheet implements Sheet {

    private final StatementViewModel model;
    private final Texts texts;
    private final Runnable close;
    private final VBox summary = Parts.column("statement-summary");
    private final SheetList list = new SheetList("statement-rows", 0.15);
    private final VBox view;

    /** The statement of that model; {@code close} puts it away. */
    public StatementSheet(StatementViewModel model, Texts texts, KeyMap keys, Runnable close) {
        this.model = model;
        this.texts = texts;
        this.close = close;
        Label problem = Parts.paragraph(texts.get("statement.failed"), "sheet-problem");
        Parts.shownWhen(problem, model.failed());
        this.view = Parts.column("sheet", head(keys), summary, problem, list);
        view.setId("statement");
        view.setPrefSize(860, 620);
        Parts.follow(model.shown(), now -> now.ifPresent(this::show));
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public Scans scans() {
        return Scans.GIVES_WAY;
    }

    @Override
    public void press(Press press) {
        if (press instanceof Press.Asked(Command command)) {
            switch (command) {
                case SECOND -> model.toggle();
                case QUANTITY -> model.print();
                case UP -> list.scroll(-1);
                case DOWN -> list.scroll(1);
                case BACK, PRIMARY, CONFIRM -> close.run();
                default -> {}
            }
        }
    }

    private Node head(KeyMap keys) {
        Button span = Parts.button("", model::toggle, "second");
        span.setId("statement-span");
        Parts.follow(
                model.year(),
                year ->
                        span.setText(
                                texts.get(
                                        year ? "statement.months" : "statement.year",
                                        keys.label(Command.SECOND))));
        Node[] left = {
            Parts.icon(Material2MZ.RECEIPT_LONG, "prints-icon"),
            SheetParts.title(model.title()),
            Parts.yielding(model.member(), "statement-member")
        };
        return SheetParts.head(left, span, print(keys), Parts.back(texts, keys, close));
    }

    private Button print(KeyMap keys) {
        Button print =
                Parts.button(
                        texts.get("statement.print", keys.label(Command.QUANTITY)),
                        model::print,
                        "second");
        print.setId("statement-print");
        return print;
    }

    private void show(StatementViewModel.Shown shown) {
        HBox figure =
                Parts.row(
                        "statement-figure",
                        Parts.label(model.now(), "statement-now"),
                        Parts.label(shown.balance(), "statement-balance"),
                        Parts.spring());
        VBox endings = Parts.column("statement-endings");
        shown.endings()
                .forEach(ending -> endings.getChildren().add(Parts.label(ending, "statement-end")));
        figure.getChildren().add(endings);
        summary.getChildren().setAll(figure, Parts.paragraph(shown.sum(), "statement-sum"));
        list.show(shown.rows().stream().map(this::line).toList());
        list.setVvalue(0);
    }

    private Node line(StatementViewModel.Row row) {
        VBox words =
                Parts.column(
                        "statement-words",
                        Parts.yielding(row.title(), "statement-title"),
                        Parts.paragraph(row.figures(), "statement-why"));
        HBox.setHgrow(words, Priority.ALWAYS);
        VBox amounts =
                Parts.column("statement-amounts", Parts.label(row.points(), "statement-points"));
        if (!row.balance().isEmpty()) {
            amounts.getChildren().add(Parts.label(row.balance(), "statement-why"));
        }
        Label when = Parts.label(row.when(), "statement-when");
        HBox line = Parts.row("statement-line", when, words, amounts);
        Parts.styled(line, "statement-comes", row.points().startsWith("+"));
        Parts.styled(line, "statement-total", row.when().isEmpty());
        return line;
    }
}
