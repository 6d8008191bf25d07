package linli.station.ui.claim;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.DoneSheet;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.Sheet;

/** What was claimed or settled just now, with its paper. */
final class ClaimDoneSheet {

    private ClaimDoneSheet() {}

    static Sheet of(ClaimDone done, Texts texts, KeyMap keys, Runnable close) {
        String label = texts.get("claim.next", keys.label(Command.PRIMARY));
        return new DoneSheet(
                new DoneSheet.Done("claim-done", done.title(), "", outcome(done)),
                done.slip(),
                new DoneSheet.Next("claim-next", label, close),
                keys);
    }

    private static List<Node> outcome(ClaimDone done) {
        VBox lines = Parts.column("totals-parts");
        done.lines().forEach(line -> lines.getChildren().add(line.line()));
        List<Node> outcome = new ArrayList<>();
        outcome.add(Parts.paragraph(done.about(), "entry-about"));
        outcome.add(Parts.figure(done.label(), done.figure(), "change-figure"));
        outcome.add(lines);
        if (!done.debt().isEmpty()) {
            outcome.add(Parts.paragraph(done.debt(), "refund-debt"));
        }
        return outcome;
    }
}
