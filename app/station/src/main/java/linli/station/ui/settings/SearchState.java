package linli.station.ui.settings;

import java.util.List;
import java.util.Optional;
import linli.station.ui.kit.device.FoundPort;
import linli.station.ui.kit.device.PortAnswer;

/**
 * How far a search for devices has come.
 *
 * @param shown whether it is in sight; what answered is known also when it is not
 * @param lines one a port, in the order they are asked
 */
public record SearchState(Phase phase, boolean shown, List<Line> lines) {

    static final SearchState NONE = new SearchState(Phase.NONE, false, List.of());

    /** Where a search stands. */
    public enum Phase {
        NONE,
        RUNNING,
        STOPPED,
        ENDED
    }

    /** A port and what is behind it. */
    public record Line(FoundPort port, PortAnswer answer) {}

    public SearchState {
        lines = List.copyOf(lines);
    }

    /** Whether ports are being asked. */
    public boolean isRunning() {
        return phase == Phase.RUNNING;
    }

    /** What is known of that port. */
    public Optional<PortAnswer> answer(String port) {
        return lines.stream()
                .map(Line::answer)
                .filter(answer -> answer.port().equals(port) && answer.isFinal())
                .findFirst();
    }

    long asked() {
        return lines.stream().filter(line -> line.answer().isFinal()).count();
    }

    long answered() {
        return lines.stream()
                .filter(line ->
                        switch (line.answer().what()) {
                            case SCALE_OS2, SCALE_TOLEDO, PRINTER -> true;
                            case WAITING, ASKED, LIKE_SCANNER, LIKE_PRINTER -> false;
                            case NOTHING, OURS, FAULT -> false;
                        })
                .count();
    }
}
