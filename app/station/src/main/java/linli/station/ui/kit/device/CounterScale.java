package linli.station.ui.kit.device;

import javafx.beans.property.ReadOnlyObjectProperty;

/** The scale beside the till, live. On the thread of the screen only. */
public interface CounterScale {

    /** What lies on it now. */
    ReadOnlyObjectProperty<Pan> pan();

    /** Asks it to take what lies on it as tare. */
    void tare();
}
