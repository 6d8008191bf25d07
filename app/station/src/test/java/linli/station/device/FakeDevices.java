package linli.station.device;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import linli.hardware.DeviceFault;
import linli.hardware.DeviceState;
import linli.hardware.LineDisplay;
import linli.hardware.LiveTap;
import linli.hardware.PaperWidth;
import linli.hardware.PosPrinter;
import linli.hardware.PrintResult;
import linli.hardware.PrinterEvent;
import linli.hardware.PrinterStatus;
import linli.hardware.Scale;
import linli.hardware.ScaleEvent;
import linli.hardware.ScaleReading;
import linli.hardware.Scanner;
import linli.hardware.ScannerEvent;
import linli.hardware.StateChange;
import linli.hardware.escpos.PrintDocument;
import linli.station.setting.DeviceRole;
import linli.station.setting.DeviceSetting;

/** Devices in memory that do as the test says. */
public final class FakeDevices implements DeviceMaker {

    /** When everything happens. */
    public static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

    /** What was opened, in order: {@code SCANNER serial:/dev/ttyACM0}. */
    public final List<String> opened = new CopyOnWriteArrayList<>();

    /** What was closed, in order. */
    public final List<String> closed = new CopyOnWriteArrayList<>();

    /** What was printed on any printer. */
    public final List<PrintDocument> printed = new ArrayList<>();

    /** What was shown on any pole display. */
    public final List<String> shown = new ArrayList<>();

    /** What the scale was asked: {@code tare}, {@code zero}. */
    public final List<String> asked = new ArrayList<>();

    /** The line of every device. */
    public final LiveTap tap = new LiveTap();

    private Consumer<ScannerEvent> scanner = event -> {};
    private Consumer<PrinterEvent> printer = event -> {};
    private Consumer<ScaleEvent> scale = event -> {};
    private Consumer<StateChange> display = event -> {};

    @Override
    public Made<Scanner> scanner(DeviceSetting setting) {
        return new Made<>(new FakeScanner(setting), tap);
    }

    @Override
    public Made<PosPrinter> printer(DeviceSetting setting) {
        return new Made<>(new FakePrinter(setting), tap);
    }

    @Override
    public Made<Scale> scale(DeviceSetting setting) {
        return new Made<>(new FakeScale(setting), tap);
    }

    @Override
    public Made<LineDisplay> display(DeviceSetting setting) {
        return new Made<>(new FakeDisplay(setting), tap);
    }

    /** The scanner tells that. */
    public void scanner(ScannerEvent event) {
        scanner.accept(event);
    }

    /** The printer tells that. */
    public void printer(PrinterEvent event) {
        printer.accept(event);
    }

    /** The scale tells that. */
    public void scale(ScaleEvent event) {
        scale.accept(event);
    }

    /** The pole display tells that. */
    public void display(StateChange event) {
        display.accept(event);
    }

    /** A device became ready. */
    public static StateChange ready() {
        return new StateChange(DeviceState.IDLE, Optional.empty(), NOW);
    }

    /** A device was pulled out. */
    public static StateChange unplugged() {
        return new StateChange(DeviceState.ERROR, Optional.of(DeviceFault.UNPLUGGED), NOW);
    }

    private final class FakeScanner implements Scanner {

        private final String name;

        FakeScanner(DeviceSetting setting) {
            this.name = name(DeviceRole.SCANNER, setting);
        }

        @Override
        public void open(Consumer<ScannerEvent> listener) {
            opened.add(name);
            scanner = listener;
        }

        @Override
        public DeviceState state() {
            return DeviceState.IDLE;
        }

        @Override
        public void close() {
            closed.add(name);
        }
    }

    private final class FakePrinter implements PosPrinter {

        private final String name;

        FakePrinter(DeviceSetting setting) {
            this.name = name(DeviceRole.PRINTER, setting);
        }

        @Override
        public void open(Consumer<PrinterEvent> listener) {
            opened.add(name);
            printer = listener;
        }

        @Override
        public DeviceState state() {
            return DeviceState.IDLE;
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
            printed.add(document);
            return new PrintResult.Printed();
        }

        @Override
        public PrintResult kickDrawer(Duration limit) {
            return new PrintResult.Printed();
        }

        @Override
        public void close() {
            closed.add(name);
        }
    }

    private final class FakeScale implements Scale {

        private final String name;

        FakeScale(DeviceSetting setting) {
            this.name = name(DeviceRole.SCALE, setting);
        }

        @Override
        public void open(Consumer<ScaleEvent> listener) {
            opened.add(name);
            scale = listener;
        }

        @Override
        public DeviceState state() {
            return DeviceState.IDLE;
        }

        @Override
        public Optional<ScaleReading> reading() {
            return Optional.empty();
        }

        @Override
        public void tare() {
            asked.add("tare");
        }

        @Override
        public void zero() {
            asked.add("zero");
        }

        @Override
        public void close() {
            closed.add(name);
        }
    }

    private final class FakeDisplay implements LineDisplay {

        private final String name;

        FakeDisplay(DeviceSetting setting) {
            this.name = name(DeviceRole.POLE_DISPLAY, setting);
        }

        @Override
        public void open(Consumer<StateChange> listener) {
            opened.add(name);
            display = listener;
        }

        @Override
        public DeviceState state() {
            return DeviceState.IDLE;
        }

        @Override
        public void show(String upper, String lower) {
            shown.add(upper + "|" + lower);
        }

        @Override
        public void close() {
            closed.add(name);
        }
    }

    private static String name(DeviceRole role, DeviceSetting setting) {
        return role + " " + setting.port();
    }
}
