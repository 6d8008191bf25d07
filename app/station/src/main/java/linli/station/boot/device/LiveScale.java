package linli.station.boot.device;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import linli.hardware.ScaleEvent;
import linli.hardware.ScaleReading;
import linli.hardware.StateChange;
import linli.station.background.Background;
import linli.station.device.DeviceRack;
import linli.station.setting.DeviceRole;
import linli.station.setting.DeviceStanding;
import linli.station.ui.kit.device.CounterScale;
import linli.station.ui.kit.device.Pan;

/** The readings of the scale on the thread of the screen; of many that wait only the newest. */
final class LiveScale implements CounterScale {

    private final ReadOnlyObjectWrapper<Pan> pan =
            new ReadOnlyObjectWrapper<>(this, "pan", Pan.ABSENT);
    private final AtomicReference<Optional<Pan>> newest = new AtomicReference<>(Optional.empty());
    private final DeviceRack rack;
    private final Background background;
    private volatile boolean wanted;

    LiveScale(DeviceRack rack, Background background) {
        this.rack = rack;
        this.background = background;
        rack.scale().open(this::told);
        rack.follow(this::stands);
    }

    @Override
    public ReadOnlyObjectProperty<Pan> pan() {
        return pan.getReadOnlyProperty();
    }

    @Override
    public void tare() {
        background.devices().execute(rack.scale()::tare);
    }

    private void told(ScaleEvent event) {
        switch (event) {
            case ScaleReading reading when wanted -> show(pan(reading));
            case ScaleReading late -> {}
            case StateChange change -> {}
        }
    }

    private void stands(DeviceStanding standing) {
        if (standing.role() == DeviceRole.SCALE) {
            wanted = DeviceRack.isUsable(standing.setting());
            switch (standing.how()) {
                case OFF, NO_PORT -> show(Pan.ABSENT);
                case OPENING, FAULT -> show(Pan.silent(standing.fault()));
                case READY -> {}
            }
        }
    }

    private static Pan pan(ScaleReading reading) {
        Pan.How how = reading.stable() ? Pan.How.STILL : Pan.How.MOVING;
        return new Pan(
                reading.overload() ? Pan.How.OVERLOADED : how,
                reading.grams(),
                reading.tareGrams(),
                Optional.empty());
    }

    private void show(Pan now) {
        if (newest.getAndSet(Optional.of(now)).isEmpty()) {
            background.onScreen(() -> newest.getAndSet(Optional.empty()).ifPresent(pan::set));
        }
    }
}
