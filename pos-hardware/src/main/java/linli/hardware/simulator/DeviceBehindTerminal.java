package linli.hardware.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * A simulated device that listens at the far end of a pseudo-terminal, from its making on and again
 * after each plugging in.
 */
abstract class DeviceBehindTerminal implements AutoCloseable {

    private final PseudoTerminal terminal;

    DeviceBehindTerminal(PseudoTerminal terminal) {
        this.terminal = terminal;
    }

    /** Takes bytes the program wrote; called on the device's thread. */
    abstract void take(byte[] bytes, OutputStream answers) throws IOException;

    /** The device was switched on. */
    abstract void powerUp();

    /** The cable it hangs on. */
    public PseudoTerminal terminal() {
        return terminal;
    }

    /** Pulls the device out. */
    public void unplug() {
        terminal.unplug();
    }

    /** Puts the device back; it starts as if just switched on. Nothing if it is plugged in. */
    public void replug() throws IOException {
        if (!terminal.isPlugged()) {
            terminal.replug();
            listen();
        }
    }

    /** Pulls the device out for good. */
    @Override
    public void close() {
        terminal.close();
    }

    final void listen() {
        powerUp();
        InputStream commands = terminal.input();
        OutputStream answers = terminal.output();
        Thread.ofPlatform()
                .daemon()
                .name("simulated " + terminal.path().getFileName())
                .start(() -> answer(commands, answers));
    }

    // A stream that fails is a cable pulled out: what a device makes of that is nothing.
    private void answer(InputStream commands, OutputStream answers) {
        byte[] buffer = new byte[4096];
        try {
            for (int count = commands.read(buffer); count >= 0; count = commands.read(buffer)) {
                take(Arrays.copyOf(buffer, count), answers);
            }
        } catch (IOException pulledOut) {
            unplug();
        }
    }
}
