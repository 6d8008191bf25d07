package linli.station.ui.shift;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import linli.core.money.Money;
import linli.core.till.ShiftClosing;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.DoneSheet;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.Sheet;

/** How the shift ended, with its Z report; the next step is the next shift. */
final class ClosedSheet {

    private final Texts texts;
    private final Figures figures;

    private ClosedSheet(Texts texts) {
        this.texts = texts;
        this.figures = new Figures(texts);
    }

    static Sheet of(Asked.Closed closed, Texts texts, KeyMap keys, Runnable next) {
        ShiftClosing closing = closed.act().closing();
        String title = texts.get("shift.closed.title", Integer.toString(closing.number()));
        String label = texts.get("shift.closed.next", keys.label(Command.PRIMARY));
        return new DoneSheet(
                new DoneSheet.Done("closed", title, "", new ClosedSheet(texts).outcome(closing)),
                closed.slip(),
                new DoneSheet.Next("closed-next", label, next),
                keys);
    }

    private List<Node> outcome(ShiftClosing closing) {
        boolean isShort = closing.overShort().isNegative();
        List<Node> outcome = new ArrayList<>();
        outcome.add(figure("shift.expected", closing.expected(), "outcome-figure"));
        outcome.add(figure("shift.counted", closing.count().total(), "outcome-figure"));
        outcome.add(
                figure(
                        difference(closing),
                        closing.overShort(),
                        isShort ? "short-figure" : "change-figure"));
        outcome.add(line("shift.taken", closing.taken()));
        outcome.add(line("shift.left", closing.left()));
        if (!closing.next().isEmpty()) {
            outcome.add(Parts.paragraph(texts.get("shift.handedTo", closing.next()), "why"));
        }
        return outcome;
    }

    private static String difference(ShiftClosing closing) {
        return switch (Long.signum(closing.overShort().fen())) {
            case -1 -> "shift.short";
            case 1 -> "shift.over";
            default -> "shift.even";
        };
    }

    private Node line(String key, Money money) {
        return Parts.amountLine(texts.get(key), figures.money(money), "totals-figure");
    }

    private Node figure(String key, Money money, String style) {
        return Parts.figure(texts.get(key), figures.money(money), style);
    }
}
