package linli.station.setting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Settings as people can read and write them: one {@code device.option = value} a line, lines that
 * begin with {@code #} say something to the reader. The last line says that nothing is missing.
 */
public final class SettingsText {

    private static final String HEAD =
            """
            # 邻里收银 设备设置 / Linli POS, devices of this station
            # 在设置页（F8）更改；也可以在程序关闭时用文本编辑器修改。
            # Changed on the settings page (F8), or with an editor while the program is closed.
            """;

    private SettingsText() {}

    /** What was read, and what of it was not taken. */
    public record Reading(DeviceSettings settings, List<SettingRefusal> refusals) {}

    /** The settings as a text. */
    public static String write(DeviceSettings settings) {
        StringBuilder text = new StringBuilder(HEAD);
        for (DeviceRole role : DeviceRole.values()) {
            DeviceSetting setting = settings.of(role);
            text.append('\n');
            SettingLines.line(text, role.key() + ".on", setting.on() ? "yes" : "no");
            role.options()
                    .forEach(option ->
                            SettingLines.line(text, key(role, option), setting.value(option)));
        }
        settings.unknown().forEach((key, value) -> SettingLines.line(text, key, value));
        SettingLines.end(text);
        return text.toString();
    }

    /** Whether it was written to its end. */
    public static boolean isWhole(String text) {
        return SettingLines.areWhole(text);
    }

    /**
     * Reads settings; what is wrong is left at its usual value and named. A line that is neither a
     * setting nor a remark makes the whole text {@link SettingRefusal.Kind#DAMAGED}.
     *
     * @param name how to call the text in a refusal
     */
    public static Reading read(String text, String name) {
        return SettingLines.read(text)
                .map(SettingsText::settled)
                .orElseGet(() -> new Reading(DeviceSettings.usual(), damaged(name)));
    }

    /** What is said of a text that cannot be read at all. */
    public static List<SettingRefusal> damaged(String name) {
        return List.of(new SettingRefusal(SettingRefusal.Kind.DAMAGED, name));
    }

    private static Reading settled(Map<String, String> lines) {
        List<SettingRefusal> refusals = new ArrayList<>();
        Map<DeviceRole, DeviceSetting> devices = new HashMap<>();
        for (DeviceRole role : DeviceRole.values()) {
            DeviceSetting setting = role.usual();
            String on = lines.remove(role.key() + ".on");
            if (on != null && !on.matches("yes|no")) {
                refusals.add(bad(role.key() + ".on"));
            } else if (on != null) {
                setting = setting.turned(on.equals("yes"));
            }
            for (DeviceOption option : role.options()) {
                String value = lines.remove(key(role, option));
                if (value != null && !role.takes(option, value)) {
                    refusals.add(bad(key(role, option)));
                } else if (value != null) {
                    setting = setting.with(option, value);
                }
            }
            devices.put(role, setting);
        }
        SortedMap<String, String> unknown = new TreeMap<>(lines);
        return new Reading(new DeviceSettings(devices, unknown), refusals);
    }

    private static SettingRefusal bad(String key) {
        return new SettingRefusal(SettingRefusal.Kind.BAD_VALUE, key);
    }

    private static String key(DeviceRole role, DeviceOption option) {
        return role.key() + "." + option.key();
    }
}
