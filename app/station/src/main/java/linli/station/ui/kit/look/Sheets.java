package linli.station.ui.kit.look;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import linli.station.ui.kit.Press;

/** The sheets that lie over the screen, the last on top, inside the one window. */
public final class Sheets extends StackPane {

    private final Deque<Sheet> open = new ArrayDeque<>();

    /** No sheet. */
    public Sheets() {
        getStyleClass().add("sheets");
        setVisible(false);
    }

    /** Lays that sheet on top. */
    public void open(Sheet sheet) {
        open.push(sheet);
        StackPane frame = new StackPane(sheet.view());
        frame.getStyleClass().add("sheet-ground");
        if (sheet.view() instanceof Region region) {
            region.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        }
        ScrollPane scroll = Parts.scrolling(frame, "sheet-scroll");
        getChildren().add(scroll);
        setVisible(true);
        // Its skin takes the sheet into the window; before that nothing in it can have the focus.
        scroll.applyCss();
        sheet.onShown();
    }

    /**
     * From now on a sheet lies on top as long as something is asked, and another one as soon as
     * something else is.
     *
     * @param then runs whenever one was put away
     */
    public <T> void follow(
            ObservableValue<Optional<T>> asked, Function<T, Sheet> sheetOf, Runnable then) {
        Deque<Sheet> own = new ArrayDeque<>();
        Parts.follow(
                asked,
                now -> {
                    own.forEach(this::close);
                    own.clear();
                    then.run();
                    now.map(sheetOf).ifPresent(own::push);
                    own.forEach(this::open);
                });
    }

    /** Puts that sheet away, wherever it lies. */
    public void close(Sheet sheet) {
        if (open.remove(sheet)) {
            getChildren().removeIf(frame -> holds(frame, sheet));
            setVisible(!open.isEmpty());
            sheet.onHidden();
        }
    }

    /** Puts all of them away, the one on top first. */
    public void closeAll() {
        List.copyOf(open).forEach(this::close);
    }

    /** Whether that sheet lies there. */
    public boolean isOpen(Sheet sheet) {
        return open.contains(sheet);
    }

    /** Whether no scan is to be taken now. */
    public boolean refusesScans() {
        return open.stream().anyMatch(sheet -> sheet.scans() == Sheet.Scans.REFUSED);
    }

    /** Whether someone must decide something before the screen may change. */
    public boolean isAsking() {
        return open.stream().anyMatch(sheet -> sheet.scans() != Sheet.Scans.GIVES_WAY);
    }

    /** Gives a key to the sheet on top; false if there is none. */
    public boolean press(Press press) {
        Optional<Sheet> top = Optional.ofNullable(open.peek());
        top.ifPresent(sheet -> sheet.press(press));
        return top.isPresent();
    }

    private static boolean holds(javafx.scene.Node frame, Sheet sheet) {
        return frame instanceof ScrollPane scroll
                && scroll.getContent() instanceof StackPane pane
                && pane.getChildren().contains(sheet.view());
    }
}
