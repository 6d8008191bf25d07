package linli.station.device;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import linli.hardware.DeviceState;
import linli.hardware.PaperWidth;
import linli.hardware.PosPrinter;
import linli.hardware.PrintFault;
import linli.hardware.PrintResult;
import linli.hardware.PrinterEvent;
import linli.hardware.PrinterStatus;
import linli.hardware.escpos.PrintDocument;
import linli.station.setting.DeviceOption;
import linli.station.setting.DeviceSetting;

/** The printer of a station, whichever stands behind it; nothing is printed while there is none. */
final class PrinterFace implements PosPrinter {

    private final Bay<PosPrinter, PrinterEvent> bay;
    private final Supplier<DeviceSetting> setting;
    private Optional<Runnable> release = Optional.empty();

    PrinterFace(Bay<PosPrinter, PrinterEvent> bay, Supplier<DeviceSetting> setting) {
        this.bay = bay;
        this.setting = setting;
    }

    @Override
    public synchronized void open(Consumer<PrinterEvent> listener) {
        if (release.isPresent()) {
            throw new IllegalStateException("open already");
        }
        release = Optional.of(bay.listen(listener));
    }

    @Override
    public DeviceState state() {
        return bay.device().map(PosPrinter::state).orElse(DeviceState.CLOSED);
    }

    @Override
    public PrinterStatus status() {
        return bay.device().map(PosPrinter::status).orElse(PrinterStatus.WELL);
    }

    @Override
    public PaperWidth paper() {
        return paper(setting.get());
    }

    @Override
    public PrintResult print(PrintDocument document, Duration limit) {
        return ask(printer -> printer.print(document, limit));
    }

    @Override
    public PrintResult kickDrawer(Duration limit) {
        return ask(printer -> printer.kickDrawer(limit));
    }

    @Override
    public synchronized void close() {
        release.ifPresent(Runnable::run);
        release = Optional.empty();
    }

    static PaperWidth paper(DeviceSetting setting) {
        return setting.value(DeviceOption.PAPER).equals("80") ? PaperWidth.MM80 : PaperWidth.MM58;
    }

    private PrintResult ask(Function<PosPrinter, PrintResult> question) {
        return bay.device()
                .map(question)
                .orElseGet(() -> new PrintResult.NotPrinted(PrintFault.UNREACHABLE));
    }
}
