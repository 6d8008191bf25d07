package linli.station.ui.kit.payment;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import linli.core.money.Money;
import linli.core.tender.TenderType;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.ButtonGrid;
import linli.station.ui.kit.look.Keypad;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.Sheet;
import linli.station.ui.kit.look.SheetParts;

/** Takes the money: what is left large, the tenders taken so far, and the next one to type. */
public final class PaymentSheet implements Sheet {

    private static final double TENDERS_HEIGHT = 110;

    private final PaymentModel model;
    private final NextTender next;
    private final Texts texts;
    private final KeyMap keys;
    private final Figures figures;
    private final Runnable close;
    private final VBox view;

    /** The sheet of that payment; {@code close} puts it away unpaid. */
    public PaymentSheet(PaymentModel model, Texts texts, KeyMap keys, Runnable close) {
        this.model = model;
        this.next = model.next();
        this.texts = texts;
        this.keys = keys;
        this.figures = new Figures(texts);
        this.close = close;
        this.view = Parts.column("sheet", head(), Parts.row("sheet-body", typing(), taken()));
        view.setId("payment");
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
            model.press(press);
        }
    }

    private void goBack() {
        if (model.mayLeave()) {
            close.run();
        }
    }

    private Node head() {
        String due = texts.get("ask.cash.due", figures.money(model.tendering().get().due()));
        Node[] left = {SheetParts.title(texts.get("pay.title")), Parts.label(due, "entry-about")};
        return SheetParts.head(left, Parts.back(texts, keys, model.attempt().busy(), this::goBack));
    }

    private VBox typing() {
        return Parts.column(
                "entry-left",
                types(),
                amount(),
                reference(),
                suggestions(),
                outlook(),
                SheetParts.problem(model.attempt().problem()),
                Parts.spring(),
                confirm());
    }

    private StackPane types() {
        StackPane place = new StackPane();
        Parts.follow(model.purse(), purse -> place.getChildren().setAll(buttons()));
        return place;
    }

    private GridPane buttons() {
        List<Button> buttons = new ArrayList<>();
        for (TenderType type : next.types()) {
            Button button =
                    Parts.button(
                            texts.get("tender." + type.name()), () -> model.choose(type), "tender");
            button.setId("pay-" + type.name());
            Parts.follow(
                    next.type(), chosen -> Parts.styled(button, "tender-chosen", chosen == type));
            buttons.add(button);
        }
        Button other =
                Parts.button(
                        texts.get("pay.other", keys.label(Command.NEXT)),
                        () -> model.choose(next.following()),
                        "tender");
        buttons.add(other);
        return ButtonGrid.oneRow(buttons);
    }

    private HBox amount() {
        Label value = Parts.label("", "entry-value");
        Runnable show =
                () -> {
                    boolean typed = !next.amount().isEmpty();
                    value.setText(
                            typed
                                    ? next.amount().text().get()
                                    : next.amount().offered(next.value().fen()));
                    Parts.styled(value, "entry-start", !typed);
                };
        Parts.follow(next.amount().text(), text -> show.run());
        Parts.follow(next.outlook(), outlook -> show.run());
        Label unit = Parts.label("", "entry-unit");
        Parts.follow(next.type(), type -> unit.setText(unit(type)));
        HBox field = Parts.row("entry-field", unit, Parts.spring(), value);
        marked(field, NextTender.Field.AMOUNT);
        return field;
    }

    private String unit(TenderType type) {
        return type == TenderType.CASH
                ? texts.get("ask.cash.unit")
                : texts.get("pay.amount", keys.label(Command.QUANTITY));
    }

    private VBox reference() {
        Label number = Parts.yielding("", "pay-reference");
        Parts.follow(
                next.reference().text(),
                typed -> {
                    number.setText(typed.isEmpty() ? texts.get("pay.reference.prompt") : typed);
                    Parts.styled(number, "scan-prompt", typed.isEmpty());
                });
        HBox field =
                Parts.row(
                        "pay-reference-field",
                        Parts.label(texts.get("pay.reference"), "entry-unit"),
                        Parts.spring(),
                        number);
        marked(field, NextTender.Field.REFERENCE);
        Parts.shownWhen(field, next.type().map(TenderType::hasNumber));
        Label about = Parts.paragraph("", "entry-about");
        Runnable show = () -> about.setText(about(next.type().get()));
        Parts.follow(next.type(), type -> show.run());
        Parts.follow(model.purse(), purse -> show.run());
        Parts.follow(next.outlook(), outlook -> show.run());
        return Parts.shownWhen(
                Parts.column("field-column", field, about),
                next.type().map(type -> type != TenderType.CASH));
    }

    private String about(TenderType type) {
        if (type != TenderType.STORED_VALUE || model.purse().get().isEmpty()) {
            return texts.get("ask.arrival.about", texts.get("tender." + type.name()));
        }
        Purse purse = model.purse().get().get();
        String all = figures.money(purse.all());
        String here = figures.money(purse.here());
        String after = figures.money(purse.all().minus(next.value()));
        return model.age()
                .map(age -> texts.get("pay.value.offline", all, here, after, age))
                .orElseGet(() -> texts.get("pay.value.about", all, here, after));
    }

    private void marked(HBox box, NextTender.Field field) {
        Parts.follow(next.field(), now -> Parts.styled(box, "pay-field-off", now != field));
    }

    private FlowPane suggestions() {
        FlowPane pane = new FlowPane();
        pane.getStyleClass().add("suggestions");
        Parts.follow(
                next.suggestions(),
                all -> pane.getChildren().setAll(all.stream().map(this::suggestion).toList()));
        return pane;
    }

    private Button suggestion(Money amount) {
        return Parts.button(figures.money(amount), () -> next.suggest(amount), "suggestion");
    }

    private HBox outlook() {
        Label label = Parts.label("", "outlook-label");
        Label figure = Parts.label("", "outlook-figure");
        HBox row = Parts.row("outlook", label, Parts.spring(), figure);
        Parts.follow(
                next.outlook(),
                now -> {
                    label.setText(now.label());
                    figure.setText(now.figure());
                    Parts.styled(row, "outlook-short", !now.possible());
                });
        return row;
    }

    private VBox taken() {
        VBox tenders = Parts.column("pay-tenders");
        ScrollPane list = Parts.list(tenders, "paper-scroll");
        list.setMinHeight(TENDERS_HEIGHT);
        list.setPrefHeight(TENDERS_HEIGHT);
        tenders.heightProperty().addListener((source, before, now) -> list.setVvalue(1));
        Label left = Parts.label("", "pay-left");
        left.setId("pay-left");
        Parts.follow(
                model.tendering(),
                now -> {
                    left.setText(figures.money(now.left()));
                    List<Node> rows = new ArrayList<>();
                    for (int i = 0; i < now.tenders().size(); i++) {
                        rows.add(new TakenTender(model, i, texts, keys).view());
                    }
                    tenders.getChildren().setAll(rows);
                });
        return Parts.column(
                "pay-taken",
                Parts.label(texts.get("pay.left"), "entry-unit"),
                left,
                list,
                Parts.spring(),
                new Keypad(this::press));
    }

    private Button confirm() {
        Button confirm = SheetParts.wide("entry-confirm", "", model::confirm, "primary");
        Runnable show =
                () -> {
                    boolean covered = model.tendering().get().isCovered();
                    boolean possible = covered || next.outlook().get().possible();
                    confirm.setDisable(model.attempt().isBusy() || !possible);
                    confirm.setText(
                            texts.get("confirm.with", word(covered), keys.label(Command.CONFIRM)));
                };
        Parts.follow(model.attempt().busy(), busy -> show.run());
        Parts.follow(next.type(), type -> show.run());
        Parts.follow(next.outlook(), outlook -> show.run());
        Parts.follow(model.tendering(), tendering -> show.run());
        return confirm;
    }

    private String word(boolean covered) {
        boolean all = next.value().compareTo(model.tendering().get().left()) >= 0;
        if (covered) {
            return texts.get("pay.finish");
        }
        if (!all) {
            return texts.get("pay.part");
        }
        return texts.get(
                switch (next.type().get()) {
                    case CASH -> "ask.cash.confirm";
                    case STORED_VALUE -> "pay.value.confirm";
                    case WECHAT, ALIPAY -> "ask.arrival.confirm";
                });
    }
}
