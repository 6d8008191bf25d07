package linli.station.boot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import linli.hardware.DeviceState;
import linli.hardware.PaperWidth;
import linli.hardware.PosPrinter;
import linli.hardware.PrintFault;
import linli.hardware.PrintResult;
import linli.hardware.PrinterEvent;
import linli.hardware.PrinterStatus;
import linli.hardware.escpos.EscPosEncoder;
import linli.hardware.escpos.PrintDocument;
import linli.hardware.escpos.PrintElement;
import linli.hardware.escpos.PrinterProfile;
import linli.hardware.escpos.Printout;
import linli.hardware.escpos.VirtualPrinter;

/** A printer that fails as printers do; whatever reaches it is real ESC/POS on virtual paper. */
final class ShakyPrinter implements PosPrinter {

    /** What happens to the next document. */
    enum Mood {
        WELL,
        /** Nothing reaches it. */
        DEAD,
        /** The line breaks somewhere in the document. */
        CUT_OFF,
        /** All is printed, but nobody says so. */
        SILENT,
        /** The driver throws before anything, or after everything. */
        THROWS_BEFORE,
        THROWS_AFTER
    }

    /** What stands on a slip, and what it was meant to be a slip of. */
    record Slip(String number, List<String> lines) {

        /** Whether anything can be read on it that does not say that it is a copy. */
        boolean isUnmarked() {
            return lines.stream()
                    .filter(line -> !line.isBlank())
                    .findFirst()
                    .filter(line -> !line.contains("补打"))
                    .isPresent();
        }
    }

    private final EscPosEncoder encoder = new EscPosEncoder(PrinterProfile.of(PaperWidth.MM58));
    private final RandomGenerator random;
    private final List<Slip> slips = new ArrayList<>();
    private Consumer<PrinterEvent> listener = event -> {};
    private int kicks;
    Mood mood = Mood.WELL;
    boolean drawerStuck;

    ShakyPrinter(RandomGenerator random) {
        this.random = random;
    }

    List<Slip> slips() {
        return slips;
    }

    int kicks() {
        return kicks;
    }

    /** It comes back and says so. */
    void recover() {
        mood = Mood.WELL;
        listener.accept(PrinterStatus.WELL);
    }

    @Override
    public void open(Consumer<PrinterEvent> told) {
        listener = told;
    }

    @Override
    public DeviceState state() {
        return mood == Mood.DEAD ? DeviceState.ERROR : DeviceState.IDLE;
    }

    @Override
    public PrinterStatus status() {
        return PrinterStatus.WELL;
    }

    @Override
    public PaperWidth paper() {
        return PaperWidth.MM58;
    }

    @Override
    public PrintResult print(PrintDocument document, Duration limit) {
        byte[] bytes = encoder.encode(document);
        return switch (mood) {
            case WELL -> {
                feed(document, bytes);
                yield new PrintResult.Printed();
            }
            case DEAD -> new PrintResult.NotPrinted(PrintFault.UNREACHABLE);
            case CUT_OFF -> {
                feed(document, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
                yield new PrintResult.Uncertain(PrintFault.STALLED);
            }
            case SILENT -> {
                feed(document, bytes);
                yield new PrintResult.Uncertain(PrintFault.UNREACHABLE);
            }
            case THROWS_BEFORE -> throw new IllegalStateException("driver, before");
            case THROWS_AFTER -> {
                feed(document, bytes);
                throw new IllegalStateException("driver, after");
            }
        };
    }

    @Override
    public PrintResult kickDrawer(Duration limit) {
        if (drawerStuck) {
            return new PrintResult.NotPrinted(PrintFault.UNREACHABLE);
        }
        kicks++;
        return new PrintResult.Printed();
    }

    @Override
    public void close() {
        listener = event -> {};
    }

    private void feed(PrintDocument document, byte[] bytes) {
        VirtualPrinter printer = new VirtualPrinter(PaperWidth.MM58);
        printer.accept(bytes);
        List<String> lines = new ArrayList<>();
        printer.slips().stream().map(Printout::lines).forEach(lines::addAll);
        lines.addAll(printer.hanging().lines());
        slips.add(new Slip(number(document), lines));
    }

    private static String number(PrintDocument document) {
        return document.elements().stream()
                .filter(PrintElement.Pair.class::isInstance)
                .map(PrintElement.Pair.class::cast)
                .map(PrintElement.Pair::left)
                .filter(left -> left.startsWith("单号"))
                .findFirst()
                .orElseThrow();
    }
}
