package linli.hardware.simulator;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import linli.hardware.serial.Suffix;

/** A scanner at the far end of a pseudo-terminal: reads a code and sends it with its suffix. */
public final class SimulatedScanner {

    private static final int BITS_PER_BYTE = 10;

    private final PseudoTerminal terminal;
    private final Suffix suffix;
    private final OptionalInt baud;

    private SimulatedScanner(PseudoTerminal terminal, Suffix suffix, OptionalInt baud) {
        this.terminal = terminal;
        this.suffix = suffix;
        this.baud = baud;
    }

    /** A scanner that sends each code at once. */
    public static SimulatedScanner on(PseudoTerminal terminal, Suffix suffix) {
        return new SimulatedScanner(terminal, suffix, OptionalInt.empty());
    }

    /** The same, sending byte by byte at {@code baud} bits per second, ten bits to a byte. */
    public SimulatedScanner paced(int bitsPerSecond) {
        return new SimulatedScanner(terminal, suffix, OptionalInt.of(bitsPerSecond));
    }

    /** Sends {@code code} in UTF-8 and the suffix; returns when it is on the line. */
    public void scan(String code) throws IOException {
        scan(code.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends {@code code} as it is and the suffix; returns when it is on the line. */
    public void scan(byte[] code) throws IOException {
        send(code);
        send(suffix.bytes());
    }

    /** Sends bytes without a suffix: noise, or the beginning of a code. */
    public void send(byte... bytes) throws IOException {
        OutputStream line = terminal.output();
        if (baud.isEmpty()) {
            line.write(bytes);
            line.flush();
            return;
        }
        long nanosPerByte = BITS_PER_BYTE * 1_000_000_000L / baud.getAsInt();
        long due = System.nanoTime();
        for (byte value : bytes) {
            line.write(value);
            line.flush();
            due += nanosPerByte;
            awaitTime(due);
        }
    }

    private static void awaitTime(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
