package linli.station.ui.shift;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import linli.core.money.Money;
import linli.core.till.ShiftClosing;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.Sheet;
import linli.station.ui.kit.look.SlipView;
import org.kordamp.ikonli.material2.Material2AL;

/** How the shift ended, with its Z report; the next step is the next shift. */
final class ClosedSheet implements Sheet {

    private final Asked.Closed closed;
    private final Runnable next;
    private final Texts texts;
    private final Figures figures;
    private final VBox view;

    ClosedSheet(Asked.Closed closed, Texts texts, KeyMap keys, Runnable next) {
        this.closed = closed;
        this.next = next;
        this.texts = texts;
        this.figures = new Figures(texts);
        HBox body = Parts.row("sheet-body", new SlipView(closed.slip(), keys), outcome(keys));
        this.view = Parts.column("sheet", head(), body);
        view.setId("closed");
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
    public void onHidden() {
        closed.slip().release();
    }

    @Override
    public void press(Press press) {
        if (press instanceof Press.Asked(Command command)) {
            switch (command) {
                case PRIMARY, BACK -> next.run();
                case SECOND -> closed.slip().print();
                default -> {}
            }
        }
    }

    private Node head() {
        return Parts.row(
                "sheet-head",
                Parts.icon(Material2AL.CHECK_CIRCLE, "done-icon"),
                Parts.label(
                        texts.get(
                                "shift.closed.title",
                                Integer.toString(closed.act().closing().number())),
                        "sheet-title"));
    }

    private Node outcome(KeyMap keys) {
        ShiftClosing closing = closed.act().closing();
        List<Node> parts = new ArrayList<>();
        parts.add(figure("shift.expected", closing.expected(), "outcome-figure"));
        parts.add(figure("shift.counted", closing.count().total(), "outcome-figure"));
        boolean isShort = closing.overShort().isNegative();
        parts.add(
                figure(
                        difference(closing),
                        closing.overShort(),
                        isShort ? "short-figure" : "change-figure"));
        parts.add(line("shift.taken", closing.taken()));
        parts.add(line("shift.left", closing.left()));
        if (!closing.next().isEmpty()) {
            parts.add(Parts.paragraph(texts.get("shift.handedTo", closing.next()), "why"));
        }
        parts.add(Parts.spring());
        Button button =
                Parts.button(
                        texts.get("shift.closed.next", keys.label(Command.PRIMARY)),
                        next,
                        "primary");
        button.setId("closed-next");
        button.setMaxWidth(Double.MAX_VALUE);
        parts.add(button);
        return Parts.column("outcome", parts.toArray(Node[]::new));
    }

    private static String difference(ShiftClosing closing) {
        return switch (Long.signum(closing.overShort().fen())) {
            case -1 -> "shift.short";
            case 1 -> "shift.over";
            default -> "shift.even";
        };
    }

    private Node line(String key, Money money) {
        return Parts.row(
                "totals-line",
                Parts.label(texts.get(key), "totals-label"),
                Parts.spring(),
                Parts.label(figures.money(money), "totals-figure"));
    }

    private Node figure(String key, Money money, String style) {
        return Parts.column(
                "outcome-part",
                Parts.label(texts.get(key), "totals-label"),
                Parts.label(figures.money(money), style));
    }
}
