package linli.station.ui.value;

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
import linli.station.ui.kit.look.SlipView;
import org.kordamp.ikonli.material2.Material2AL;

/** What was paid in or out just now, with its paper. */
final class ValueDoneSheet implements Sheet {

    private final ValueDone done;
    private final Runnable close;
    private final VBox view;

    ValueDoneSheet(ValueDone done, Texts texts, KeyMap keys, Runnable close) {
        this.done = done;
        this.close = close;
        VBox side =
                Parts.column(
                        "outcome",
                        Parts.column(
                                "outcome-part",
                                Parts.label(done.label(), "totals-label"),
                                Parts.label(done.figure(), "change-figure")));
        VBox figures = Parts.column("totals-parts");
        done.lines().forEach(line -> figures.getChildren().add(line(line)));
        side.getChildren()
                .addAll(
                        figures,
                        Parts.shownWhen(
                                Parts.wrapped(done.slip().drawer(), "sheet-problem"),
                                done.slip().drawer().isNotEmpty()),
                        Parts.spring(),
                        next(texts, keys));
        this.view =
                Parts.column(
                        "sheet",
                        Parts.row(
                                "sheet-head",
                                Parts.icon(Material2AL.CHECK_CIRCLE, "done-icon"),
                                Parts.label(done.title(), "sheet-title")),
                        Parts.row("sheet-body", new SlipView(done.slip(), keys), side));
        view.setId("value-done");
    }

    private static HBox line(ValueDone.Line line) {
        return Parts.row(
                "totals-line",
                Parts.yielding(line.label(), "totals-label"),
                Parts.spring(),
                Parts.label(line.figure(), "totals-figure"));
    }

    private Button next(Texts texts, KeyMap keys) {
        Button next =
                Parts.button(
                        texts.get("value.done.next", keys.label(Command.PRIMARY)),
                        close,
                        "primary");
        next.setId("value-next");
        next.setMaxWidth(Double.MAX_VALUE);
        return next;
    }

    @Override
    public void onHidden() {
        done.slip().release();
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
                case PRIMARY, CONFIRM, BACK -> close.run();
                case SECOND -> done.slip().print();
                default -> {}
            }
        }
    }
}
