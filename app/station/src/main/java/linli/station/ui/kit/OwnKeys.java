package linli.station.ui.kit;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The keys that are not the usual ones, as they are kept on disk. */
public final class OwnKeys {

    private OwnKeys() {}

    /** The keys of those words; what is no command or no key that may ask is left out. */
    public static Map<Command, List<String>> read(SortedMap<String, String> kept) {
        Map<Command, List<String>> own = new EnumMap<>(Command.class);
        kept.forEach((name, strokes) ->
                command(name)
                        .filter(Command::canMove)
                        .ifPresent(command -> own.put(command, strokes(strokes))));
        own.values().removeIf(List::isEmpty);
        return own;
    }

    /** The words of those keys, with what {@code kept} says of commands that are not known here. */
    public static SortedMap<String, String> write(
            Map<Command, List<String>> own, SortedMap<String, String> kept) {
        SortedMap<String, String> words = new TreeMap<>(kept);
        words.keySet().removeIf(name -> command(name).isPresent());
        own.forEach((command, strokes) -> words.put(name(command), String.join(" ", strokes)));
        return words;
    }

    private static List<String> strokes(String words) {
        return Arrays.stream(words.split(" ")).filter(KeyMap::mayAsk).toList();
    }

    private static Optional<Command> command(String name) {
        return Arrays.stream(Command.values()).filter(each -> name(each).equals(name)).findFirst();
    }

    private static String name(Command command) {
        return command.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
