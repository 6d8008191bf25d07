package linli.station.ui.kit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which key asks for what. A stroke is the name of a key as JavaFX writes it without its spaces,
 * after {@code Shift+} where it is held, or the character that was typed. Whoever draws keys
 * follows it: keys can change while the window is open. To be used on the thread of the screen.
 */
public final class KeyMap {

    private static final String SHIFT = "Shift+";
    private static final String NAMED =
            "F([1-9]|1[0-9]|2[0-4])|Insert|Home|End|PageUp|PageDown|Tab|Delete";

    private final List<Runnable> followers = new ArrayList<>();
    private Map<Command, List<String>> strokes = new EnumMap<>(Command.class);
    private Map<String, Command> commands = new HashMap<>();

    private KeyMap(Map<Command, List<String>> own) {
        take(own)
                .ifPresent(taken -> {
                    throw new IllegalArgumentException(taken.stroke() + " asks for two things");
                });
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

    /**
     * From now on the default keys with those in their place. Nothing changes if one stroke would
     * ask for two things.
     *
     * @return what stands in the way
     */
    public Optional<KeyRefusal.Taken> take(Map<Command, List<String>> own) {
        Map<Command, List<String>> wanted = new EnumMap<>(Command.class);
        Map<String, Command> asking = new HashMap<>();
        for (Command command : Command.values()) {
            wanted.put(command, List.copyOf(own.getOrDefault(command, command.strokes())));
            for (String stroke : wanted.getOrDefault(command, List.of())) {
                Command other = asking.put(stroke, command);
                if (other != null) {
                    return Optional.of(new KeyRefusal.Taken(stroke, other));
                }
            }
        }
        strokes = wanted;
        commands = asking;
        List.copyOf(followers).forEach(Runnable::run);
        return Optional.empty();
    }

    /** Runs that now and after every change, as long as this lives. */
    public void follow(Runnable drawn) {
        followers.add(drawn);
        drawn.run();
    }

    /** What that stroke asks for. */
    public Optional<Command> command(String stroke) {
        return Optional.ofNullable(commands.get(stroke));
    }

    /** The strokes that ask for it, the one that is drawn first. */
    public List<String> strokes(Command command) {
        return strokes.getOrDefault(command, List.of());
    }

    /** How the key is drawn on a button. */
    public String label(Command command) {
        return strokes(command).stream().findFirst().map(KeyMap::drawn).orElse("");
    }

    /** How that stroke is drawn. */
    public static String drawn(String stroke) {
        return switch (stroke) {
            case "Up" -> "↑";
            case "Down" -> "↓";
            default -> stroke.replace(SHIFT, "⇧").replace("Delete", "Del");
        };
    }

    /**
     * Whether that stroke may ask for something: digits, letters, the point and Space are for
     * typing, whatever is held with them.
     */
    public static boolean mayAsk(String stroke) {
        String bare = stroke.startsWith(SHIFT) ? stroke.substring(SHIFT.length()) : stroke;
        boolean isNamed = bare.matches(NAMED);
        return isNamed || stroke.matches("[*/+=-]");
    }
}
