package linli.station.ui.shift;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import linli.core.money.Money;
import linli.core.till.CashCount.Pieces;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Entry;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Form;
import linli.station.ui.kit.look.Keypad;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.Sheet;
import linli.station.ui.kit.look.SheetParts;

/** Counting the drawer at the end of a shift; what should be there is not said. */
final class CountSheet implements Sheet {

    private final CountModel model;
    private final Texts texts;
    private final KeyMap keys;
    private final Runnable close;
    private final Figures figures;
    private final Form form;
    private final TextField next = new TextField();
    private final TextField reason = new TextField();
    private final VBox view;

    CountSheet(CountModel model, String unfinished, Texts texts, KeyMap keys, Runnable close) {
        this.model = model;
        this.texts = texts;
        this.keys = keys;
        this.close = close;
        this.figures = new Figures(texts);
        this.form = new Form(texts, model.attempt().busy());
        HBox body =
                Parts.row(
                        "sheet-body",
                        Parts.column(
                                "count-left",
                                pieces(),
                                onlyTotal(),
                                left(),
                                SheetParts.problem(model.attempt().problem())),
                        Parts.column(
                                "count-right",
                                counted(),
                                field("shift.handTo", next, model.next(), "count-next"),
                                field("shift.why", reason, model.reason(), "count-reason"),
                                new Keypad(this::press),
                                confirm()));
        this.view = Parts.column("sheet", head(), notice(unfinished), body);
        view.setId("count");
        view.setFocusTraversable(true);
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void onShown() {
        view.requestFocus();
    }

    @Override
    public Scans scans() {
        return Scans.REFUSED;
    }

    @Override
    public void press(Press press) {
        if (press instanceof Press.Asked(Command command)) {
            switch (command) {
                case BACK -> goBack();
                case NEXT -> next.requestFocus();
                default -> {
                    view.requestFocus();
                    model.press(press);
                }
            }
        } else {
            model.press(press);
        }
    }

    private void goBack() {
        if (!model.attempt().isBusy()) {
            close.run();
        }
    }

    private Node head() {
        Node[] left = {
            SheetParts.title(texts.get("shift.count.title")),
            Parts.yielding(texts.get("shift.count.about"), "entry-about")
        };
        return SheetParts.head(left, Parts.back(texts, keys, model.attempt().busy(), this::goBack));
    }

    private static Node notice(String unfinished) {
        Label label = Parts.paragraph(unfinished, "hint-text");
        HBox notice = Parts.row("hint", label);
        notice.setVisible(!unfinished.isEmpty());
        notice.setManaged(!unfinished.isEmpty());
        return notice;
    }

    private Node pieces() {
        List<Node> rows = new ArrayList<>();
        for (int i = 0; i < model.denominations().size(); i++) {
            rows.add(piece(i));
        }
        VBox column = Parts.column("count-rows", rows.toArray(Node[]::new));
        return Parts.shownWhen(column, model.byPieces());
    }

    private Node piece(int place) {
        Money worth = model.denominations().get(place).worth();
        Label amount = Parts.label("", "count-amount");
        Parts.follow(
                model.pieces(place).text(),
                typed ->
                        amount.setText(
                                typed.isEmpty()
                                        ? ""
                                        : figures.money(
                                                new Pieces(
                                                                model.denominations().get(place),
                                                                (int) model.pieces(place).value())
                                                        .worth())));
        return row(place, figures.money(worth), model.pieces(place), "×", amount);
    }

    private Node onlyTotal() {
        int place = model.denominations().size() - 1;
        Label amount = Parts.label("", "count-amount");
        Parts.follow(model.counted(), now -> amount.setText(figures.money(now)));
        HBox row = row(place, texts.get("shift.count.total"), model.total(), "¥", amount);
        return Parts.shownWhen(row, model.byPieces().map(by -> !by));
    }

    private Node left() {
        Label amount = Parts.label("", "count-amount");
        Parts.follow(model.counted(), now -> amount.setText(figures.money(model.leftNow())));
        Parts.follow(model.left().text(), now -> amount.setText(figures.money(model.leftNow())));
        HBox row =
                row(
                        model.denominations().size(),
                        texts.get("shift.left"),
                        model.left(),
                        "¥",
                        amount);
        row.getStyleClass().add("count-last");
        return row;
    }

    private HBox row(int place, String name, Entry entry, String sign, Label amount) {
        Label typed = Parts.bound(entry.text(), "count-typed");
        HBox box = Parts.row("count-box", Parts.label(sign, "entry-unit"), Parts.spring(), typed);
        HBox row =
                Parts.row(
                        "count-row", Parts.label(name, "count-name"), box, Parts.spring(), amount);
        row.setOnMouseClicked(event -> model.select(place));
        Parts.follow(
                model.selected(),
                now -> Parts.styled(row, "count-chosen", now.intValue() == place));
        return row;
    }

    private Node counted() {
        Label figure = Parts.label("", "outcome-figure");
        figure.setId("counted");
        Parts.follow(model.counted(), now -> figure.setText(figures.money(now)));
        Button other =
                Parts.button(
                        texts.get("shift.count.other", keys.label(Command.SECOND)),
                        () -> model.byPieces().set(!model.byPieces().get()),
                        "quiet");
        return Parts.row(
                "outlook",
                Parts.column(
                        "outcome-part",
                        Parts.label(texts.get("shift.counted"), "totals-label"),
                        figure),
                Parts.spring(),
                other);
    }

    private Node field(String key, TextField field, StringProperty value, String id) {
        return form.row(key, form.field(field, id, key + ".prompt", value));
    }

    private Node confirm() {
        return form.send(
                "count-confirm",
                texts.get("shift.count.confirm", keys.label(Command.PRIMARY)),
                model::close);
    }
}
