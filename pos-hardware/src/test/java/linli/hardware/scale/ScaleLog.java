package linli.hardware.scale;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import linli.hardware.ScaleEvent;
import linli.hardware.ScaleReading;
import linli.hardware.StateChange;

/** Everything a scale told, in order. */
final class ScaleLog implements Consumer<ScaleEvent> {

    private final List<ScaleEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public void accept(ScaleEvent event) {
        events.add(event);
    }

    List<ScaleReading> readings() {
        return events.stream()
                .filter(ScaleReading.class::isInstance)
                .map(ScaleReading.class::cast)
                .toList();
    }

    Optional<ScaleReading> last() {
        List<ScaleReading> readings = readings();
        return readings.isEmpty() ? Optional.empty() : Optional.of(readings.getLast());
    }

    List<String> states() {
        return events.stream()
                .filter(StateChange.class::isInstance)
                .map(event -> (StateChange) event)
                .map(change -> change.fault().map(Enum::name).orElse(change.state().name()))
                .toList();
    }
}
