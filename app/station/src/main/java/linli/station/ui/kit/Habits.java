package linli.station.ui.kit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import linli.core.Refusal;
import linli.station.setting.SettingRefusal;
import linli.station.setting.WindowSettings;

/** How those who work here like the window, and where it is kept. */
public interface Habits {

    /** How they like it now. */
    WindowSettings now();

    /** What of the kept ones was not taken. */
    List<SettingRefusal> refusals();

    /**
     * Likes it so from now on; returns at once and replies on the thread of the screen.
     *
     * @param reply told why it could not be written down; it holds for this run even so
     */
    void keep(WindowSettings wanted, Consumer<Optional<Refusal>> reply);

    /** Habits that nobody writes down. */
    static Habits ofToday() {
        return new Habits() {
            private WindowSettings settings = WindowSettings.usual();

            @Override
            public WindowSettings now() {
                return settings;
            }

            @Override
            public List<SettingRefusal> refusals() {
                return List.of();
            }

            @Override
            public void keep(WindowSettings wanted, Consumer<Optional<Refusal>> reply) {
                settings = wanted;
                reply.accept(Optional.empty());
            }
        };
    }
}
