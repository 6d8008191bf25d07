package linli.station.ui.shell;

import java.util.function.Consumer;
import linli.core.Outcome;

/** What a new station can do first. */
public interface Enrolment {

    /** The address of the central to begin with, as it was given at the start; may be empty. */
    String central();

    /**
     * Redeems a one-time code at a central.
     *
     * @param central the URL of the central
     * @param reply later, once, on the thread of the screen, with the name of the station
     */
    void enrol(String central, String code, Consumer<Outcome<String>> reply);

    /** Works without a central for now; it can be enrolled later and sends everything then. */
    void workAlone();
}
