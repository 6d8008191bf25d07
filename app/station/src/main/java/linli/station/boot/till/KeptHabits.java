package linli.station.boot.till;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import linli.core.Refusal;
import linli.station.background.Background;
import linli.station.boot.device.KeptText;
import linli.station.journal.Disk;
import linli.station.setting.SettingRefusal;
import linli.station.setting.SettingsText;
import linli.station.setting.WindowSettings;
import linli.station.setting.WindowText;
import linli.station.ui.kit.Habits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Habits in a file of the station's folder. What is liked holds at once and is written after. */
public final class KeptHabits implements Habits {

    /** The file. */
    public static final String NAME = "window.txt";

    private static final Logger LOG = LoggerFactory.getLogger(KeptHabits.class);

    private final KeptText file;
    private final Background background;
    private final List<SettingRefusal> refusals;
    private volatile WindowSettings now;

    /** The habits in that folder; the usual ones where there are none or they are damaged. */
    public KeptHabits(Disk disk, Path folder, Background background) {
        this.file = new KeptText(disk, folder, NAME);
        this.background = background;
        WindowText.Reading reading = read();
        this.now = reading.settings();
        this.refusals = reading.refusals();
        refusals.forEach(refusal -> LOG.warn("{} {}", refusal.code(), refusal.about()));
    }

    @Override
    public WindowSettings now() {
        return now;
    }

    @Override
    public List<SettingRefusal> refusals() {
        return refusals;
    }

    @Override
    public void keep(WindowSettings wanted, Consumer<Optional<Refusal>> reply) {
        now = wanted;
        background.read(this::write, reply);
    }

    private WindowText.Reading read() {
        if (!file.isThere()) {
            return new WindowText.Reading(WindowSettings.usual(), List.of());
        }
        return file.read(WindowText::isWhole)
                .map(text -> WindowText.read(text, NAME))
                .orElseGet(() ->
                        new WindowText.Reading(WindowSettings.usual(), SettingsText.damaged(NAME)));
    }

    // Whichever thread comes last writes what was wished last.
    private synchronized Optional<Refusal> write() {
        try {
            file.keep(WindowText.write(now));
            return Optional.empty();
        } catch (IOException notWritten) {
            LOG.warn("{} not kept: {}", NAME, notWritten.toString());
            return Optional.of(new SettingRefusal(SettingRefusal.Kind.NOT_KEPT, NAME));
        }
    }
}
