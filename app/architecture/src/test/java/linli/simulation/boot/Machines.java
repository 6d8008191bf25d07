package linli.simulation.boot;

import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Machines and databases that go back to what they were, and folders that are copied. */
final class Machines {

    private final SimulatedChain chain;
    private final Random random;
    private final boolean restoresStations;
    private final boolean restoresCentral;
    private final boolean clonesStations;
    private boolean centralHasBackup;

    /** What a seed does of it, if anything. */
    Machines(SimulatedChain chain, long seed) {
        this.chain = chain;
        this.random = chain.random();
        this.restoresStations = seed % 4 == 1;
        this.restoresCentral = seed % 4 == 2;
        this.clonesStations = seed % 8 == 7;
    }

    /** Whether somebody may work on a disk that is older than what has happened. */
    boolean goBack() {
        return restoresStations || restoresCentral || clonesStations;
    }

    /** Whether a station may work on a disk that is older than what it has done. */
    boolean stationsGoBack() {
        return restoresStations || clonesStations;
    }

    /** Whether a station must keep its key: an older disk has only the one before. */
    boolean keepsKeys() {
        return restoresStations || clonesStations;
    }

    /** Whole folders and whole databases are copied, and come back. */
    void goBackAndForth(SimulatedStation station) {
        if (clonesStations) {
            copyOrRetire(station);
            return;
        }
        if (restoresCentral && (!restoresStations || random.nextBoolean())) {
            if (!centralHasBackup || random.nextInt(3) > 0) {
                chain.storage().backUp();
                centralHasBackup = true;
            } else {
                chain.central().restore();
            }
        } else if (!station.hasBackup() || random.nextInt(3) > 0) {
            station.backUp();
        } else {
            restore(station);
        }
    }

    /** A folder is copied, and both are worked on until one of the two is found and put away. */
    private void copyOrRetire(SimulatedStation station) {
        Optional<SimulatedStation> twin =
                chain.stations().stream().filter(SimulatedStation::isTwin).findFirst();
        if (twin.isEmpty()) {
            SimulatedStation copy = station.twin();
            chain.stations().add(copy);
            copy.start();
        } else if (random.nextInt(4) == 0) {
            retire(twin.get());
        }
    }

    /** What only its disk had is gone with it. */
    void retire(SimulatedStation twin) {
        Referee referee = new Referee(chain);
        Set<String> gone = referee.actsOnDisk(twin);
        chain.stations().remove(twin);
        twin.kill();
        chain.stations().forEach(station -> gone.removeAll(referee.actsOnDisk(station)));
        gone.removeAll(referee.actsAtCentral());
        chain.witness().forgive(gone);
        chain.witness().moved(twin.machine());
    }

    private void restore(SimulatedStation station) {
        Referee referee = new Referee(chain);
        Set<String> gone = referee.actsOnDisk(station);
        station.restore();
        gone.removeAll(referee.actsOnDisk(station));
        gone.removeAll(referee.actsAtCentral());
        chain.witness().forgive(gone);
        station.start();
    }
}
