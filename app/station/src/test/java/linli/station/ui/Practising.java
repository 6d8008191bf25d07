package linli.station.ui;

import linli.station.ui.kit.TrainingDoor;

/** The inside of the door to a till to practise at. */
final class Practising implements TrainingDoor {

    @Override
    public boolean isTraining() {
        return true;
    }

    @Override
    public void pass() {}
}
