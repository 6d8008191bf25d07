package linli.hardware.scale;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import linli.hardware.Bytes;
import linli.hardware.Delivery;
import linli.hardware.DeviceFault;
import linli.hardware.DeviceState;
import linli.hardware.ScaleEvent;
import linli.hardware.ScaleReading;
import linli.hardware.StateChange;
import linli.hardware.serial.LineListener;
import linli.hardware.serial.SerialLine;

/**
 * From opening a scale to closing it: asks for the weight whenever the line is quiet, about eight
 * times a second, and notices silence. Silences are measured by a clock that nobody sets.
 */
final class ScaleSession implements LineListener {

    private static final Duration SILENCE = Duration.ofSeconds(1);

    /** After how long a question without an answer is asked again, at the next quiet moment. */
    static final Duration PATIENCE = Duration.ofMillis(400);

    private static final Duration WRITE_LIMIT = Duration.ofMillis(500);

    private final SerialLine line;
    private final ScaleProfile profile;
    private final Consumer<ScaleEvent> listener;
    private final Queue<Bytes> requests = new ConcurrentLinkedQueue<>();
    private ScaleStream stream;
    private long askedAt = System.nanoTime();
    private long heardAt = askedAt;
    private boolean awaiting;
    private volatile Optional<Heard> last = Optional.empty();

    private record Heard(ScaleReading reading, long atNanos) {}

    ScaleSession(SerialLine line, ScaleProfile profile, Consumer<ScaleEvent> listener) {
        this.line = line;
        this.profile = profile;
        this.listener = listener;
        this.stream = profile.begin();
    }

    /** The last reading, if it is younger than a second. */
    Optional<ScaleReading> reading() {
        return last.filter(heard -> !isOver(SILENCE, heard.atNanos())).map(Heard::reading);
    }

    /** Sends {@code command} instead of the next poll, if the scale is there. */
    void request(Bytes command) {
        if (line.state() == DeviceState.IDLE) {
            requests.add(command);
        }
    }

    @Override
    public void connected() {
        stream = profile.begin();
        requests.clear();
        heardAt = System.nanoTime();
        ask();
    }

    @Override
    public void received(byte[] bytes, Instant at) {
        stream.accept(bytes, at).forEach(this::take);
        noticeSilence();
    }

    @Override
    public void quiet(Instant at) {
        noticeSilence();
        if (!awaiting || isOver(PATIENCE, askedAt)) {
            ask();
        }
    }

    @Override
    public void lost(Instant at) {
        last = Optional.empty();
    }

    @Override
    public void changed(StateChange change) {
        Delivery.to(listener, change);
    }

    private void take(ScaleSignal signal) {
        switch (signal) {
            case ScaleSignal.Reply(Bytes bytes) -> send(bytes);
            case ScaleSignal.WrongUnit(String _) -> {
                heard(Optional.empty());
                line.fail(DeviceFault.WRONG_UNIT);
            }
            case ScaleSignal.Weighed(ScaleReading reading) -> {
                heard(Optional.of(reading));
                line.become(DeviceState.IDLE);
                if (line.state() != DeviceState.CLOSED) {
                    Delivery.to(listener, reading);
                }
            }
        }
    }

    private void heard(Optional<ScaleReading> reading) {
        awaiting = false;
        heardAt = System.nanoTime();
        last = reading.map(told -> new Heard(told, heardAt));
    }

    private void noticeSilence() {
        if (isOver(SILENCE, heardAt)) {
            requests.clear();
            line.fail(DeviceFault.NO_ANSWER);
        }
    }

    private void ask() {
        Optional<Bytes> request = Optional.ofNullable(requests.poll());
        awaiting = request.isEmpty();
        askedAt = System.nanoTime();
        send(request.orElse(profile.commands().poll()));
    }

    // What the scale did not take needs no answer here: it stays silent, or the line says so.
    private void send(Bytes bytes) {
        try {
            line.write(bytes.toArray(), WRITE_LIMIT);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isOver(Duration limit, long sinceNanos) {
        return System.nanoTime() - sinceNanos > limit.toNanos();
    }
}
