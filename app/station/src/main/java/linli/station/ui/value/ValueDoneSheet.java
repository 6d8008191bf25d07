package linli.station.ui.value;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.DoneSheet;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.Sheet;

/** What was paid in or out just now, with its paper. */
final class ValueDoneSheet {

    private ValueDoneSheet() {}

    static Sheet of(ValueDone done, Texts texts, KeyMap keys, Runnable close) {
        String label = texts.get("value.done.next", keys.label(Command.PRIMARY));
        return new DoneSheet(
                new DoneSheet.Done("value-done", done.title(), "", outcome(done)),
                done.slip(),
                new DoneSheet.Next("value-next", label, close),
                keys);
    }

    private static List<Node> outcome(ValueDone done) {
        VBox lines = Parts.column("totals-parts");
        done.lines()
                .forEach(line ->
                        lines.getChildren()
                                .add(
                                        Parts.amountLine(
                                                line.label(), line.figure(), "totals-figure")));
        return List.of(Parts.figure(done.label(), done.figure(), "change-figure"), lines);
    }
}
