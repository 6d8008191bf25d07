package linli.station.boot.demo;

import java.awt.Font;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import linli.hardware.PaperWidth;
import linli.hardware.escpos.Printout;
import linli.hardware.scale.ScaleProfile;
import linli.hardware.serial.Suffix;
import linli.hardware.simulator.PseudoTerminal;
import linli.hardware.simulator.SimulatedPoleDisplay;
import linli.hardware.simulator.SimulatedPrinter;
import linli.hardware.simulator.SimulatedScale;
import linli.hardware.simulator.SimulatedScanner;
import linli.station.boot.device.GivenPort;
import linli.station.setting.DeviceRole;

/** The devices at the first counter, each behind a cable of its own that can be pulled out. */
public record CounterDevices(
        PseudoTerminal scannerCable,
        SimulatedScanner scanner,
        SimulatedScale scale,
        SimulatedPoleDisplay display,
        SimulatedPrinter printer)
        implements AutoCloseable {

    /** Plugs them in behind links in that folder. */
    public static CounterDevices in(Path folder) throws IOException {
        PseudoTerminal scanner = PseudoTerminal.at(folder.resolve("scanner"));
        return new CounterDevices(
                scanner,
                SimulatedScanner.on(scanner, Suffix.CR),
                SimulatedScale.on(PseudoTerminal.at(folder.resolve("scale")), ScaleProfile.OS2),
                SimulatedPoleDisplay.on(PseudoTerminal.at(folder.resolve("display"))),
                SimulatedPrinter.onTerminal(folder.resolve("printer"), PaperWidth.MM58));
    }

    /** Where the station finds them. */
    public List<GivenPort> ports() {
        return List.of(
                new GivenPort(DeviceRole.SCANNER, "serial:" + scannerCable.path() + "@115200"),
                new GivenPort(DeviceRole.SCALE, "os2:serial:" + scale.terminal().path()),
                new GivenPort(DeviceRole.POLE_DISPLAY, "serial:" + display.terminal().path()),
                new GivenPort(DeviceRole.PRINTER, printer.spec().port().toString()));
    }

    /** Leaves a picture of every slip in a folder; how many there are. */
    int leaveSlips(Path folder, Font font) throws IOException {
        Files.createDirectories(folder);
        int number = 0;
        for (Printout slip : printer.slips()) {
            number++;
            File file = folder.resolve("%02d.png".formatted(number)).toFile();
            ImageIO.write(slip.picture(font), "png", file);
        }
        return number;
    }

    @Override
    public void close() {
        printer.close();
        display.close();
        scale.close();
        scannerCable.close();
    }
}
