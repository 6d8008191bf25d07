package linli.station.setting;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Lines as people can read and write them: {@code name = value}, or a remark after {@code #}. The
 * last line says that nothing is missing.
 */
final class SettingLines {

    private static final String END = "# end";

    private SettingLines() {}

    /** Whether it was written to its end. */
    static boolean areWhole(String text) {
        return text.stripTrailing().endsWith("\n" + END);
    }

    /** The values by their names; empty if a line is neither a setting nor a remark. */
    static Optional<Map<String, String>> read(String text) {
        Map<String, String> lines = new HashMap<>();
        for (String line : text.lines().toList()) {
            Optional<String[]> parts = parts(line);
            if (parts.isPresent()) {
                lines.put(parts.get()[0], parts.get()[1]);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                return Optional.empty();
            }
        }
        return Optional.of(lines);
    }

    static void line(StringBuilder text, String key, String value) {
        text.append(key).append(" = ").append(value).append('\n');
    }

    static void end(StringBuilder text) {
        text.append('\n').append(END).append('\n');
    }

    private static Optional<String[]> parts(String line) {
        int equals = line.indexOf('=');
        boolean pair = equals > 0 && !line.startsWith("#");
        String key = pair ? line.substring(0, equals).strip() : "";
        return key.matches("[a-z0-9.-]+")
                ? Optional.of(new String[] {key, line.substring(equals + 1).strip()})
                : Optional.empty();
    }
}
