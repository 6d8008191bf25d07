package linli.hardware.serial;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import linli.hardware.Bytes;
import linli.hardware.ScanFault;
import linli.hardware.ScanReading;
import linli.hardware.ScanRefusal;
import linli.hardware.ScannerEvent;

/**
 * Cuts the byte stream of a scanner into codes. Pure: bytes and times in, scans and refusals out,
 * however the stream was cut on its way.
 *
 * <p>Each frame yields at most one event. A frame with a control byte in it, or longer than {@link
 * #MAX_BYTES}, is refused there and then, and the rest of it is skipped up to its end, so that no
 * part of it becomes a code. Empty frames yield nothing.
 *
 * <p>A silence ends a frame too. From a device that has never sent its suffix that is a whole code;
 * from one that has, it is a torn one and refused.
 */
public final class ScanFraming {

    /** The longest frame in bytes, without prefix and suffix. */
    public static final int MAX_BYTES = 4096;

    private static final int STX = 0x02;
    private static final int DEL = 0x7F;

    private final FramingRules rules;
    private final byte[] frame = new byte[MAX_BYTES];
    private int size;
    private boolean begun;
    private boolean skipping;
    private boolean afterCr;
    private boolean suffixSeen;
    private Instant lastByteAt = Instant.MIN;

    public ScanFraming(FramingRules rules) {
        this.rules = rules;
    }

    /** Takes the first {@code count} of {@code bytes}, which arrived at {@code at}. */
    public List<ScannerEvent> accept(byte[] bytes, int count, Instant at) {
        List<ScannerEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            accept(bytes[i] & 0xFF, at, events);
        }
        if (count > 0) {
            lastByteAt = at;
        }
        return events;
    }

    /**
     * Ends the frame under way if no byte has come for the agreed silence. To be called only when
     * nothing is waiting to be read: a slow reader is not a silent scanner.
     */
    public List<ScannerEvent> silent(Instant now) {
        if (!inFrame() || Duration.between(lastByteAt, now).compareTo(rules.silence()) < 0) {
            return List.of();
        }
        List<ScannerEvent> events = new ArrayList<>();
        if (afterCr) {
            refuse(ScanFault.NOISE, now, events);
        } else if (suffixSeen) {
            refuse(ScanFault.TORN, now, events);
        }
        end(now, events);
        return events;
    }

    /** Drops the frame under way, because the device is gone; refused as torn if it had bytes. */
    public List<ScannerEvent> lost(Instant at) {
        List<ScannerEvent> events = new ArrayList<>();
        if (size > 0) {
            refuse(ScanFault.TORN, at, events);
        }
        end(at, events);
        return events;
    }

    /** Whether a frame has begun and not ended. */
    public boolean inFrame() {
        return begun || skipping || afterCr || size > 0;
    }

    private void accept(int value, Instant at, List<ScannerEvent> events) {
        if (afterCr && value != '\n') {
            refuse(ScanFault.NOISE, at, events);
            afterCr = false;
        }
        if (rules.stx() && value == STX) {
            restart(at, events);
        } else if (rules.suffix() == Suffix.CRLF && value == '\r') {
            afterCr = true;
        } else if (isEnd(value)) {
            suffixSeen |= size > 0;
            end(at, events);
        } else if (!skipping) {
            append(value, at, events);
        }
    }

    private boolean isEnd(int value) {
        return switch (rules.suffix()) {
            case LINE_END -> value == '\r' || value == '\n';
            case CR -> value == '\r';
            case LF -> value == '\n';
            case CRLF -> afterCr;
            case TAB -> value == '\t';
            case ETX -> value == 0x03;
        };
    }

    private void append(int value, Instant at, List<ScannerEvent> events) {
        boolean control = (value < ' ' && value != ScanReading.FNC1) || value == DEL;
        if (control || (rules.stx() && !begun)) {
            refuse(ScanFault.NOISE, at, events);
        } else if (size == MAX_BYTES) {
            refuse(ScanFault.TOO_LONG, at, events);
        } else {
            frame[size++] = (byte) value;
        }
    }

    private void restart(Instant at, List<ScannerEvent> events) {
        if (size > 0) {
            refuse(ScanFault.TORN, at, events);
        }
        clear();
        begun = true;
    }

    private void refuse(ScanFault fault, Instant at, List<ScannerEvent> events) {
        if (!skipping) {
            events.add(new ScanRefusal(fault, Bytes.of(frame, size), at));
        }
        skipping = true;
        size = 0;
    }

    private void end(Instant at, List<ScannerEvent> events) {
        if (size > 0) {
            events.add(ScanReading.read(Bytes.of(frame, size), at));
        }
        clear();
    }

    private void clear() {
        size = 0;
        begun = false;
        skipping = false;
        afterCr = false;
    }
}
