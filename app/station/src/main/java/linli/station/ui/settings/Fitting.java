package linli.station.ui.settings;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import linli.station.setting.DeviceOption;
import linli.station.setting.DeviceRole;
import linli.station.setting.DeviceSetting;
import linli.station.ui.kit.device.PortAnswer;
import linli.station.ui.kit.device.PortAnswer.What;

/** Which answers speak for a device, the surest first. */
record Fitting(List<What> answers) {

    static Fitting of(DeviceRole role) {
        return new Fitting(
                switch (role) {
                    case SCALE -> List.of(What.SCALE_OS2, What.SCALE_TOLEDO);
                    case PRINTER -> List.of(What.PRINTER, What.LIKE_PRINTER);
                    case SCANNER -> List.of(What.LIKE_SCANNER, What.NOTHING);
                    case POLE_DISPLAY -> List.of(What.NOTHING);
                    case WEDGE, CUSTOMER_WINDOW -> List.of();
                });
    }

    boolean takes(PortAnswer answer) {
        return answers.contains(answer.what());
    }

    /** The port that fits best. */
    Optional<PortAnswer> best(SearchState search) {
        return search.lines().stream()
                .map(SearchState.Line::answer)
                .filter(this::takes)
                .min(Comparator.comparingInt(answer -> answers.indexOf(answer.what())));
    }

    /** The device on that port, set to what answered there. */
    DeviceSetting over(DeviceSetting setting, PortAnswer answer) {
        DeviceSetting there = setting.with(DeviceOption.PORT, answer.port()).turned(true);
        return takes(answer) ? speaking(there, answer) : there;
    }

    private static DeviceSetting speaking(DeviceSetting setting, PortAnswer answer) {
        return switch (answer.what()) {
            case SCALE_OS2 -> scale(setting, answer, "OS2");
            case SCALE_TOLEDO -> scale(setting, answer, "TOLEDO_8217");
            case PRINTER -> setting.with(DeviceOption.BAUD, answer.baud());
            case LIKE_SCANNER, LIKE_PRINTER, NOTHING -> setting;
            case WAITING, ASKED, OURS, FAULT -> setting;
        };
    }

    private static DeviceSetting scale(DeviceSetting setting, PortAnswer answer, String protocol) {
        return setting.with(DeviceOption.PROTOCOL, protocol).with(DeviceOption.BAUD, answer.baud());
    }
}
