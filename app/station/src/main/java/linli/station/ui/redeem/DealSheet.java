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
import linli.station.ui.kit.look.SheetParts;
import org.kordamp.ikonli.material2.Material2AL;

/** Asks whether a reward is given, with the points before and after it. */
final class DealSheet implements Sheet {

    private static final double PICTURE = 128;

    private final Deal deal;
    private final Texts texts;
    private final KeyMap keys;
    private final Runnable close;
    private final VBox view;

    DealSheet(Deal deal, Texts texts, KeyMap keys, Runnable close) {
        this.deal = deal;
        this.texts = texts;
        this.keys = keys;
        this.close = close;
        this.view =
                Parts.column(
                        "sheet",
                        head(),
                        body(),
                        SheetParts.problem(deal.attempt().problem()),
                        confirm());
        view.setPrefWidth(600);
        view.setId("deal");
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void press(Press press) {
        if (press.asks(Command.BACK)) {
            goBack();
        } else {
            deal.press(press);
        }
    }

    private void goBack() {
        if (!deal.attempt().isBusy()) {
            close.run();
        }
    }

    private Node head() {
        return SheetParts.head(
                texts.get("redeem.deal.title"),
                Parts.back(texts, keys, deal.attempt().busy(), this::goBack));
    }

    private Node body() {
        Deal.Terms terms = deal.terms();
        HBox balance =
                Parts.row(
                        "deal-balance",
                        Parts.label(terms.before(), "deal-before"),
                        Parts.icon(Material2AL.ARROW_FORWARD, "deal-arrow"),
                        Parts.label(terms.after(), "deal-after"),
                        Parts.label(texts.get("unit.points", terms.after()), "deal-unit"));
        VBox words =
                Parts.column(
                        "deal-words",
                        Parts.paragraph(terms.name(), "deal-name"),
                        Parts.label(terms.price(), "deal-price"),
                        Parts.spring(),
                        Parts.label(texts.get("redeem.deal.balance"), "totals-label"),
                        balance,
                        SheetParts.note(terms.standing()));
        HBox.setHgrow(words, Priority.ALWAYS);
        return Parts.row("deal-body", new GoodsPicture(terms.picture(), PICTURE), words);
    }

    private Button confirm() {
        Button confirm =
                SheetParts.wide(
                        "deal-confirm",
                        texts.get("redeem.deal.confirm", keys.label(Command.PRIMARY)),
                        deal::confirm,
                        "primary",
                        "pay");
        confirm.disableProperty().bind(deal.attempt().busy());
        return confirm;
    }
}
