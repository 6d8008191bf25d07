package linli.station.boot;

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

    FirstStart(Background background, Station station, StatusBoard board) {
        this.background = background;
        this.station = station;
        this.board = board;
    }

    @Override
    public void enrol(String central, String code, Consumer<Outcome<String>> reply) {
        background.read(
                () -> station.enrol(central, code).map(Enrolled::name),
                name -> {
                    if (name instanceof Outcome.Accepted<String>(String shop)) {
                        board.showShop(java.util.Optional.of(shop));
                    }
                    reply.accept(name);
                });
    }

    @Override
    public void workAlone() {
        board.showShop(java.util.Optional.empty());
    }
}
