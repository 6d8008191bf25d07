package linli.station.ui.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import linli.station.ui.kit.Navigator;
import linli.station.ui.kit.Place;
import linli.station.ui.kit.Screen;

/** Knows every screen and which one is in sight. */
public final class ScreenNavigator implements Navigator {

    private final Map<Place, Screen> screens = new EnumMap<>(Place.class);
    private final Map<Place, Consumer<Runnable>> gates = new EnumMap<>(Place.class);
    private final ReadOnlyObjectWrapper<Screen> current =
            new ReadOnlyObjectWrapper<>(this, "current");

    /** Adds the screens; the first is shown. */
    public void settle(List<Screen> all) {
        all.forEach(screen -> screens.put(screen.place(), screen));
        show(all.getFirst());
    }

    /** From now on {@code gate} decides whether that place is shown, by running what it gets. */
    public void gate(Place place, Consumer<Runnable> gate) {
        gates.put(place, gate);
    }

    @Override
    public void go(Place place) {
        Screen wanted = screens.get(place);
        if (wanted != null && wanted != current.get()) {
            gates.getOrDefault(place, Runnable::run)
                    .accept(() -> {
                        current.get().onHidden();
                        show(wanted);
                    });
        }
    }

    /** The screen in sight. */
    public ReadOnlyObjectProperty<Screen> current() {
        return current.getReadOnlyProperty();
    }

    private void show(Screen screen) {
        current.set(screen);
        screen.onShown();
    }
}
