package linli.hardware.wedge;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import linli.hardware.Bytes;
import linli.hardware.DeviceState;
import linli.hardware.RepeatFilter;
import linli.hardware.Scan;
import linli.hardware.ScanReading;
import linli.hardware.ScanRefusal;
import linli.hardware.Scanner;
import linli.hardware.ScannerEvent;
import linli.hardware.StateChange;

/**
 * A scanner that types, as the keyboard of its window tells it. It has no thread and no device: it
 * speaks on the thread that gives it keys, and whether anything is plugged in it cannot know. While
 * it is closed every key is a person's. The same code twice within 300 ms is one scan.
 *
 * @param <E> the event of the toolkit that a key came as
 */
public final class WedgeScanner<E> implements Scanner {

    private static final Duration REPEAT_WINDOW = Duration.ofMillis(300);

    private final WedgeRules rules;
    private final InstantSource clock;
    private final Consumer<E> typing;
    private final IntConsumer reading;
    private final RepeatFilter repeats = new RepeatFilter(REPEAT_WINDOW);
    private WedgeCapture<E> capture;
    private Optional<Consumer<ScannerEvent>> listener = Optional.empty();

    /**
     * A closed scanner.
     *
     * @param clock gives the times of scans
     * @param typing takes back, in their order, events that were held and are a person's
     * @param reading told how many characters of a long code have come, and 0 when that is over
     */
    public WedgeScanner(
            WedgeRules rules, InstantSource clock, Consumer<E> typing, IntConsumer reading) {
        this.rules = rules;
        this.clock = clock;
        this.typing = typing;
        this.reading = reading;
        this.capture = new WedgeCapture<>(rules);
    }

    @Override
    public void open(Consumer<ScannerEvent> told) {
        if (listener.isPresent()) {
            throw new IllegalStateException("open already");
        }
        listener = Optional.of(told);
        told.accept(new StateChange(DeviceState.IDLE, Optional.empty(), clock.instant()));
    }

    @Override
    public DeviceState state() {
        return listener.isPresent() ? DeviceState.IDLE : DeviceState.CLOSED;
    }

    @Override
    public void close() {
        leave();
        Optional<Consumer<ScannerEvent>> told = listener;
        listener = Optional.empty();
        capture = new WedgeCapture<>(rules);
        told.ifPresent(each ->
                each.accept(
                        new StateChange(DeviceState.CLOSED, Optional.empty(), clock.instant())));
    }

    /**
     * Takes one key.
     *
     * @param nanos the time of a clock that never goes back
     * @return whether the event must go no further now: it is held, or it was the scanner's
     */
    @SuppressWarnings("ReferenceEquality") // it is this very event, not one like it
    public boolean accept(WedgeKey key, E event, long nanos) {
        if (listener.isEmpty()) {
            return false;
        }
        boolean passes = false;
        for (WedgeOutcome<E> outcome : capture.accept(key, event, nanos)) {
            if (outcome instanceof WedgeOutcome.Typing<E>(E typed) && typed == event) {
                passes = true;
            } else {
                happened(outcome);
            }
        }
        return !passes;
    }

    /** Says what time it is; to be called every 5 ms as long as {@link #isWaiting}. */
    public void tick(long nanos) {
        capture.tick(nanos).forEach(this::happened);
    }

    /** Whether something will happen if no key comes. */
    public boolean isWaiting() {
        return capture.isWaiting();
    }

    /** The keyboard was turned to another window. */
    public void leave() {
        capture.leave().forEach(this::happened);
    }

    private void happened(WedgeOutcome<E> outcome) {
        switch (outcome) {
            case WedgeOutcome.Typing<E>(E event) -> typing.accept(event);
            case WedgeOutcome.Reading<E>(int characters) -> reading.accept(characters);
            case WedgeOutcome.Code<E>(String text) -> scanned(text);
            case WedgeOutcome.Broken<E> broken ->
                    tell(new ScanRefusal(broken.fault(), bytes(broken.text()), clock.instant()));
        }
    }

    private void scanned(String text) {
        Instant now = clock.instant();
        ScannerEvent event = ScanReading.read(bytes(text), now);
        if (!(event instanceof Scan scan && repeats.repeats(scan))) {
            tell(event);
        }
    }

    private void tell(ScannerEvent event) {
        listener.ifPresent(told -> told.accept(event));
    }

    private static Bytes bytes(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
