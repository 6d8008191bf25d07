package linli.station.ui.ticket;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linli.core.act.Returned;
import linli.core.tender.Payout;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.Sheet;
import linli.station.ui.ticket.RefundWords.Told;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * Asks which goods come back, and shows what that gives and takes before it is confirmed. Enter
 * only ticks lines: a storm of it gives nothing back.
 */
final class RefundSheet implements Sheet {

    private final RefundModel model;
    private final Runnable close;
    private final Texts texts;
    private final Figures figures;
    private final KeyMap keys;
    private final VBox goods = new VBox();
    private final VBox view;

    RefundSheet(RefundModel model, Runnable close, Texts texts, KeyMap keys) {
        this.model = model;
        this.close = close;
        this.texts = texts;
        this.figures = new Figures(texts);
        this.keys = keys;
        VBox left = Parts.column("refund-left", scrolled(), reasons());
        HBox.setHgrow(left, Priority.ALWAYS);
        this.view = Parts.column("sheet", head(), Parts.row("sheet-body", left, outcome()));
        view.getStyleClass().add("refund-sheet");
        view.setId("refund");
        model.rows().addListener((ListChangeListener<RefundRow>) change -> draw());
        model.selected().addListener((source, before, now) -> draw());
        draw();
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
                case UP -> model.select(-1);
                case DOWN -> model.select(1);
                case CONFIRM -> model.toggle(model.selected().get());
                case QUANTITY -> model.step(model.selected().get(), 1);
                case NEXT -> model.step(model.selected().get(), -1);
                case HOLD -> model.toggleAll();
                case DISCOUNT -> model.nextReason();
                case SECOND -> model.nextWay();
                default -> {}
            }
        }
    }

    private Node head() {
        Button back = Parts.back(texts, keys, close);
        back.disableProperty().bind(model.committing());
        HBox head =
                Parts.row(
                        "sheet-head",
                        Parts.label(
                                texts.get(
                                        model.isUndo() ? "refund.undo.title" : "refund.title",
                                        Long.toString(model.history().number())),
                                "sheet-title"),
                        Parts.spring());
        if (!model.isUndo()) {
            Button all =
                    Parts.button(
                            texts.get("refund.all", keys.label(Command.HOLD)),
                            model::toggleAll,
                            "quiet");
            all.setId("refund-all");
            head.getChildren().add(all);
        }
        head.getChildren().add(back);
        return head;
    }

    private Node scrolled() {
        goods.getStyleClass().add("goods");
        ScrollPane scroll = new ScrollPane(goods);
        scroll.getStyleClass().add("refund-goods");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private void draw() {
        goods.getChildren().clear();
        model.rows().forEach(row -> goods.getChildren().add(line(row)));
    }

    private Node line(RefundRow row) {
        FontIcon tick =
                Parts.icon(
                        row.isWhole()
                                ? Material2AL.CHECK_BOX
                                : row.taken() > 0
                                        ? Material2AL.INDETERMINATE_CHECK_BOX
                                        : Material2AL.CHECK_BOX_OUTLINE_BLANK,
                        row.taken() > 0 ? "tick-on" : "tick-off");
        Button toggle = Parts.button("", () -> model.toggle(row.line()), "tick");
        toggle.setGraphic(tick);
        toggle.setId("refund-tick-" + row.line());
        toggle.setDisable(row.left() == 0 || model.isUndo());
        toggle.setAccessibleText(row.name());
        String note = row.left() == 0 ? texts.get("refund.gone") : row.note();
        VBox words =
                new VBox(
                        Parts.paragraph(row.name(), "goods-name"),
                        Parts.yielding(note, "goods-note"));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = Parts.row("goods-line", toggle, words);
        if (row.left() > 0 && !model.isUndo()) {
            line.getChildren().add(count(row));
        }
        Parts.styled(line, "goods-chosen", model.selected().get() == row.line());
        Parts.styled(line, "goods-gone", row.left() == 0);
        return line;
    }

    private Node count(RefundRow row) {
        return Parts.row(
                "goods-step",
                stepper("−", row, -1),
                Parts.label(
                        figures.points(row.taken()) + " / " + figures.points(row.left()),
                        "goods-count"),
                stepper("+", row, 1));
    }

    private Button stepper(String sign, RefundRow row, int step) {
        Button button = Parts.button(sign, () -> model.step(row.line(), step), "stepper");
        long next = row.taken() + step;
        button.setDisable(next < 0 || next > row.left());
        return button;
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
                model.problem(),
                now -> set(problem, now.map(why -> why.what() + " " + why.next()).orElse("")));
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
        ways.getChildren().setAll(told.ways().stream().map(TicketCard::figure).toList());
        points.getChildren().setAll(told.points().stream().map(TicketCard::figure).toList());
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
                Parts.button(
                        texts.get(
                                model.isUndo() ? "refund.undo.confirm" : "refund.confirm",
                                keys.label(Command.PRIMARY)),
                        model::commit,
                        "primary");
        confirm.setId("refund-confirm");
        confirm.setMaxWidth(Double.MAX_VALUE);
        confirm.disableProperty().bind(model.committing().or(model.told().isEqualTo(Told.NOTHING)));
        return confirm;
    }

    private static void grow(Button button) {
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
    }
}
