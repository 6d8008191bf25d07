package linli.hardware.simulator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A printer's serial cable. */
final class TerminalWire implements PrinterWire {

    private final Path link;
    private Optional<PseudoTerminal> terminal = Optional.empty();

    TerminalWire(Path link) {
        this.link = link;
    }

    @Override
    public synchronized void plug(End end) throws IOException {
        if (terminal.isPresent() && terminal.get().isPlugged()) {
            return;
        }
        PseudoTerminal plugged = PseudoTerminal.at(link);
        terminal = Optional.of(plugged);
        Thread.ofPlatform()
                .daemon()
                .name("printer at " + link)
                .start(() -> PrinterWire.carry(plugged.input(), plugged.output(), end));
    }

    @Override
    public synchronized void unplug() {
        terminal.ifPresent(PseudoTerminal::unplug);
    }
}
