package linli.station.device;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import linli.hardware.LiveBytes;
import linli.hardware.LiveTap;
import linli.station.setting.DeviceSetting;

/**
 * The place of one device: holds the one that is set now, and puts another in its place while
 * everybody who listens or asks keeps the same face.
 *
 * @param <D> the kind of device
 * @param <E> what it tells
 */
final class Bay<D, E> {

    /** How such a device is made, opened and closed. */
    record Handling<D, E>(
            Function<DeviceSetting, Made<D>> making,
            BiConsumer<D, Consumer<E>> opening,
            Consumer<D> closing) {}

    private final Handling<D, E> handling;
    private final Executor hands;
    private final List<Consumer<? super E>> listeners = new CopyOnWriteArrayList<>();
    private Optional<DeviceSetting> made = Optional.empty();
    private volatile Optional<DeviceSetting> wanted = Optional.empty();
    private volatile Optional<Made<D>> device = Optional.empty();
    private Optional<LiveTap.Watch> watch = Optional.empty();
    private final LiveTap tap = new LiveTap();

    /**
     * @param hands opens and closes, away from whoever asked; closing may take a second
     */
    Bay(Handling<D, E> handling, Executor hands) {
        this.handling = handling;
        this.hands = hands;
    }

    /** The device that is there now. */
    Optional<D> device() {
        return device.map(Made::device);
    }

    /** A window on the bytes of the device, whichever it is. */
    LiveTap tap() {
        return tap;
    }

    /** Tells that listener everything the device tells, whichever it is, until released. */
    Runnable listen(Consumer<? super E> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Wants a device like that, or none; of several wishes the last counts. Returns at once. */
    void want(Optional<DeviceSetting> setting) {
        wanted = setting;
        hands.execute(this::settle);
    }

    /** Takes the device out and waits until it is closed. */
    void empty() {
        wanted = Optional.empty();
        settle();
    }

    private synchronized void settle() {
        Optional<DeviceSetting> now = wanted;
        if (now.equals(made)) {
            return;
        }
        device().ifPresent(handling.closing());
        watch.ifPresent(LiveTap.Watch::close);
        device = Optional.empty();
        made = now;
        device = now.map(handling.making());
        watch = device.map(fresh -> fresh.tap().watch(this::passOn));
        device().ifPresent(fresh -> handling.opening().accept(fresh, this::happened));
    }

    private void passOn(LiveBytes live) {
        byte[] bytes = live.bytes().toArray();
        tap.tell(live.direction(), bytes, bytes.length, live.at());
    }

    private void happened(E event) {
        listeners.forEach(listener -> listener.accept(event));
    }
}
