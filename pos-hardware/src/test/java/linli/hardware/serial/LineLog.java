package linli.hardware.serial;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import linli.hardware.StateChange;

/** Everything a line told, in order. */
final class LineLog implements LineListener {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<String> told = new CopyOnWriteArrayList<>();

    @Override
    public void connected() {
        told.add("connected");
    }

    @Override
    public synchronized void received(byte[] came, Instant at) {
        bytes.writeBytes(came);
    }

    @Override
    public void lost(Instant at) {
        told.add("lost");
    }

    @Override
    public void changed(StateChange change) {
        told.add(change.fault().map(Enum::name).orElse(change.state().name()));
    }

    synchronized String text() {
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    List<String> told() {
        return List.copyOf(told);
    }
}
