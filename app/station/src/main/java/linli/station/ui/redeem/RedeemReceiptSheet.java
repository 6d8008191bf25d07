package linli.station.ui.redeem;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.GoodsPicture;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.Sheet;
import linli.station.ui.kit.look.SlipView;
import org.kordamp.ikonli.material2.Material2AL;

/** What was just done with points, and its paper. Enter does not put it away. */
final class RedeemReceiptSheet implements Sheet {

    private static final double PICTURE = 72;

    private final RedeemReceipt receipt;
    private final Deals deals;
    private final Texts texts;
    private final VBox view;

    RedeemReceiptSheet(RedeemReceipt receipt, Deals deals, Texts texts, KeyMap keys) {
        this.receipt = receipt;
        this.deals = deals;
        this.texts = texts;
        Button next =
                Parts.button(
                        texts.get("redeem.next", keys.label(Command.PRIMARY)),
                        deals::next,
                        "primary");
        next.setId("redeem-next");
        next.setMaxWidth(Double.MAX_VALUE);
        HBox body = Parts.row("sheet-body", new SlipView(receipt.slip(), keys), outcome(next));
        this.view = Parts.column("sheet", head(), body);
        view.setId("redeem-receipt");
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
        receipt.slip().release();
    }

    @Override
    public void press(Press press) {
        if (press instanceof Press.Asked(Command command)) {
            switch (command) {
                case PRIMARY, BACK -> deals.next();
                case SECOND -> receipt.slip().print();
                default -> {}
            }
        }
    }

    private Node head() {
        return Parts.row(
                "sheet-head",
                Parts.icon(Material2AL.CHECK_CIRCLE, "done-icon"),
                Parts.label(texts.get("redeem.done." + receipt.kind()), "sheet-title"),
                Parts.spring(),
                Parts.label(receipt.time(), "totals-label"));
    }

    private VBox outcome(Button next) {
        VBox words = Parts.column("deal-words", Parts.paragraph(receipt.name(), "deal-name"));
        HBox.setHgrow(words, Priority.ALWAYS);
        VBox lines = Parts.column("totals-parts");
        receipt.lines().forEach(line -> lines.getChildren().add(line(line)));
        VBox side =
                Parts.column(
                        "outcome",
                        Parts.row(
                                "outcome-what",
                                new GoodsPicture(receipt.picture(), PICTURE),
                                words),
                        lines);
        if (!receipt.money().isEmpty()) {
            side.getChildren().add(money());
        }
        side.getChildren()
                .addAll(
                        Parts.shownWhen(
                                Parts.wrapped(receipt.slip().drawer(), "sheet-problem"),
                                receipt.slip().drawer().isNotEmpty()),
                        Parts.wrapped(deals.balance(), "outcome-balance"),
                        Parts.paragraph(receipt.next(), "outcome-next"),
                        Parts.spring(),
                        next);
        return side;
    }

    private static HBox line(RedeemReceipt.Line line) {
        return Parts.row(
                "totals-line",
                Parts.yielding(line.label(), "totals-label"),
                Parts.spring(),
                Parts.label(line.figure(), "totals-figure"));
    }

    private Node money() {
        boolean back = receipt.kind() == RedeemReceipt.Kind.CANCELLED;
        return Parts.column(
                "outcome-part",
                Parts.label(texts.get(back ? "redeem.cashBack" : "receipt.change"), "totals-label"),
                Parts.label(receipt.money(), "change-figure"));
    }
}
