package linli.hardware;

import java.time.Instant;
import java.util.Optional;

/**
 * A device went from one state to another, or from one fault to another.
 *
 * @param state the new state
 * @param fault why, exactly when the state is {@link DeviceState#ERROR}
 * @param at when
 */
public record StateChange(DeviceState state, Optional<DeviceFault> fault, Instant at)
        implements ScannerEvent, PrinterEvent, ScaleEvent {

    public StateChange {
        if (fault.isPresent() != (state == DeviceState.ERROR)) {
            throw new IllegalArgumentException("a fault belongs to ERROR only: " + state);
        }
    }
}
