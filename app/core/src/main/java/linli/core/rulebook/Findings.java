package linli.core.rulebook;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** Gathers what is found below one place of a rule book. */
final class Findings {

    private final String path;
    private final List<Finding> found;

    private Findings(String path, List<Finding> found) {
        this.path = path;
        this.found = found;
    }

    Findings() {
        this("", new ArrayList<>());
    }

    List<Finding> all() {
        return List.copyOf(found);
    }

    /** The same gathering, a step deeper. */
    Findings at(String step) {
        String escaped = step.replace("~", "~0").replace("/", "~1");
        return new Findings(path + "/" + escaped, found);
    }

    Findings at(int index) {
        return at(Integer.toString(index));
    }

    void add(Contradiction contradiction) {
        found.add(new Finding(contradiction, path));
    }

    void addIf(boolean wrong, Contradiction contradiction) {
        if (wrong) {
            add(contradiction);
        }
    }

    /** Finds ids that stand twice, at the second place. */
    <T> void distinct(List<T> things, Function<T, ?> id) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < things.size(); i++) {
            at(i).at("id").addIf(!seen.add(id.apply(things.get(i))), Contradiction.DUPLICATE_ID);
        }
    }

    /** Finds a time that is over before it begins, or before {@code valid}. */
    void period(Optional<LocalDateTime> from, Optional<LocalDateTime> to, LocalDateTime valid) {
        if (to.isEmpty()) {
            return;
        }
        if (from.isPresent() && !from.get().isBefore(to.get())) {
            at("to").add(Contradiction.ENDS_BEFORE_IT_STARTS);
        } else {
            at("to").addIf(!to.get().isAfter(valid), Contradiction.OVER_BEFORE_VALID);
        }
    }

    void limit(String name, OptionalLong limit) {
        at(name).addIf(limit.isPresent() && limit.getAsLong() < 1, Contradiction.LIMIT_OF_NONE);
    }

    /** Finds a limit that is below that for a shorter time, which then can never be used up. */
    void limit(String name, OptionalLong limit, OptionalLong... shorter) {
        limit(name, limit);
        for (OptionalLong other : shorter) {
            if (limit.isPresent() && other.isPresent() && limit.getAsLong() < other.getAsLong()) {
                at(name).add(Contradiction.LIMIT_BELOW_SHORTER);
                return;
            }
        }
    }
}
