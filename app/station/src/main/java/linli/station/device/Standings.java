package linli.station.device;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import linli.hardware.DeviceState;
import linli.hardware.PrintFault;
import linli.hardware.PrinterStatus;
import linli.hardware.StateChange;
import linli.station.setting.DeviceRole;
import linli.station.setting.DeviceSetting;
import linli.station.setting.DeviceStanding;
import linli.station.setting.DeviceStanding.How;

/** How the devices of a station stand, from what they tell. Callable from any thread. */
final class Standings {

    private final InstantSource clock;
    private final Map<DeviceRole, DeviceStanding> now = new EnumMap<>(DeviceRole.class);
    private final List<Consumer<DeviceStanding>> listeners = new ArrayList<>();
    private final Map<DeviceRole, DeviceState> states = new EnumMap<>(DeviceRole.class);
    private Optional<String> printerFault = Optional.empty();

    Standings(InstantSource clock) {
        this.clock = clock;
        for (DeviceRole role : DeviceRole.values()) {
            DeviceSetting none = new DeviceSetting(false, Map.of());
            now.put(role, standing(role, none, How.OFF, Optional.empty(), Optional.empty()));
        }
    }

    synchronized List<DeviceStanding> all() {
        return List.copyOf(now.values());
    }

    synchronized Runnable follow(Consumer<DeviceStanding> listener) {
        now.values().forEach(listener);
        listeners.add(listener);
        return () -> forget(listener);
    }

    /** A device is set like that; false if it was already. */
    synchronized boolean set(DeviceRole role, DeviceSetting setting) {
        DeviceStanding before = of(role);
        if (before.setting().equals(setting)) {
            return false;
        }
        How how = how(role, setting);
        if (role == DeviceRole.PRINTER) {
            printerFault = Optional.empty();
        }
        become(standing(role, setting, how, Optional.empty(), Optional.empty()));
        return true;
    }

    /** A device came or went. */
    synchronized void changed(DeviceRole role, StateChange change) {
        states.put(role, change.state());
        change(
                role,
                before ->
                        switch (change.state()) {
                            case CLOSED -> as(before, How.OPENING, Optional.empty());
                            case IDLE, BUSY -> there(before);
                            case ERROR ->
                                    as(
                                            before,
                                            How.FAULT,
                                            change.fault().map(fault -> fault.code()));
                        });
    }

    /** Something went wrong that passes by itself. */
    synchronized void wentWrong(DeviceRole role, String code) {
        change(
                role,
                before ->
                        standing(
                                role,
                                before.setting(),
                                before.how(),
                                before.fault(),
                                Optional.of(code)));
    }

    /** The printer said how it is. What it said last means nothing while it is away. */
    synchronized void printer(PrinterStatus status) {
        printerFault = fault(status).map(PrintFault::code);
        DeviceState state = states.getOrDefault(DeviceRole.PRINTER, DeviceState.CLOSED);
        if (state == DeviceState.IDLE || state == DeviceState.BUSY) {
            change(DeviceRole.PRINTER, this::there);
        }
    }

    private DeviceStanding there(DeviceStanding before) {
        Optional<String> fault =
                before.role() == DeviceRole.PRINTER ? printerFault : Optional.empty();
        return as(before, fault.isPresent() ? How.FAULT : How.READY, fault);
    }

    private static Optional<PrintFault> fault(PrinterStatus status) {
        if (status.paperEmpty()) {
            return Optional.of(PrintFault.PAPER_EMPTY);
        }
        if (status.coverOpen()) {
            return Optional.of(PrintFault.COVER_OPEN);
        }
        return status.broken() || status.offline()
                ? Optional.of(PrintFault.OUT_OF_ORDER)
                : Optional.empty();
    }

    private static How how(DeviceRole role, DeviceSetting setting) {
        if (!setting.on()) {
            return How.OFF;
        }
        if (!role.hasPort()) {
            return How.READY;
        }
        return setting.port().isEmpty() ? How.NO_PORT : How.OPENING;
    }

    // What a device says while it is being taken out is about no device that is still wanted.
    private void change(DeviceRole role, UnaryOperator<DeviceStanding> change) {
        DeviceStanding before = of(role);
        if (DeviceRack.isUsable(before.setting())) {
            DeviceStanding after = change.apply(before);
            boolean same =
                    after.how() == before.how()
                            && after.fault().equals(before.fault())
                            && after.lastFault().equals(before.lastFault());
            if (!same) {
                become(after);
            }
        }
    }

    private DeviceStanding as(DeviceStanding before, How how, Optional<String> fault) {
        return standing(
                before.role(),
                before.setting(),
                how,
                fault,
                fault.isPresent() ? fault : before.lastFault());
    }

    private DeviceStanding standing(
            DeviceRole role,
            DeviceSetting setting,
            How how,
            Optional<String> fault,
            Optional<String> lastFault) {
        return new DeviceStanding(role, setting, how, fault, lastFault, clock.instant());
    }

    private DeviceStanding of(DeviceRole role) {
        return java.util.Objects.requireNonNull(now.get(role), "every role has a standing");
    }

    private void become(DeviceStanding standing) {
        now.put(standing.role(), standing);
        listeners.forEach(listener -> listener.accept(standing));
    }

    private synchronized void forget(Consumer<DeviceStanding> listener) {
        listeners.remove(listener);
    }
}
