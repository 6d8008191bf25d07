package linli.station.ui.kit.device;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import linli.core.Refusal;
import linli.station.setting.DeviceRole;
import linli.station.setting.DeviceSetting;
import linli.station.setting.DeviceStanding;

/**
 * The devices of this station. Everything is told on the thread of the screen; what is followed is
 * told until the release is run.
 */
public interface Devices {

    /** Tells how every device stands now, then each change. */
    Runnable follow(Consumer<DeviceStanding> listener);

    /** Tells which serial ports are plugged in now, then each change within about a second. */
    Runnable followPorts(Consumer<List<FoundPort>> listener);

    /**
     * Asks at every serial port what is behind it, one after the other; those that a device of this
     * station has or wants are left alone.
     *
     * @return asks no further; nothing is told from then on
     */
    Runnable search(Consumer<SearchNews> listener);

    /** Tells the bytes between station and device, both ways. */
    Runnable followBytes(DeviceRole role, Consumer<WireBytes> listener);

    /** Tells every scan from now on, also those that are no code. */
    Runnable followScans(Consumer<SeenScan> listener);

    /**
     * Sets one device from now on; it alone is closed and opened.
     *
     * @param reply why that could not be written down; it holds until the program ends even so
     */
    void set(DeviceRole role, DeviceSetting setting, Consumer<Optional<Refusal>> reply);

    /**
     * Tries a device.
     *
     * @param words what it is to print or to show, line by line
     * @param reply the code of what went wrong, {@code LP-xxxx}; empty if it did what was asked
     */
    void attempt(DeviceTrial trial, List<String> words, Consumer<Optional<String>> reply);

    /** The scale, live. */
    CounterScale scale();

    /** What of the kept settings was not taken at the start. */
    List<Refusal> refusals();
}
