package linli.station.ui.settings;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import linli.station.ui.kit.device.Devices;
import linli.station.ui.kit.device.FoundPort;
import linli.station.ui.kit.device.PortAnswer;
import linli.station.ui.kit.device.PortAnswer.What;
import linli.station.ui.kit.device.SearchNews;
import linli.station.ui.settings.SearchState.Line;
import linli.station.ui.settings.SearchState.Phase;

/** Looks for devices at the ports, until every one was asked or somebody stops it. */
public final class SearchModel {

    private final ReadOnlyObjectWrapper<SearchState> state =
            new ReadOnlyObjectWrapper<>(this, "state", SearchState.NONE);
    private final Devices devices;
    private Optional<Runnable> release = Optional.empty();

    SearchModel(Devices devices) {
        this.devices = devices;
    }

    /** How far it has come. */
    public ReadOnlyObjectProperty<SearchState> state() {
        return state.getReadOnlyProperty();
    }

    /** Begins anew, or stops what runs. */
    public void turn() {
        if (state.get().isRunning()) {
            stop();
        } else {
            state.set(new SearchState(Phase.RUNNING, true, List.of()));
            release = Optional.of(devices.search(this::told));
        }
    }

    /** Puts it out of sight, and stops it; what answered so far stays known. */
    public void putAway() {
        stop();
        show(state.get().phase(), false, state.get().lines());
    }

    /** Forgets everything. */
    void forget() {
        stop();
        state.set(SearchState.NONE);
    }

    /** Those ports are plugged in now: what was known of others holds no more. */
    void plugged(List<FoundPort> now) {
        List<Line> left =
                state.get().lines().stream().filter(line -> now.contains(line.port())).toList();
        if (!state.get().isRunning() && left.size() < state.get().lines().size()) {
            show(state.get().phase(), state.get().shown(), left);
        }
    }

    private void stop() {
        release.ifPresent(Runnable::run);
        release = Optional.empty();
        if (state.get().isRunning()) {
            List<Line> asked =
                    state.get().lines().stream().filter(line -> line.answer().isFinal()).toList();
            show(Phase.STOPPED, state.get().shown(), asked);
        }
    }

    private void told(SearchNews news) {
        switch (news) {
            case SearchNews.Began(List<FoundPort> ports) ->
                    show(Phase.RUNNING, true, ports.stream().map(SearchModel::waiting).toList());
            case SearchNews.Told(PortAnswer answer) ->
                    show(Phase.RUNNING, true, with(answer, state.get().lines()));
            case SearchNews.Ended() -> show(Phase.ENDED, true, state.get().lines());
        }
    }

    private void show(Phase phase, boolean shown, List<Line> lines) {
        state.set(new SearchState(phase, shown, lines));
    }

    private static Line waiting(FoundPort port) {
        return new Line(port, new PortAnswer(port.port(), What.WAITING, "", Optional.empty()));
    }

    private static List<Line> with(PortAnswer answer, List<Line> lines) {
        return lines.stream()
                .map(line ->
                        line.port().port().equals(answer.port())
                                ? new Line(line.port(), answer)
                                : line)
                .toList();
    }
}
