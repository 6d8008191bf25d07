package linli.station.ui.claim;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linli.core.act.Claim;
import linli.core.claim.ClaimRequest.Wish;
import linli.station.ui.claim.ClaimWords.Told;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.ButtonGrid;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.Sheet;
import linli.station.ui.kit.look.SheetParts;
import linli.station.ui.kit.taken.NamedFigure;
import linli.station.ui.kit.taken.TakenGoodsView;

/**
 * Asks which goods are claimed, what is wrong with them and what is wanted, and shows what that
 * gives before it is confirmed. Enter only ticks lines: a storm of it claims nothing.
 */
final class ClaimSheet implements Sheet {

    private final ClaimModel model;
    private final ClaimDesk desk;
    private final Texts texts;
    private final KeyMap keys;
    private final TextField note = new TextField();
    private final VBox view;

    ClaimSheet(ClaimModel model, ClaimDesk desk, Texts texts, KeyMap keys) {
        this.model = model;
        this.desk = desk;
        this.texts = texts;
        this.keys = keys;
        VBox left =
                Parts.column(
                        "refund-left",
                        new TakenGoodsView(model.goods(), texts, "claim"),
                        reasons(),
                        details());
        HBox.setHgrow(left, Priority.ALWAYS);
        this.view = Parts.column("sheet", head(), Parts.row("sheet-body", left, outcome()));
        view.getStyleClass().add("refund-sheet");
        view.setId("claim");
        view.setFocusTraversable(true);
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void press(Press press) {
        switch (press) {
            case Press.Typed(String digit) -> model.type(digit);
            case Press.Asked(Command command) -> asked(command);
        }
    }

    private void asked(Command command) {
        if (note.isFocused() && (command == Command.BACK || command == Command.CONFIRM)) {
            view.requestFocus();
            return;
        }
        int line = model.goods().selected().get();
        switch (command) {
            case BACK -> desk.leave();
            case PRIMARY -> model.commit();
            case UP -> model.goods().select(-1);
            case DOWN -> model.goods().select(1);
            case CONFIRM -> model.goods().toggle(line);
            case QUANTITY -> model.goods().step(line, 1);
            case NEXT -> model.goods().step(line, -1);
            case HOLD -> model.goods().toggleAll();
            case DISCOUNT -> model.nextReason();
            case SECOND -> model.nextWish();
            case ERASE -> model.erase();
            case RECALL -> note.requestFocus();
            default -> {}
        }
    }

    private Node head() {
        Button all =
                Parts.button(
                        texts.get("refund.all", keys.label(Command.HOLD)),
                        model.goods()::toggleAll,
                        "quiet");
        all.setId("claim-all");
        return SheetParts.head(
                texts.get("claim.sheet", Long.toString(model.history().number())),
                all,
                Parts.back(texts, keys, model.committing(), desk::leave));
    }

    private Node reasons() {
        List<Button> buttons = new ArrayList<>();
        for (Claim.Reason reason : Claim.Reason.values()) {
            Button button =
                    Parts.button(
                            texts.get("claim.reason." + reason),
                            () -> model.choose(reason),
                            "tender");
            Parts.follow(
                    model.reason(), now -> Parts.styled(button, "tender-chosen", now == reason));
            buttons.add(button);
        }
        return hinted("claim.reason.hint", Command.DISCOUNT, ButtonGrid.oneRow(buttons));
    }

    /** The weight where it was too little, and a note. */
    private Node details() {
        Label weight = Parts.label("", "claim-weight");
        weight.setId("claim-weight");
        Parts.follow(
                model.grams(),
                digits ->
                        weight.setText(
                                digits.isEmpty()
                                        ? texts.get("claim.weight.ask")
                                        : texts.get("claim.weight", digits)));
        Parts.shownWhen(weight, model.reason().isEqualTo(Claim.Reason.SHORT_WEIGHT));
        note.setId("claim-note");
        note.setPromptText(texts.get("claim.note.ask", keys.label(Command.RECALL)));
        note.textProperty().bindBidirectional(model.note());
        note.disableProperty().bind(model.committing());
        HBox.setHgrow(note, Priority.ALWAYS);
        return Parts.row("claim-details", weight, note);
    }

    private Node wishes() {
        List<Button> buttons = new ArrayList<>();
        for (Wish wish : Wish.values()) {
            Button button =
                    Parts.button(
                            texts.get("claim.wish." + wish), () -> model.choose(wish), "tender");
            Parts.follow(model.wish(), now -> Parts.styled(button, "tender-chosen", now == wish));
            buttons.add(button);
        }
        return hinted("claim.wish.hint", Command.SECOND, new ButtonGrid(buttons));
    }

    private Node hinted(String hint, Command key, Node choices) {
        return Parts.column(
                "refund-reasons",
                Parts.label(texts.get(hint, keys.label(key)), "totals-label"),
                choices);
    }

    private Node outcome() {
        Label label = Parts.label("", "totals-label");
        Label figure = Parts.label("", "change-figure");
        figure.setId("claim-money");
        VBox lines = Parts.column("totals-parts");
        Label about = Parts.paragraph("", "entry-about");
        Label debt = Parts.paragraph("", "refund-debt");
        Label limit = Parts.paragraph("", "goods-note");
        Label problem = Parts.paragraph("", "sheet-problem");
        problem.setId("claim-problem");
        Parts.follow(
                model.preview(),
                preview -> {
                    Told told = preview.map(desk.words()::told).orElse(Told.NOTHING);
                    set(label, told.label());
                    set(figure, told.figure());
                    lines.getChildren()
                            .setAll(told.lines().stream().map(NamedFigure::line).toList());
                    set(about, told.about());
                    set(debt, told.debt());
                    set(limit, told.figure().isEmpty() ? texts.get("claim.choose") : told.limit());
                });
        Parts.follow(
                model.problem(), now -> set(problem, now.map(Texts.Sentence::whole).orElse("")));
        return Parts.column(
                "outcome",
                wishes(),
                Parts.column("outcome-part", label, figure),
                lines,
                about,
                debt,
                limit,
                problem,
                Parts.spring(),
                confirm());
    }

    private static void set(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    private Button confirm() {
        Button confirm =
                SheetParts.wide(
                        "claim-confirm",
                        texts.get("claim.confirm", keys.label(Command.PRIMARY)),
                        model::commit,
                        "primary");
        Parts.follow(model.preview(), now -> confirm.setDisable(now.isEmpty()));
        return confirm;
    }
}
