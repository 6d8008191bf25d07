package linli.station.ui.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.Sheet;
import linli.station.ui.kit.look.SlipView;
import org.kordamp.ikonli.material2.Material2MZ;

/** What is not on paper: which, when, why not; printed or put away one by one. */
public final class PrintsSheet implements Sheet {

    private final PrintsViewModel model;
    private final Texts texts;
    private final Runnable close;
    private final VBox list = Parts.column("prints");
    private final ScrollPane scroll = new ScrollPane(list);
    private final VBox view;

    /** The sheet of that model; {@code close} puts it away. */
    public PrintsSheet(PrintsViewModel model, Texts texts, KeyMap keys, Runnable close) {
        this.model = model;
        this.texts = texts;
        this.close = close;
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("paper-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        this.view = Parts.column("sheet", head(keys), scroll, foot(keys));
        view.setId("prints");
        view.setPrefSize(820, 560);
        Parts.follow(model.rows(), rows -> show(rows));
        Parts.follow(model.selected(), place -> mark(place.intValue()));
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
    public void onShown() {
        model.reload();
    }

    @Override
    public void press(Press press) {
        if (press instanceof Press.Asked(Command command)) {
            switch (command) {
                case UP -> model.move(-1);
                case DOWN -> model.move(1);
                case SECOND -> model.print();
                case REMOVE -> model.dismiss();
                case HOLD -> model.dismissAll();
                case BACK, PRIMARY, PRINTS -> close.run();
                default -> {}
            }
        }
    }

    private Node head(KeyMap keys) {
        return Parts.row(
                "sheet-head",
                Parts.icon(Material2MZ.PRINT, "prints-icon"),
                Parts.label(texts.get("prints.title"), "sheet-title"),
                Parts.spring(),
                Parts.back(texts, keys, close));
    }

    private Node foot(KeyMap keys) {
        Button print =
                Parts.button(
                        texts.get("prints.print", keys.label(Command.SECOND)),
                        model::print,
                        "second");
        print.setId("prints-print");
        Button dismiss =
                Parts.button(
                        texts.get("prints.dismiss", keys.label(Command.REMOVE)),
                        model::dismiss,
                        "second");
        dismiss.setId("prints-dismiss");
        Button all =
                Parts.button(
                        texts.get("prints.dismissAll", keys.label(Command.HOLD)),
                        model::dismissAll,
                        "quiet");
        all.setId("prints-dismiss-all");
        HBox foot = Parts.row("slip-foot", print, dismiss, Parts.spring(), all);
        return Parts.shownWhen(foot, model.rows().map(rows -> !rows.isEmpty()));
    }

    private void show(List<PrintsViewModel.Row> rows) {
        list.getChildren().clear();
        if (rows.isEmpty()) {
            list.getChildren()
                    .add(
                            Parts.column(
                                    "empty",
                                    Parts.label(texts.get("prints.empty"), "empty-title"),
                                    Parts.label(texts.get("prints.empty.hint"), "empty-hint")));
        }
        for (int place = 0; place < rows.size(); place++) {
            list.getChildren().add(line(rows.get(place), place));
        }
        mark(model.selected().get());
    }

    private Node line(PrintsViewModel.Row row, int place) {
        VBox words =
                Parts.column(
                        "order-words",
                        Parts.label(row.title(), "order-member"),
                        Parts.yielding(row.time(), "order-goods"));
        VBox state = Parts.column("print-state", Parts.label(row.state(), "print-stage"));
        if (!row.why().isEmpty()) {
            state.getChildren().add(Parts.yielding(row.why(), "order-goods"));
        }
        HBox line =
                Parts.row(
                        "print-line",
                        SlipView.stageIcon(row.stage()),
                        words,
                        Parts.spring(),
                        state);
        line.setOnMouseClicked(event -> model.select(place));
        return line;
    }

    private void mark(int selected) {
        for (int place = 0; place < list.getChildren().size(); place++) {
            Node line = list.getChildren().get(place);
            Parts.styled(line, "print-chosen", place == selected && line instanceof HBox);
        }
        int last = list.getChildren().size() - 1;
        if (last > 0 && list instanceof Region) {
            scroll.setVvalue(selected / (double) last);
        }
    }
}
