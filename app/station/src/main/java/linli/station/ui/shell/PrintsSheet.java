package linli.station.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.Sheet;
import linli.station.ui.kit.look.SheetList;
import linli.station.ui.kit.look.SheetParts;
import linli.station.ui.kit.look.SlipView;
import org.kordamp.ikonli.material2.Material2MZ;

/** What is not on paper: which, when, why not; printed or put away one by one. */
public final class PrintsSheet implements Sheet {

    private final PrintsViewModel model;
    private final Texts texts;
    private final Runnable close;
    private final SheetList list = new SheetList("prints", 0);
    private final VBox view;

    /** The sheet of that model; {@code close} puts it away. */
    public PrintsSheet(PrintsViewModel model, Texts texts, KeyMap keys, Runnable close) {
        this.model = model;
        this.texts = texts;
        this.close = close;
        this.view = Parts.column("sheet", head(keys), list, foot(keys));
        view.setId("prints");
        view.setPrefSize(820, 560);
        Parts.follow(model.rows(), this::show);
        model.selected().addListener((source, before, now) -> mark());
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
        return SheetParts.head(
                Material2MZ.PRINT, texts.get("prints.title"), Parts.back(texts, keys, close));
    }

    private Node foot(KeyMap keys) {
        HBox foot =
                Parts.row(
                        "slip-foot",
                        way("print", keys.label(Command.SECOND), model::print, "second"),
                        way("dismiss", keys.label(Command.REMOVE), model::dismiss, "second"),
                        Parts.spring(),
                        way("dismissAll", keys.label(Command.HOLD), model::dismissAll, "quiet"));
        return Parts.shownWhen(foot, model.rows().map(rows -> !rows.isEmpty()));
    }

    private Button way(String name, String key, Runnable action, String style) {
        Button way = Parts.button(texts.get("prints." + name, key), action, style);
        way.setId("prints-" + name);
        return way;
    }

    private void show(List<PrintsViewModel.Row> rows) {
        if (rows.isEmpty()) {
            list.say(
                    Material2MZ.RECEIPT, texts.get("prints.empty"), texts.get("prints.empty.hint"));
            return;
        }
        List<Node> lines = new ArrayList<>();
        for (int place = 0; place < rows.size(); place++) {
            lines.add(line(rows.get(place), place));
        }
        list.show(lines);
        mark();
    }

    private void mark() {
        if (!model.rows().get().isEmpty()) {
            list.mark(model.selected().get(), "print-chosen");
        }
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
}
