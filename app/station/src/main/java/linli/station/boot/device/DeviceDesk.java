package linli.station.boot.device;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import linli.core.Refusal;
import linli.station.device.DeviceRack;
import linli.station.setting.DeviceRole;
import linli.station.setting.DeviceSetting;
import linli.station.setting.DeviceSettings;
import linli.station.setting.SettingRefusal;
import linli.station.setting.SettingsText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets the devices of a station by their file, by the command line, and by whoever changes them.
 */
public final class DeviceDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeviceDesk.class);

    private final DeviceRack rack;
    private final SettingsFile file;
    private final List<SettingRefusal> refusals;
    private DeviceSettings kept;

    /** A desk over an empty rack, with the settings that were kept. */
    public DeviceDesk(DeviceRack rack, SettingsFile file) {
        this.rack = rack;
        this.file = file;
        SettingsText.Reading reading = file.read();
        this.kept = reading.settings();
        this.refusals = reading.refusals();
        refusals.forEach(refusal -> LOG.warn("{} {}", refusal.code(), refusal.about()));
    }

    /** The devices. */
    public DeviceRack rack() {
        return rack;
    }

    /** Where the settings are kept. */
    SettingsFile file() {
        return file;
    }

    /** What of the kept settings was not taken. */
    List<SettingRefusal> refusals() {
        return refusals;
    }

    /** Opens the devices, those given for this run where they were given. */
    public synchronized void start(List<GivenPort> given) {
        DeviceSettings wanted = kept;
        for (GivenPort port : given) {
            wanted = wanted.with(port.role(), port.over(wanted.of(port.role())));
        }
        rack.apply(wanted);
    }

    /**
     * Sets one device from now on, also where it was given for this run.
     *
     * @return why it could not be written down; it holds for this run even so
     */
    public synchronized Optional<Refusal> set(DeviceRole role, DeviceSetting setting) {
        rack.apply(rack.settings().with(role, setting));
        kept = kept.with(role, setting);
        try {
            file.keep(kept);
            return Optional.empty();
        } catch (IOException notWritten) {
            LOG.warn("{} not kept: {}", file, notWritten.toString());
            return Optional.of(new SettingRefusal(SettingRefusal.Kind.NOT_KEPT, SettingsFile.NAME));
        }
    }

    @Override
    public void close() {
        rack.close();
    }
}
