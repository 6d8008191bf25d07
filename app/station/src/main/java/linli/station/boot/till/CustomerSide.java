package linli.station.boot.till;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import linli.hardware.LineDisplay;
import linli.station.setting.DeviceRole;
import linli.station.setting.DeviceSettings;
import linli.station.ui.StationWindow;
import linli.station.ui.customer.Placement;
import linli.station.ui.customer.PoleLines;
import linli.station.ui.customer.Showing;
import linli.station.ui.kit.Texts;

/**
 * What turns to the customer: their window, as it was given or is set, and the lines on the pole.
 * To be used on the thread of the screen only.
 */
final class CustomerSide {

    private final StationWindow window;
    private final Placement placement;
    private boolean set;

    /**
     * A side without a window yet.
     *
     * @param given where the window is in this run; without it, beside the till where it is set
     */
    CustomerSide(StationWindow window, Optional<Placement> given) {
        this.window = window;
        this.placement = given.orElseGet(Placement.Beside::new);
        given.ifPresent(window::showCustomer);
    }

    /** The display on the pole follows the sale from now on. */
    void follow(LineDisplay pole, Texts texts) {
        ObservableValue<Showing> showing = window.customerShowing();
        showing.addListener((source, before, now) -> show(pole, now, texts));
        show(pole, showing.getValue(), texts);
    }

    /** The settings are these now: what was given stays until they change. */
    void set(DeviceSettings settings) {
        boolean on = settings.of(DeviceRole.CUSTOMER_WINDOW).on();
        if (on && !set) {
            window.showCustomer(placement);
        } else if (set && !on) {
            window.hideCustomer();
        }
        set = on;
    }

    private static void show(LineDisplay pole, Showing showing, Texts texts) {
        PoleLines lines = PoleLines.of(showing, texts);
        pole.show(lines.upper(), lines.lower());
    }
}
