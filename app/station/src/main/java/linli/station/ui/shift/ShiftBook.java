package linli.station.ui.shift;

import java.util.function.Consumer;

/**
 * What the shift screen can ask of the station's records. Nothing here waits; replies come later on
 * the screen's own thread.
 */
public interface ShiftBook {

    /** How the shift stands and which ones were closed. */
    void now(Consumer<ShiftNow> reply);

    /** Prints the figures as they stand, if there is a printer. */
    void printReading();

    /** No shift was ever opened. */
    ShiftBook NONE =
            new ShiftBook() {
                @Override
                public void now(Consumer<ShiftNow> reply) {
                    reply.accept(ShiftNow.NOTHING);
                }

                @Override
                public void printReading() {}
            };
}
