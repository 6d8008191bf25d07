package linli.hardware.printer;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import linli.hardware.PaperWidth;
import linli.hardware.serial.PortRefusal;
import linli.hardware.serial.PortSpec;

/**
 * Where a printer is and how wide its paper is.
 *
 * @param port the way to it
 * @param paper its paper
 */
public record PrinterSpec(PrinterPort port, PaperWidth paper) implements PrinterParsing {

    /** The paper when none is given: what small shops mostly have. */
    public static final PaperWidth USUAL_PAPER = PaperWidth.MM58;

    private static final Pattern TCP =
            Pattern.compile("(?:\\[([0-9A-Fa-f:.%]+)]|([^\\s:\\[\\]]+))(?::(\\d{1,5}))?");

    /**
     * Reads {@code serial:PORT[@BAUD]}, {@code tcp:HOST[:PORT]} or {@code file:PATH}, each with
     * {@code ,58} or {@code ,80} behind it if the paper is to be named.
     */
    public static PrinterParsing parse(String text) {
        String address = text;
        PaperWidth paper = USUAL_PAPER;
        int comma = text.lastIndexOf(',');
        if (comma >= 0) {
            Optional<PaperWidth> named = paper(text.substring(comma + 1));
            if (named.isEmpty()) {
                return new PrinterRefusal(PrinterRefusal.Fault.BAD_PAPER, text);
            }
            paper = named.get();
            address = text.substring(0, comma);
        }
        int colon = address.indexOf(':');
        String kind = colon < 0 ? "" : address.substring(0, colon);
        String rest = address.substring(colon + 1);
        Optional<? extends PrinterPort> port;
        switch (kind) {
            case "serial" -> port = serial(address);
            case "tcp" -> port = tcp(rest);
            case "file" -> port = file(rest);
            default -> {
                return new PrinterRefusal(PrinterRefusal.Fault.UNKNOWN_KIND, text);
            }
        }
        if (port.isEmpty()) {
            return new PrinterRefusal(PrinterRefusal.Fault.BAD_ADDRESS, text);
        }
        return new PrinterSpec(port.get(), paper);
    }

    /** The same printer with other paper. */
    public PrinterSpec withPaper(PaperWidth other) {
        return new PrinterSpec(port, other);
    }

    private static Optional<PaperWidth> paper(String millimetres) {
        return switch (millimetres) {
            case "58" -> Optional.of(PaperWidth.MM58);
            case "80" -> Optional.of(PaperWidth.MM80);
            default -> Optional.empty();
        };
    }

    private static Optional<PrinterPort> serial(String address) {
        return switch (PortSpec.parse(address)) {
            case PortSpec spec -> Optional.of(new PrinterPort.Serial(spec));
            case PortRefusal refusal -> Optional.empty();
        };
    }

    private static Optional<PrinterPort> tcp(String address) {
        Matcher parts = TCP.matcher(address);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String host = Optional.ofNullable(parts.group(1)).orElseGet(() -> parts.group(2));
        int port =
                Optional.ofNullable(parts.group(3))
                        .map(Integer::parseInt)
                        .orElse(PrinterPort.Tcp.USUAL_PORT);
        boolean fits = port >= 1 && port <= 0xFFFF;
        return fits ? Optional.of(new PrinterPort.Tcp(host, port)) : Optional.empty();
    }

    private static Optional<PrinterPort> file(String path) {
        if (path.isBlank() || path.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PrinterPort.File(Path.of(path)));
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return port + (paper == PaperWidth.MM58 ? ",58" : ",80");
    }
}
