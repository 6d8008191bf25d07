package linli.station.boot.device;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import linli.hardware.DeviceFault;
import linli.hardware.detection.DeviceProbe;
import linli.hardware.detection.PortFinding;
import linli.hardware.detection.UsbGuess;
import linli.hardware.serial.ListedPort;
import linli.hardware.serial.PortSpec;
import linli.hardware.serial.SerialPorts;
import linli.station.background.Background;
import linli.station.device.DeviceRack;
import linli.station.setting.DeviceSetting;
import linli.station.setting.DeviceStanding;
import linli.station.ui.kit.device.FoundPort;
import linli.station.ui.kit.device.PortAnswer;
import linli.station.ui.kit.device.PortAnswer.What;
import linli.station.ui.kit.device.SearchNews;

/** Asks at the ports that no device of ours wants, off the thread of the screen. */
final class PortSearch {

    private static final String SERIAL = "serial:";
    private static final String BAUD = String.valueOf(PortSpec.DEFAULT_BAUD);

    private final DeviceProbe probe;
    private final SerialPorts ports;
    private final DeviceRack rack;
    private final Background background;
    // One that was stopped may still be asking: the next must not take its port for a busy one.
    private final ReentrantLock asking = new ReentrantLock();

    PortSearch(DeviceProbe probe, SerialPorts ports, DeviceRack rack, Background background) {
        this.probe = probe;
        this.ports = ports;
        this.rack = rack;
        this.background = background;
    }

    /** Begins; the release stops it before the next port. */
    Runnable begin(Consumer<SearchNews> listener) {
        AtomicBoolean stopped = new AtomicBoolean();
        Consumer<SearchNews> news =
                each ->
                        background.onScreen(() -> {
                            if (!stopped.get()) {
                                listener.accept(each);
                            }
                        });
        background.devices().execute(() -> search(news, stopped));
        return () -> stopped.set(true);
    }

    static FoundPort found(ListedPort port) {
        return new FoundPort(SERIAL + port.path(), port.description(), port.systemName());
    }

    private void search(Consumer<SearchNews> news, AtomicBoolean stopped) {
        List<ListedPort> listed = ports.list();
        news.accept(new SearchNews.Began(listed.stream().map(PortSearch::found).toList()));
        try {
            for (ListedPort port : listed) {
                ask(port, news, stopped);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
        news.accept(new SearchNews.Ended());
    }

    private void ask(ListedPort port, Consumer<SearchNews> news, AtomicBoolean stopped)
            throws InterruptedException {
        asking.lockInterruptibly();
        try {
            if (!stopped.get()) {
                news.accept(told(port, What.ASKED));
                // Looked up for each port anew: one may have been chosen since the search began.
                news.accept(answer(port, probe.probe(port, wanted())));
            }
        } finally {
            asking.unlock();
        }
    }

    /** The paths of the ports that devices of ours have or want. */
    private Set<String> wanted() {
        return rack.standings().stream()
                .map(DeviceStanding::setting)
                .filter(DeviceRack::isUsable)
                .map(DeviceSetting::port)
                .filter(port -> port.startsWith(SERIAL))
                .map(port -> port.substring(SERIAL.length()))
                .collect(Collectors.toSet());
    }

    private static SearchNews answer(ListedPort port, PortFinding finding) {
        return switch (finding) {
            case PortFinding.ScaleAnswered(var _, var profile) ->
                    told(
                            port,
                            switch (profile) {
                                case OS2 -> What.SCALE_OS2;
                                case TOLEDO_8217 -> What.SCALE_TOLEDO;
                            });
            case PortFinding.PrinterAnswered _ -> told(port, What.PRINTER);
            case PortFinding.NothingAnswered(var _, var guess) -> told(port, silent(guess));
            case PortFinding.LeftAlone _ -> told(port, What.OURS);
            case PortFinding.InUse _ -> fault(port, DeviceFault.PORT_UNAVAILABLE);
            case PortFinding.NotOpened(var _, DeviceFault fault) -> fault(port, fault);
        };
    }

    private static What silent(Optional<UsbGuess> guess) {
        return guess.map(maker ->
                        switch (maker) {
                            case SCANNER -> What.LIKE_SCANNER;
                            case PRINTER -> What.LIKE_PRINTER;
                            case ADAPTER -> What.NOTHING;
                        })
                .orElse(What.NOTHING);
    }

    private static SearchNews told(ListedPort port, What what) {
        return new SearchNews.Told(
                new PortAnswer(SERIAL + port.path(), what, BAUD, Optional.empty()));
    }

    private static SearchNews fault(ListedPort port, DeviceFault fault) {
        return new SearchNews.Told(
                new PortAnswer(SERIAL + port.path(), What.FAULT, BAUD, Optional.of(fault.code())));
    }
}
