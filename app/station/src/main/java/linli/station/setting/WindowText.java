package linli.station.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The settings of the window as people can read and write them, as {@link SettingsText} does. */
public final class WindowText {

    private static final String HEAD =
            """
            # 邻里收银 窗口设置 / Linli POS, the window of this station
            # 在设置页更改；也可以在程序关闭时用文本编辑器修改。
            # Changed on the settings page, or with an editor while the program is closed.

            """;
    private static final String LARGE = "large-type";
    private static final String VOLUME = "volume";
    private static final String KEY = "key.";

    private WindowText() {}

    /** What was read, and what of it was not taken. */
    public record Reading(WindowSettings settings, List<SettingRefusal> refusals) {}

    /** The settings as a text. */
    public static String write(WindowSettings settings) {
        StringBuilder text = new StringBuilder(HEAD);
        SettingLines.line(text, LARGE, settings.largeType() ? "yes" : "no");
        SettingLines.line(text, VOLUME, settings.volume().name().toLowerCase(Locale.ROOT));
        settings.keys().forEach((asked, keys) -> SettingLines.line(text, KEY + asked, keys));
        settings.unknown().forEach((key, value) -> SettingLines.line(text, key, value));
        SettingLines.end(text);
        return text.toString();
    }

    /** Whether it was written to its end. */
    public static boolean isWhole(String text) {
        return SettingLines.areWhole(text);
    }

    /**
     * Reads settings; what is wrong is left at its usual value and named.
     *
     * @param name how to call the text in a refusal
     */
    public static Reading read(String text, String name) {
        return SettingLines.read(text)
                .map(WindowText::settled)
                .orElseGet(() -> new Reading(WindowSettings.usual(), SettingsText.damaged(name)));
    }

    private static Reading settled(Map<String, String> lines) {
        List<SettingRefusal> refusals = new ArrayList<>();
        WindowSettings usual = WindowSettings.usual();
        String large = lines.getOrDefault(LARGE, "no");
        if (!large.matches("yes|no")) {
            refusals.add(bad(LARGE));
        }
        String loud = lines.getOrDefault(VOLUME, "").toUpperCase(Locale.ROOT);
        Volume volume = usual.volume();
        if (loud.matches("OFF|QUIET|LOUD")) {
            volume = Volume.valueOf(loud);
        } else if (lines.containsKey(VOLUME)) {
            refusals.add(bad(VOLUME));
        }
        SortedMap<String, String> keys = new TreeMap<>();
        SortedMap<String, String> unknown = new TreeMap<>();
        lines.forEach((key, value) -> {
            if (key.startsWith(KEY)) {
                keys.put(key.substring(KEY.length()), value);
            } else if (!key.equals(LARGE) && !key.equals(VOLUME)) {
                unknown.put(key, value);
            }
        });
        return new Reading(
                new WindowSettings(large.equals("yes"), volume, keys, unknown), refusals);
    }

    private static SettingRefusal bad(String key) {
        return new SettingRefusal(SettingRefusal.Kind.BAD_VALUE, key);
    }
}
