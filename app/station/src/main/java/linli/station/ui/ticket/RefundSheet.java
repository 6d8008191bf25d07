package linli.station.ui.ticket;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linli.core.act.Returned;
import linli.core.tender.Payout;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.Sheet;
import linli.station.ui.kit.look.SheetParts;
import linli.station.ui.kit.taken.NamedFigure;
import linli.station.ui.kit.taken.RefundWords.Told;
import linli.station.ui.kit.taken.TakenGoodsView;

/**
 * Asks which goods come back, and shows what that gives and takes before it is confirmed. Enter
 * only ticks lines: a storm of it gives nothing back.
 */
final class RefundSheet implements Sheet {

    private final RefundModel model;
    private final Runnable close;
    private final Texts texts;
    private final KeyMap keys;
    private final VBox view;

    RefundSheet(RefundModel model, Runnable close, Texts texts, KeyMap keys) {
        this.model = model;
        this.close = close;
        this.texts = texts;
        this.keys = keys;
        VBox left =
                Parts.column(
                        "refund-left",
                        new TakenGoodsView(model.goods(), texts, "refund"),
                        reasons());
        HBox.setHgrow(left, Priority.ALWAYS);
        this.view = Parts.column("sheet", head(), Parts.row("sheet-body", left, outcome()));
        view.getStyleClass().add("refund-sheet");
        view.setId("refund");
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void press(Press press) {
        if (press instanceof Press.Asked(Command command)) {
            switch (command) {
                case BACK -> close.run();
                case PRIMARY -> model.commit();
                case UP -> model.goods().select(-1);
                case DOWN -> model.goods().select(1);
                case CONFIRM -> model.goods().toggle(model.goods().selected().get());
                case QUANTITY -> model.goods().step(model.goods().selected().get(), 1);
                case NEXT -> model.goods().step(model.goods().selected().get(), -1);
                case HOLD -> model.goods().toggleAll();
                case DISCOUNT -> model.nextReason();
                case SECOND -> model.nextWay();
                default -> {}
            }
        }
    }

    private Node head() {
        String title = model.isUndo() ? "refund.undo.title" : "refund.title";
        HBox head = SheetParts.head(texts.get(title, Long.toString(model.history().number())));
        if (!model.isUndo()) {
            Button all =
                    Parts.button(
                            texts.get("refund.all", keys.label(Command.HOLD)),
                            model.goods()::toggleAll,
                            "quiet");
            all.setId("refund-all");
            head.getChildren().add(all);
        }
        head.getChildren().add(Parts.back(texts, keys, model.committing(), close));
        return head;
    }

    private Node reasons() {
        HBox row = Parts.row("refund-choices");
        if (model.isUndo()) {
            row.getChildren().add(Parts.paragraph(texts.get("refund.undo.about"), "entry-about"));
            return row;
        }
        for (Returned.Reason reason : RefundModel.REASONS) {
            Button button =
                    Parts.button(
                            texts.get("refund.reason." + reason),
                            () -> model.choose(reason),
                            "tender");
            Parts.follow(
                    model.reason(), now -> Parts.styled(button, "tender-chosen", now == reason));
            grow(button);
            row.getChildren().add(button);
        }
        String hint = texts.get("refund.reason.hint", keys.label(Command.DISCOUNT));
        return Parts.column("refund-reasons", Parts.label(hint, "totals-label"), row);
    }

    private Node outcome() {
        Label money = Parts.label("", "change-figure");
        money.setId("refund-money");
        VBox ways = Parts.column("totals-parts");
        VBox points = Parts.column("totals-parts");
        Label debt = Parts.paragraph("", "refund-debt");
        debt.setId("refund-debt");
        Label limit = Parts.paragraph("", "goods-note");
        Label problem = Parts.paragraph("", "sheet-problem");
        problem.setId("refund-problem");
        Parts.follow(model.told(), told -> show(told, money, ways, points, debt, limit));
        Parts.follow(
                model.problem(), now -> set(problem, now.map(Texts.Sentence::whole).orElse("")));
        VBox side =
                Parts.column(
                        "outcome",
                        Parts.column(
                                "outcome-part",
                                Parts.label(texts.get("refund.money"), "totals-label"),
                                money),
                        ways);
        if (model.hasWays()) {
            side.getChildren().add(chooseWay());
        }
        side.getChildren().addAll(points, debt, limit, problem, Parts.spring(), confirm());
        return side;
    }

    private void show(Told told, Label money, VBox ways, VBox points, Label debt, Label limit) {
        money.setText(told.money().isEmpty() ? "¥0.00" : told.money());
        Parts.styled(money, "refund-none", told.money().isEmpty());
        ways.getChildren().setAll(told.ways().stream().map(NamedFigure::line).toList());
        points.getChildren().setAll(told.points().stream().map(NamedFigure::line).toList());
        set(debt, told.debt());
        set(limit, told.money().isEmpty() ? texts.get("refund.choose") : told.limit());
    }

    private static void set(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    private Node chooseWay() {
        HBox row = Parts.row("refund-choices");
        for (Payout.Way way : Payout.Way.values()) {
            Button button =
                    Parts.button(texts.get("refund.by." + way), () -> model.choose(way), "tender");
            Parts.follow(model.way(), now -> Parts.styled(button, "tender-chosen", now == way));
            grow(button);
            row.getChildren().add(button);
        }
        String hint = texts.get("refund.by.hint", keys.label(Command.SECOND));
        return Parts.column("refund-reasons", Parts.label(hint, "totals-label"), row);
    }

    private Button confirm() {
        Button confirm =
                SheetParts.wide(
                        "refund-confirm",
                        texts.get(
                                model.isUndo() ? "refund.undo.confirm" : "refund.confirm",
                                keys.label(Command.PRIMARY)),
                        model::commit,
                        "primary");
        confirm.disableProperty().bind(model.committing().or(model.told().isEqualTo(Told.NOTHING)));
        return confirm;
    }

    private static void grow(Button button) {
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
    }
}
