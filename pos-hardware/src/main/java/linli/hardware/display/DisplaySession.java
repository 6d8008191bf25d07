package linli.hardware.display;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import linli.hardware.Delivery;
import linli.hardware.StateChange;
import linli.hardware.serial.LineListener;
import linli.hardware.serial.SerialLine;

/** From opening a pole display to closing it: sends the newest text when the line is free. */
final class DisplaySession implements LineListener {

    private static final Duration WRITE_LIMIT = Duration.ofSeconds(1);

    private final SerialLine line;
    private final AtomicReference<Text> newest;
    private final Consumer<StateChange> listener;
    private Optional<Text> sent = Optional.empty();

    DisplaySession(SerialLine line, AtomicReference<Text> newest, Consumer<StateChange> listener) {
        this.line = line;
        this.newest = newest;
        this.listener = listener;
    }

    /** What two lines say. */
    record Text(String upper, String lower) {

        static final Text NOTHING = new Text("", "");
    }

    @Override
    public void connected() {
        sent = Optional.empty();
        send(EscPosVfd.greeting());
        update();
    }

    @Override
    public void received(byte[] bytes, Instant at) {
        update();
    }

    @Override
    public void quiet(Instant at) {
        update();
    }

    @Override
    public void changed(StateChange change) {
        Delivery.to(listener, change);
    }

    private void update() {
        Text text = newest.get();
        if (!sent.equals(Optional.of(text)) && send(EscPosVfd.show(text.upper(), text.lower()))) {
            sent = Optional.of(text);
        }
    }

    private boolean send(byte[] bytes) {
        try {
            return line.write(bytes, WRITE_LIMIT).isDone();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
