package linli.hardware.printer;

import java.time.Duration;
import linli.hardware.DeviceState;
import linli.hardware.PrintFault;
import linli.hardware.PrintResult;
import linli.hardware.serial.SerialLine;
import linli.hardware.serial.WriteResult;

/** A printer on a serial port. */
final class SerialPrinterLine implements PrinterLine {

    private final SerialLine line;

    SerialPrinterLine(SerialLine line) {
        this.line = line;
    }

    @Override
    public boolean isTwoWay() {
        return true;
    }

    @Override
    public DeviceState state() {
        return line.state();
    }

    @Override
    public boolean isConnected() {
        return line.isConnected();
    }

    @Override
    public PrintResult write(byte[] bytes, Duration limit) throws InterruptedException {
        WriteResult written = line.write(bytes, limit);
        return switch (written.outcome()) {
            case DONE -> new PrintResult.Printed();
            case NOT_CONNECTED -> new PrintResult.NotPrinted(PrintFault.UNREACHABLE);
            case TIMED_OUT -> new PrintResult.Uncertain(PrintFault.STALLED);
            case FAILED -> new PrintResult.Uncertain(PrintFault.UNREACHABLE);
        };
    }

    // A port that is open stays open: the printer behind it may be switched on at any time.
    @Override
    public void reconnect() {}

    @Override
    public void close() {
        line.close();
    }
}
