package linli.station.boot;

import java.util.Optional;
import java.util.function.Consumer;
import linli.core.Outcome;
import linli.station.background.Background;
import linli.station.sync.Enrolled;
import linli.station.ui.shell.Enrolment;

/** What a new station can do first: belong to a central, or work alone. */
final class FirstStart implements Enrolment {

    private final Background background;
    private final Station station;
    private final StatusBoard board;
    private final Optional<String> central;

    FirstStart(
            Background background, Station station, StatusBoard board, Optional<String> central) {
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
