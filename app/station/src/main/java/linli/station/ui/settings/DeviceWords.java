package linli.station.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import linli.station.setting.DeviceOption;
import linli.station.setting.DeviceRole;
import linli.station.setting.DeviceSetting;
import linli.station.setting.DeviceStanding;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.device.DeviceTrial;
import linli.station.ui.kit.device.FoundPort;
import linli.station.ui.settings.DeviceCard.Mood;
import linli.station.ui.settings.OptionRow.Choice;

/** Puts devices, their ports and their choices into words. */
final class DeviceWords {

    private static final String SERIAL = "serial:";

    private final Texts texts;

    DeviceWords(Texts texts) {
        this.texts = texts;
    }

    String name(DeviceRole role) {
        return texts.get("role." + role.name());
    }

    DeviceCard card(DeviceStanding standing, List<FoundPort> ports) {
        Mood mood =
                switch (standing.how()) {
                    case OFF -> Mood.QUIET;
                    case NO_PORT, OPENING -> Mood.WAITING;
                    case READY -> Mood.GOOD;
                    case FAULT -> Mood.BAD;
                };
        String how = "how." + standing.how().name();
        String state = texts.getOr(how + "." + standing.role().name(), texts.get(how));
        return new DeviceCard(
                standing.role(), name(standing.role()), mood, state, where(standing, ports));
    }

    List<OptionRow> rows(DeviceStanding standing, List<FoundPort> ports, SearchState search) {
        List<OptionRow> rows = new ArrayList<>();
        for (DeviceOption option : standing.role().options()) {
            boolean speedless =
                    option == DeviceOption.BAUD && !standing.setting().port().startsWith(SERIAL);
            if (option == DeviceOption.PORT) {
                rows.add(portRow(standing, ports, search));
            } else if (!speedless) {
                rows.add(row(option, standing.setting()));
            }
        }
        return rows;
    }

    /** What somebody should know about that device; may be empty. */
    String advice(DeviceStanding standing) {
        boolean serialWouldBeFaster =
                standing.role() == DeviceRole.WEDGE
                        || (standing.role() == DeviceRole.SCANNER
                                && standing.how() != DeviceStanding.How.READY);
        if (serialWouldBeFaster) {
            return texts.get("settings.advice.serial");
        }
        return texts.getOr("settings.advice." + standing.role().name(), "");
    }

    /** The fault there is now, else the last one. */
    Optional<Trouble> trouble(DeviceStanding standing) {
        return standing.fault()
                .map(code -> new Trouble(texts.fault(code), true))
                .or(() -> standing.lastFault().map(code -> new Trouble(texts.fault(code), false)));
    }

    List<Trial> trials(DeviceRole role) {
        return switch (role) {
            case SCANNER, WEDGE, CUSTOMER_WINDOW -> List.of();
            case PRINTER ->
                    List.of(
                            new Trial(DeviceTrial.PRINT_PAGE, Command.PRIMARY),
                            new Trial(DeviceTrial.KICK_DRAWER, Command.DRAWER));
            case SCALE ->
                    List.of(
                            new Trial(DeviceTrial.TARE, Command.PRIMARY),
                            new Trial(DeviceTrial.ZERO, Command.DISCOUNT));
            case POLE_DISPLAY -> List.of(new Trial(DeviceTrial.SHOW_LINES, Command.PRIMARY));
        };
    }

    /** What a device is to print or show when it is tried. */
    List<String> said(DeviceTrial trial) {
        return switch (trial) {
            case PRINT_PAGE ->
                    List.of(
                            texts.get("settings.page.title"),
                            texts.get("settings.page.chinese"),
                            texts.get("settings.page.width"));
            case SHOW_LINES ->
                    List.of(texts.get("settings.lines.upper"), texts.get("settings.lines.lower"));
            case KICK_DRAWER, TARE, ZERO -> List.of();
        };
    }

    private String where(DeviceStanding standing, List<FoundPort> ports) {
        String port = standing.setting().port();
        if (port.isEmpty() || !standing.setting().on()) {
            return "";
        }
        return ports.stream()
                .filter(found -> found.port().equals(port))
                .findFirst()
                .map(found -> texts.get("settings.where", found.name(), found.place()))
                .orElseGet(() -> shortPort(port));
    }

    private OptionRow row(DeviceOption option, DeviceSetting setting) {
        List<Choice> choices =
                option.choices().stream()
                        .map(value ->
                                new Choice(
                                        value,
                                        texts.getOr("option." + option.name() + "." + value, value),
                                        "",
                                        value.equals(setting.value(option))))
                        .toList();
        return new OptionRow(option, texts.get("option." + option.name()), choices, "");
    }

    private OptionRow portRow(DeviceStanding standing, List<FoundPort> ports, SearchState search) {
        String port = standing.setting().port();
        boolean there = ports.stream().anyMatch(found -> found.port().equals(port));
        Stream<Choice> found =
                ports.stream()
                        .map(each ->
                                new Choice(
                                        each.port(),
                                        each.name(),
                                        note(each, search),
                                        each.port().equals(port)));
        Stream<Choice> absent = there || port.isEmpty() ? Stream.of() : Stream.of(absent(port));
        List<Choice> choices = Stream.concat(found, absent).toList();
        String hint = choices.isEmpty() ? texts.get("settings.noPorts") : "";
        return new OptionRow(DeviceOption.PORT, texts.get("option.PORT"), choices, hint);
    }

    private String note(FoundPort port, SearchState search) {
        return search.answer(port.port())
                .map(answer -> texts.getOr("settings.answer.short." + answer.what().name(), ""))
                .filter(said -> !said.isEmpty())
                .map(said -> texts.get("settings.answer.short", port.place(), said))
                .orElse(port.place());
    }

    private Choice absent(String port) {
        String note = port.startsWith(SERIAL) ? texts.get("settings.notPlugged") : "";
        return new Choice(port, shortPort(port), note, true);
    }

    /** The end of a port's name, which is what differs. */
    private static String shortPort(String port) {
        String plain = port.startsWith(SERIAL) ? port.substring(SERIAL.length()) : port;
        int slash = plain.startsWith("/") ? plain.lastIndexOf('/') : -1;
        return plain.substring(slash + 1);
    }
}
