package linli.station.ui.kit.look;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.SlipModel;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * What was done just now, with its paper, and the way on. The next scan puts it away; Enter does
 * not: a storm of it stays harmless.
 */
public final class DoneSheet implements Sheet {

    private final SlipModel slip;
    private final Next next;
    private final VBox view;

    /**
     * What was done.
     *
     * @param id of the sheet
     * @param time of it; empty if nobody asks
     * @param outcome what the cashier must see beside the paper
     */
    public record Done(String id, String title, String time, List<? extends Node> outcome) {}

    /**
     * The way on.
     *
     * @param id of its button
     * @param label of its button, with its key
     * @param back puts the sheet away and goes nowhere else
     * @param typed what becomes of something typed
     */
    public record Next(
            String id,
            String label,
            Runnable go,
            Runnable back,
            Consumer<? super Press.Typed> typed) {

        /** Goes on and back the same way; nothing typed is taken. */
        public Next(String id, String label, Runnable go) {
            this(id, label, go, go, typed -> {});
        }
    }

    /** The sheet of that act with that paper. */
    public DoneSheet(Done done, SlipModel slip, Next next, KeyMap keys) {
        this.slip = slip;
        this.next = next;
        this.view =
                Parts.column(
                        "sheet",
                        head(done),
                        Parts.row("sheet-body", new SlipView(slip, keys), side(done)));
        view.setId(done.id());
    }

    private static Node head(Done done) {
        HBox head =
                Parts.row(
                        "sheet-head",
                        Parts.icon(Material2AL.CHECK_CIRCLE, "done-icon"),
                        Parts.label(done.title(), "sheet-title"));
        if (!done.time().isEmpty()) {
            head.getChildren().addAll(Parts.spring(), Parts.label(done.time(), "totals-label"));
        }
        return head;
    }

    private Node side(Done done) {
        VBox side = Parts.column("outcome");
        side.getChildren().addAll(done.outcome());
        side.getChildren().addAll(SheetParts.problem(slip.drawer()), Parts.spring(), button());
        return side;
    }

    private Button button() {
        return SheetParts.wide(next.id(), next.label(), next.go(), "primary");
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
        slip.release();
    }

    @Override
    public void press(Press press) {
        switch (press) {
            case Press.Typed typed -> next.typed().accept(typed);
            case Press.Asked(Command command) -> {
                switch (command) {
                    case PRIMARY -> next.go().run();
                    case BACK -> next.back().run();
                    case SECOND -> slip.print();
                    default -> {}
                }
            }
        }
    }
}
