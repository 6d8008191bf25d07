package linli.station.ui;

import java.util.function.Consumer;
import linli.core.Outcome;
import linli.station.ui.shell.Enrolment;

/** Remembers what was chosen; a central is never reached. */
final class NoEnrolment implements Enrolment {

    @Override
    public String central() {
        return "";
    }

    boolean alone;

    @Override
    public void enrol(String central, String code, Consumer<Outcome<String>> reply) {
        reply.accept(Outcome.refused(() -> "CENTRAL_UNREACHABLE"));
    }

    @Override
    public void workAlone() {
        alone = true;
    }
}
