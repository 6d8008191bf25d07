package linli.simulation.boot;

/** The power of a simulated machine failed: nothing that ran on it goes on. */
final class PowerLost extends Error {

    PowerLost() {
        super("no power", null, false, false);
    }
}
