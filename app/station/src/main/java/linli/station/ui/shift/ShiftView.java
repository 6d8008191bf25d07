package linli.station.ui.shift;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linli.core.till.CashMovementKind;
import linli.core.till.ShiftFigure;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.StationStatus;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.ButtonGrid;
import linli.station.ui.kit.look.Parts;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The shift in sight: who and since when, its figures, the ways of cash, the shifts before. */
final class ShiftView extends BorderPane {

    private final Pane ledge = Parts.ledge();
    private final ShiftViewModel model;
    private final StationStatus status;
    private final Texts texts;
    private final KeyMap keys;
    private final Figures figures;
    private final FigureRows rows;
    private final HBox cards = Parts.row("cards");
    private final VBox closed = Parts.column("prints");

    ShiftView(
            ShiftViewModel model, StationStatus status, Texts texts, KeyMap keys, Runnable staff) {
        this.model = model;
        this.status = status;
        this.texts = texts;
        this.keys = keys;
        this.figures = new Figures(texts);
        this.rows = new FigureRows(texts);
        getStyleClass().add("screen");
        setFocusTraversable(true);
        ScrollPane scroll = Parts.scrolling(cards, "cards-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox main = Parts.column("screen-main", head(), unfinished(), scroll, ledge, ways(staff));
        setCenter(main);
        setRight(side());
        Parts.follow(model.now(), this::show);
        Parts.follow(model.selected(), place -> mark(place.intValue()));
    }

    /** Where a message is laid. */
    Pane ledge() {
        return ledge;
    }

    private Node head() {
        Label who = Parts.yielding("", "shift-who");
        Label since = Parts.yielding("", "entry-about");
        Parts.follow(status.operator(), name -> who.setText(nameOr(name)));
        Parts.follow(
                status.shiftSince(),
                at ->
                        since.setText(
                                at.map(begun ->
                                                texts.get(
                                                        "shift.since",
                                                        figures.clock(status.local(begun))))
                                        .orElse(texts.get("shift.none"))));
        Label openingFloat = Parts.label("", "shift-float");
        Parts.follow(
                model.now(),
                now ->
                        openingFloat.setText(
                                now.map(known ->
                                                figures.money(
                                                        known.reading()
                                                                .figures()
                                                                .money(ShiftFigure.OPENING_FLOAT)))
                                        .orElse("")));
        HBox head =
                Parts.row(
                        "shift-head",
                        Parts.icon(Material2MZ.PERSON, "shift-icon"),
                        Parts.column("device-words", who, since),
                        Parts.spring(),
                        Parts.column(
                                "print-state",
                                Parts.label(texts.get("shift.float"), "totals-label"),
                                openingFloat));
        head.getStyleClass().add("card");
        return head;
    }

    private String nameOr(String name) {
        return name.isEmpty() ? texts.get("shift.nobody") : name;
    }

    private Node unfinished() {
        Label words = Parts.paragraph("", "hint-text");
        HBox hint = Parts.row("hint", Parts.icon(Material2AL.CLOUD_OFF, "hint-icon"), words);
        Runnable follow =
                () -> {
                    String undone = model.unfinished();
                    words.setText(undone.isEmpty() ? "" : texts.get("shift.unfinished", undone));
                    hint.setVisible(!undone.isEmpty());
                    hint.setManaged(!undone.isEmpty());
                };
        Parts.follow(status.unsent(), now -> follow.run());
        Parts.follow(status.unprinted(), now -> follow.run());
        return hint;
    }

    private Node ways(Runnable staff) {
        Button people = Parts.button(texts.get("operator.staff", "4"), staff, "key");
        people.setId("show-staff");
        Button reading =
                Parts.keyed(
                        keys,
                        () -> texts.get("shift.reading.print", keys.label(Command.SECOND)),
                        model::printReading,
                        "key");
        reading.setId("print-reading");
        return new ButtonGrid(
                List.of(
                        way(() -> "1", CashMovementKind.PAID_IN),
                        way(() -> "2", CashMovementKind.PAID_OUT),
                        way(() -> "3", CashMovementKind.CASH_DROP),
                        way(() -> keys.label(Command.DRAWER), CashMovementKind.NO_SALE),
                        people,
                        reading));
    }

    private Button way(Supplier<String> key, CashMovementKind kind) {
        Button button =
                Parts.keyed(
                        keys,
                        () -> texts.get("shift.way", texts.get("shift.cash." + kind), key.get()),
                        () -> model.askReason(kind),
                        "key");
        button.setId("cash-" + kind);
        return button;
    }

    private Node side() {
        ScrollPane scroll = Parts.list(closed, "paper-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Button primary = Parts.button("", model::primary, "primary");
        primary.setId("shift-primary");
        primary.setMaxWidth(Double.MAX_VALUE);
        Runnable name = () -> primary.setText(primaryWords());
        Parts.follow(status.shiftSince(), at -> name.run());
        keys.follow(name);
        return Parts.column(
                "side",
                Parts.row(
                        "sheet-head",
                        Parts.label(texts.get("shift.before"), "welcome-way-title"),
                        Parts.spring(),
                        Parts.label(
                                texts.get("shift.reprint", keys.label(Command.CONFIRM)),
                                "settings-key")),
                scroll,
                primary);
    }

    private String primaryWords() {
        boolean open = status.shiftSince().get().isPresent();
        return texts.get(open ? "shift.close" : "shift.open", keys.label(Command.PRIMARY));
    }

    private void show(Optional<ShiftNow> now) {
        cards.getChildren().clear();
        if (now.isEmpty()) {
            cards.getChildren().add(empty("shift.loading"));
            return;
        }
        cards.getChildren().addAll(rows.selling(now.get()), rows.cash(now.get()));
        closed.getChildren().clear();
        List<Node> lines = new ArrayList<>();
        for (int i = 0; i < now.get().closed().size(); i++) {
            lines.add(line(now.get().closed().get(i), i));
        }
        closed.getChildren().addAll(lines.isEmpty() ? List.of(empty("shift.before.none")) : lines);
        mark(model.selected().get());
    }

    private Node empty(String key) {
        VBox card = Parts.column("empty", Parts.paragraph(texts.get(key), "empty-hint"));
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    private Node line(ClosedShift shift, int place) {
        VBox words =
                Parts.column(
                        "order-words",
                        Parts.label(
                                texts.get("shift.z", Integer.toString(shift.number())),
                                "order-member"),
                        Parts.yielding(
                                figures.clock(status.local(shift.at())) + "  " + shift.operator(),
                                "order-goods"));
        Label difference =
                Parts.label(
                        figures.money(shift.overShort()),
                        shift.overShort().isNegative() ? "order-overdue" : "order-due");
        HBox line = Parts.row("print-line", words, Parts.spring(), difference);
        line.setOnMouseClicked(event -> model.select(place));
        return line;
    }

    private void mark(int selected) {
        for (int place = 0; place < closed.getChildren().size(); place++) {
            Node line = closed.getChildren().get(place);
            Parts.styled(line, "print-chosen", place == selected && line instanceof HBox);
        }
    }
}
