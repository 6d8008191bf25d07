package linli.hardware.detection;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import linli.hardware.DeviceFault;
import linli.hardware.scale.ScaleProfile;
import linli.hardware.serial.ListedPort;
import linli.hardware.serial.PortSpec;
import linli.hardware.serial.PortTalk;
import linli.hardware.serial.SerialPorts;

/**
 * Asks at each port what is behind it: {@code DLE EOT 1}, which a printer answers with a status
 * byte; ENQ, which an OS2 scale answers with ACK; {@code W}, which a Toledo scale answers with STX.
 *
 * <p>In this order, since a printer that was asked {@code W} would print it: who has answered is
 * asked no more. A display shows a stray letter until its next text; scanners take no notice.
 */
public final class DeviceProbe {

    private static final Duration LISTEN = Duration.ofMillis(220);
    private static final byte[] PRINTER_STATUS = {0x10, 0x04, 0x01};
    private static final int STATUS_FIXED_BITS = 0x93;
    private static final int STATUS_FIXED_VALUE = 0x12;
    private static final int ACK = 0x06;
    private static final int STX = 0x02;

    private final SerialPorts ports;
    private final InstantSource clock;
    private final Duration listen;

    /** Looks at those ports; the clock is what an open port needs. */
    public DeviceProbe(SerialPorts ports, InstantSource clock) {
        this(ports, clock, LISTEN);
    }

    /** Listens to each of three questions for {@code listen}. */
    DeviceProbe(SerialPorts ports, InstantSource clock, Duration listen) {
        this.ports = ports;
        this.clock = clock;
        this.listen = listen;
    }

    /**
     * What is behind each port there is now, one after the other, within a second each.
     *
     * @param inUse the paths of ports that devices of this program have or want; left alone
     */
    public List<PortFinding> probeAll(Set<String> inUse) throws InterruptedException {
        List<PortFinding> findings = new ArrayList<>();
        for (ListedPort port : ports.list()) {
            findings.add(probe(port, inUse));
        }
        return List.copyOf(findings);
    }

    /**
     * What is behind one port, as {@link #probe(ListedPort)}.
     *
     * @param inUse the paths of ports that devices of this program have or want; left alone, also
     *     where two names lead to the same port
     */
    public PortFinding probe(ListedPort port, Set<String> inUse) throws InterruptedException {
        Set<Path> taken = inUse.stream().map(DeviceProbe::real).collect(Collectors.toSet());
        boolean ours = taken.contains(real(port.path())) || inUse.contains(port.systemName());
        return ours ? new PortFinding.LeftAlone(port) : probe(port);
    }

    /**
     * What is behind one port, within a second, at {@link PortSpec#DEFAULT_BAUD}. A port that is
     * open, here or elsewhere, is not written to.
     */
    public PortFinding probe(ListedPort port) throws InterruptedException {
        PortSpec spec = new PortSpec(port.path(), PortSpec.DEFAULT_BAUD);
        return switch (PortTalk.open(ports, spec, clock)) {
            case PortTalk.Opening.Failed(DeviceFault fault) ->
                    fault == DeviceFault.PORT_UNAVAILABLE
                            ? new PortFinding.InUse(port)
                            : new PortFinding.NotOpened(port, fault);
            case PortTalk.Opening.Opened(PortTalk talk) -> {
                try (talk) {
                    if (answers(talk, PRINTER_STATUS, DeviceProbe::isStatus)) {
                        yield new PortFinding.PrinterAnswered(port);
                    }
                    if (answers(talk, poll(ScaleProfile.OS2), answer -> has(answer, ACK))) {
                        yield new PortFinding.ScaleAnswered(port, ScaleProfile.OS2);
                    }
                }
                yield askToledo(port, spec);
            }
        };
    }

    private PortFinding askToledo(ListedPort port, PortSpec spec) throws InterruptedException {
        ScaleProfile toledo = ScaleProfile.TOLEDO_8217;
        if (PortTalk.open(ports, spec.withFormat(toledo.format()), clock)
                instanceof PortTalk.Opening.Opened(PortTalk talk)) {
            try (talk) {
                if (answers(talk, poll(toledo), answer -> has(answer, STX))) {
                    return new PortFinding.ScaleAnswered(port, toledo);
                }
            }
        }
        return new PortFinding.NothingAnswered(port, port.usb().flatMap(UsbGuess::of));
    }

    private boolean answers(PortTalk talk, byte[] question, Predicate<byte[]> right)
            throws InterruptedException {
        return right.test(talk.ask(question, listen, right));
    }

    private static byte[] poll(ScaleProfile profile) {
        return profile.commands().poll().toArray();
    }

    private static boolean isStatus(byte[] answer) {
        return answer.length == 1 && (answer[0] & STATUS_FIXED_BITS) == STATUS_FIXED_VALUE;
    }

    private static boolean has(byte[] answer, int wanted) {
        for (byte value : answer) {
            if (value == wanted) {
                return true;
            }
        }
        return false;
    }

    private static Path real(String path) {
        try {
            return Path.of(path).toRealPath();
        } catch (IOException gone) {
            return Path.of(path);
        }
    }
}
