package linli.station.ui.kit;

/** The way to a till to practise at, and back. */
public interface TrainingDoor {

    /** There is no such till. */
    TrainingDoor SHUT =
            new TrainingDoor() {
                @Override
                public boolean isTraining() {
                    return false;
                }

                @Override
                public void pass() {}
            };

    /** Whether this is the till to practise at. */
    boolean isTraining();

    /** Goes to the other till; on the thread of the screen. */
    void pass();
}
