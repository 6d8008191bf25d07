package linli.hardware.scale;

import java.time.Instant;
import java.util.List;
import linli.hardware.ScaleReading;

/** Signals in a few letters, for comparing. */
final class Told {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    private Told() {}

    static List<String> by(ScaleStream stream, byte[] bytes) {
        return stream.accept(bytes, NOON).stream().map(Told::shortly).toList();
    }

    /** {@code 1234} at rest, {@code ~1234} in motion, {@code over}, {@code lb}, {@code send 11}. */
    static String shortly(ScaleSignal signal) {
        return switch (signal) {
            case ScaleSignal.Reply(var bytes) -> "send " + bytes.hex();
            case ScaleSignal.WrongUnit(String unit) -> unit;
            case ScaleSignal.Weighed(ScaleReading reading) ->
                    reading.overload() ? "over" : (reading.stable() ? "" : "~") + reading.grams();
        };
    }
}
