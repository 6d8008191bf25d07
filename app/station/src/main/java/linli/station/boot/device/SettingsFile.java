package linli.station.boot.device;

import java.io.IOException;
import java.nio.file.Path;
import linli.station.journal.Disk;
import linli.station.setting.DeviceSettings;
import linli.station.setting.SettingsText;

/** The settings of the devices on disk, for people to read too. */
public record SettingsFile(KeptText text) {

    static final String NAME = "devices.txt";

    /** The file in that folder. */
    public SettingsFile(Disk disk, Path folder) {
        this(new KeptText(disk, folder, NAME));
    }

    /** The settings that were kept; the usual ones where there are none or they are damaged. */
    SettingsText.Reading read() {
        if (!text.isThere()) {
            return new SettingsText.Reading(DeviceSettings.usual(), java.util.List.of());
        }
        return text.read(SettingsText::isWhole)
                .map(whole -> SettingsText.read(whole, NAME))
                .orElseGet(() ->
                        new SettingsText.Reading(
                                DeviceSettings.usual(), SettingsText.damaged(NAME)));
    }

    /** Keeps those settings in place of the ones before; they are on disk when this returns. */
    void keep(DeviceSettings settings) throws IOException {
        text.keep(SettingsText.write(settings));
    }
}
