package linli.station.ui.kit.look;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** The small pieces that every view is made of. */
public final class Parts {

    private Parts() {}

    /** A text that stays. */
    public static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** A text that gives way to others when there is little room, with an ellipsis. */
    public static Label yielding(String text, String... styles) {
        Label label = label(text, styles);
        label.setMinWidth(0);
        return label;
    }

    /** A text that follows a value. */
    public static Label bound(ObservableValue<String> text, String... styles) {
        Label label = label("", styles);
        label.textProperty().bind(text);
        return label;
    }

    /** A text over several lines that follows a value. */
    public static Label wrapped(ObservableValue<String> text, String... styles) {
        Label label = bound(text, styles);
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** A text over several lines that stays. */
    public static Label paragraph(String text, String... styles) {
        Label label = label(text, styles);
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** What an amount is, and the amount at the right edge. */
    public static HBox amountLine(String label, String amount, String style) {
        return row("totals-line", yielding(label, "totals-label"), spring(), label(amount, style));
    }

    /** What a figure is, and the figure large under it. */
    public static VBox figure(String label, String figure, String style) {
        return column("outcome-part", label(label, "totals-label"), label(figure, style));
    }

    /** An icon; its colour and size come from the style. */
    public static FontIcon icon(Ikon ikon, String... styles) {
        FontIcon icon = new FontIcon(ikon);
        icon.getStyleClass().addAll(styles);
        return icon;
    }

    /** A button that never keeps the focus, so that no scanner can press it. */
    public static Button button(String text, Runnable action, String... styles) {
        Button button = new Button(text);
        button.getStyleClass().addAll(styles);
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(text);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** A button whose words name its key, whichever key that is by then. */
    public static Button keyed(
            KeyMap keys, Supplier<String> text, Runnable action, String... styles) {
        Button button = button("", action, styles);
        keys.follow(() -> {
            button.setText(text.get());
            button.setAccessibleText(text.get());
        });
        return button;
    }

    /** The way back out of a sheet. */
    public static Button back(Texts texts, KeyMap keys, Runnable action) {
        return button(texts.get("back", keys.label(Command.BACK)), action, "quiet", "sheet-back");
    }

    /** The way back out of a sheet, barred while a reply is awaited. */
    public static Button back(
            Texts texts, KeyMap keys, ObservableValue<Boolean> busy, Runnable action) {
        Button back = back(texts, keys, action);
        back.disableProperty().bind(busy);
        return back;
    }

    /** Where a message is laid; it takes no room while there is none. */
    public static Pane ledge() {
        StackPane ledge = new StackPane();
        ledge.getStyleClass().add("ledge");
        ledge.setManaged(false);
        ledge.setMinHeight(Region.USE_PREF_SIZE);
        return ledge;
    }

    /** Why a place is empty, and what fills it. */
    public static VBox empty(String style, Ikon sign, String title, String hint) {
        return column(
                style,
                icon(sign, "empty-icon"),
                label(title, "empty-title"),
                paragraph(hint, "empty-hint"));
    }

    /** A row. */
    public static HBox row(String style, Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add(style);
        return row;
    }

    /** A column. */
    public static VBox column(String style, Node... nodes) {
        VBox column = new VBox(nodes);
        column.getStyleClass().add(style);
        return column;
    }

    /**
     * The column beside a screen: what stands above scrolls where the window is too low for it,
     * what stands below is always in sight.
     */
    public static VBox side(Node[] above, Node... below) {
        ScrollPane scroll = scrolling(column("side-above", above), "side-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox side = column("side", scroll);
        side.getChildren().addAll(below);
        return side;
    }

    /** That content, which fills its place and scrolls where it would have to be cut. */
    public static ScrollPane scrolling(Region content, String style) {
        ScrollPane scroll = list(content, "whole", style);
        scroll.setFitToHeight(true);
        return scroll;
    }

    /** That content, as wide as its place and as high as it wants to be. */
    public static ScrollPane list(Region content, String... styles) {
        ScrollPane scroll = new ScrollPane(content);
        scrollsDown(scroll);
        scroll.getStyleClass().addAll(styles);
        return scroll;
    }

    /** From now on that scrolls up and down only, and never has the focus. */
    static void scrollsDown(ScrollPane scroll) {
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    }

    /** Room that takes what is left. */
    public static Region spring() {
        Region spring = new Region();
        spring.setMouseTransparent(true);
        HBox.setHgrow(spring, Priority.ALWAYS);
        VBox.setVgrow(spring, Priority.ALWAYS);
        return spring;
    }

    /** A node that is there, or takes no room at all. */
    public static <T extends Node> T shownWhen(T node, ObservableValue<Boolean> shown) {
        node.managedProperty().bind(shown);
        node.visibleProperty().bind(shown);
        return node;
    }

    /** Gives or takes a style class. */
    public static void styled(Node node, String style, boolean has) {
        node.getStyleClass().remove(style);
        if (has) {
            node.getStyleClass().add(style);
        }
    }

    /** Calls with the value now and with each that follows. */
    public static <T> void follow(ObservableValue<T> value, Consumer<? super T> view) {
        value.addListener((source, before, now) -> view.accept(now));
        view.accept(value.getValue());
    }
}
