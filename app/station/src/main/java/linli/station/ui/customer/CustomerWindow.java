package linli.station.ui.customer;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.ScaledGround;
import linli.station.ui.kit.look.Theme;

/**
 * The customer's window: shown and hidden at will, it asks for nothing, keeps no focus, and the
 * till goes on when it is closed.
 */
public final class CustomerWindow {

    private static final double WIDTH = 1024;
    private static final double HEIGHT = 600;

    private final ObservableValue<Showing> showing;
    private final Texts texts;
    private final Theme theme;
    private final Consumer<Scene> guard;
    private Optional<Stage> stage = Optional.empty();

    /**
     * A hidden window.
     *
     * @param guard brings keys that are pressed in it to where the till's keys go
     */
    public CustomerWindow(
            ObservableValue<Showing> showing, Texts texts, Theme theme, Consumer<Scene> guard) {
        this.showing = showing;
        this.texts = texts;
        this.theme = theme;
        this.guard = guard;
    }

    /** Shows it there, for the till in that window, which keeps the focus. */
    public void show(Placement placement, Window till) {
        hide();
        Optional<Rectangle2D> all = screen(placement, till).map(Screen::getBounds);
        Stage opened = new Stage(all.isPresent() ? StageStyle.UNDECORATED : StageStyle.DECORATED);
        opened.setTitle(texts.get("customer.title"));
        CustomerView view = new CustomerView(showing, texts);
        Scene scene = new Scene(new ScaledGround(view), WIDTH, HEIGHT);
        theme.dress(scene);
        guard.accept(scene);
        opened.setScene(scene);
        opened.setOnHidden(event -> view.release());
        all.ifPresent(bounds -> cover(opened, bounds, till));
        stage = Optional.of(opened);
        opened.show();
        till.requestFocus();
    }

    /** Hides it. */
    public void hide() {
        stage.ifPresent(Stage::hide);
        stage = Optional.empty();
    }

    /** Its stage while it is shown. */
    public Optional<Stage> stage() {
        return stage.filter(Stage::isShowing);
    }

    private static void cover(Stage stage, Rectangle2D bounds, Window till) {
        stage.setX(bounds.getMinX());
        stage.setY(bounds.getMinY());
        stage.setWidth(bounds.getWidth());
        stage.setHeight(bounds.getHeight());
        stage.focusedProperty()
                .addListener((source, before, focused) -> {
                    if (focused) {
                        till.requestFocus();
                    }
                });
    }

    private static Optional<Screen> screen(Placement placement, Window till) {
        ObservableList<Screen> all = Screen.getScreens();
        if (all.size() < 2) {
            return Optional.empty();
        }
        return switch (placement) {
            case Placement.Windowed windowed -> Optional.empty();
            case Placement.OnScreen(int number) ->
                    number <= all.size() ? Optional.of(all.get(number - 1)) : Optional.empty();
            case Placement.Beside beside -> {
                List<Screen> under =
                        Screen.getScreensForRectangle(
                                till.getX(), till.getY(), till.getWidth(), till.getHeight());
                yield all.stream().filter(each -> !under.contains(each)).findFirst();
            }
        };
    }
}
