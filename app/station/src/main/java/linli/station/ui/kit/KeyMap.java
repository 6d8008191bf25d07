package linli.station.ui.kit;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which key asks for what. A stroke is the name of a key as JavaFX writes it, after {@code Shift+}
 * where it is held, or the character that was typed.
 */
public final class KeyMap {

    private final Map<Command, List<String>> strokes = new EnumMap<>(Command.class);
    private final Map<String, Command> commands = new HashMap<>();

    private KeyMap(Map<Command, List<String>> own) {
        for (Command command : Command.values()) {
            strokes.put(command, own.getOrDefault(command, command.strokes()));
            strokes.get(command).forEach(stroke -> claim(stroke, command));
        }
    }

    /** The default keys. */
    public static KeyMap standard() {
        return new KeyMap(Map.of());
    }

    /**
     * The default keys with some in their place.
     *
     * @throws IllegalArgumentException if one stroke would ask for two things
     */
    public static KeyMap with(Map<Command, List<String>> own) {
        return new KeyMap(own);
    }

    /** What that stroke asks for. */
    public Optional<Command> command(String stroke) {
        return Optional.ofNullable(commands.get(stroke));
    }

    /** How the key is drawn on a button. */
    public String label(Command command) {
        List<String> all = strokes.get(command);
        if (all == null || all.isEmpty()) {
            return "";
        }
        return switch (all.getFirst()) {
            case "Up" -> "↑";
            case "Down" -> "↓";
            case String stroke -> stroke.replace("Shift+", "⇧").replace("Delete", "Del");
        };
    }

    private void claim(String stroke, Command command) {
        Command before = commands.put(stroke, command);
        if (before != null) {
            throw new IllegalArgumentException(stroke + " asks for " + before + " and " + command);
        }
    }
}
