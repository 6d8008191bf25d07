package linli.station.boot.till;

import java.util.Optional;
import java.util.function.Consumer;
import linli.core.Outcome;
import linli.station.background.Background;
import linli.station.boot.Station;
import linli.station.sync.Enrolled;
import linli.station.ui.shell.Enrolment;

/**
 * What a new station can do first: belong to a central, or work alone. With the code of a station
 * that lost its disk it becomes that station, and is opened anew.
 */
final class FirstStart implements Enrolment {

    private final Background background;
    private final Station station;
    private final StatusBoard board;
    private final Optional<String> central;
    private final Runnable reopen;

    FirstStart(
            Background background,
            Station station,
            StatusBoard board,
            Optional<String> central,
            Runnable reopen) {
        this.reopen = reopen;
        this.background = background;
        this.station = station;
        this.board = board;
        this.central = central;
    }

    @Override
    public String central() {
        return central.orElse("");
    }

    @Override
    public void enrol(String central, String code, Consumer<Outcome<String>> reply) {
        background.read(
                () -> station.enrol(central, code).map(Enrolled::name),
                name -> {
                    if (station.mustReopen()) {
                        reopen.run();
                        return;
                    }
                    if (name instanceof Outcome.Accepted<String>(String shop)) {
                        board.showShop(Optional.of(shop));
                    }
                    reply.accept(name);
                });
    }

    @Override
    public void workAlone() {
        board.showShop(Optional.empty());
    }
}
