package linli.station.ui;

import java.util.Optional;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import linli.station.backup.BackupRefusal;
import linli.station.setting.DeviceOption;
import linli.station.setting.DeviceRole;
import linli.station.setting.DeviceSetting;
import linli.station.setting.DeviceStanding.How;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Place;
import linli.station.ui.kit.StationStatus;
import linli.station.ui.kit.device.FoundPort;
import linli.station.ui.kit.device.Pan;
import linli.station.ui.kit.device.PortAnswer;
import linli.station.ui.kit.device.PortAnswer.What;
import linli.station.ui.kit.device.SearchNews;
import linli.station.ui.kit.device.SeenScan;
import linli.station.ui.kit.device.WireBytes;

/** The states of the settings page worth looking at. */
final class SettingsShots {

    private static final String BY_ID = "serial:/dev/serial/by-id/usb-";
    private static final FoundPort SCANNER =
            new FoundPort(BY_ID + "NLS-Scanner_A1-if00", "Newland NLS-HR32", "ttyACM0");
    private static final FoundPort SCALE =
            new FoundPort(BY_ID + "1a86_USB_Serial-if00-port0", "USB Serial CH340", "ttyUSB0");
    private static final FoundPort BUILT_IN = new FoundPort("serial:/dev/ttyS0", "ttyS0", "ttyS0");

    private static final FoundPort PRINTER =
            new FoundPort(BY_ID + "0416_POS58-if00", "POS58 Printer USB", "ttyUSB1");
    private static final FoundPort MODEM =
            new FoundPort("serial:/dev/ttyUSB2", "USB Serial PL2303", "ttyUSB2");

    private SettingsShots() {}

    static void nothingSet(WindowFixture fixture) {
        fixture.window.go(Place.SETTINGS);
    }

    /** The stick of the backups was pulled out. */
    static void backup(WindowFixture fixture) {
        allWell(fixture);
        fixture.status
                .backup()
                .set(
                        new StationStatus.Backup(
                                "/media/shop/USB",
                                Optional.of(WindowFixture.NOW.minusSeconds(7_500)),
                                Optional.of(BackupRefusal.BACKUP_FOLDER_GONE)));
    }

    static void scanner(WindowFixture fixture) {
        allWell(fixture);
        fixture.status
                .backup()
                .set(
                        new StationStatus.Backup(
                                "/media/shop/USB",
                                Optional.of(WindowFixture.NOW.minusSeconds(500)),
                                Optional.empty()));
        fixture.devices.bytes(DeviceRole.SCANNER, in("36 39 30 31 32 33 34 35 36 37 38 39 32 0D"));
        fixture.devices.scan(
                new SeenScan(
                        SeenScan.Kind.BARCODE,
                        "6901234567892",
                        13,
                        "36 39 30 31",
                        FakeScreenDevices.NOW));
    }

    static void habits(WindowFixture fixture) {
        allWell(fixture);
        press(fixture, Command.HABITS, Command.DOWN, Command.DOWN);
    }

    static void awaited(WindowFixture fixture) {
        habits(fixture);
        press(fixture, Command.CONFIRM);
    }

    /** The key that was pressed asks for something else. */
    static void taken(WindowFixture fixture) {
        awaited(fixture);
        Event.fireEvent(
                fixture.window.scene(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F1, false, false, false, false));
    }

    static void printer(WindowFixture fixture) {
        allWell(fixture);
        press(fixture, Command.DOWN, Command.DOWN);
        fixture.devices.bytes(DeviceRole.PRINTER, out("1B 40 1C 26 C1 DA C0 EF CA D5 D2 F8 0A"));
        fixture.devices.bytes(DeviceRole.PRINTER, out("10 04 01"));
        fixture.devices.bytes(DeviceRole.PRINTER, in("12"));
        press(fixture, Command.PRIMARY);
    }

    static void scale(WindowFixture fixture) {
        allWell(fixture);
        press(fixture, Command.DOWN, Command.DOWN, Command.DOWN);
        fixture.devices.pan.set(new Pan(Pan.How.STILL, 1_342, 20, Optional.empty()));
        for (int i = 0; i < 4; i++) {
            fixture.devices.bytes(DeviceRole.SCALE, out("05"));
            fixture.devices.bytes(DeviceRole.SCALE, in("06"));
            fixture.devices.bytes(DeviceRole.SCALE, out("11"));
            fixture.devices.bytes(
                    DeviceRole.SCALE, in("01 02 53 20 20 31 2E 33 34 32 6B 67 5A 03 04"));
        }
    }

    static void faults(WindowFixture fixture) {
        allWell(fixture);
        fixture.devices.lose(DeviceRole.SCANNER, SCANNER.port(), "LP-4114");
        fixture.devices.lose(DeviceRole.PRINTER, "tcp:192.168.1.50:9100", "LP-4111");
        fixture.devices.stand(
                DeviceRole.POLE_DISPLAY, on(DeviceRole.POLE_DISPLAY, ""), How.NO_PORT, "");
        fixture.status.scanner().set(StationStatus.Device.LOST);
        fixture.status.printer().set(StationStatus.Device.LOST);
        fixture.devices.plug(SCALE, BUILT_IN);
        press(fixture, Command.NEXT);
    }

    static void address(WindowFixture fixture) {
        allWell(fixture);
        press(fixture, Command.DOWN, Command.DOWN, Command.QUANTITY);
    }

    static void search(WindowFixture fixture) {
        allWell(fixture);
        fixture.devices.stand(DeviceRole.SCALE, DeviceRole.SCALE.usual(), How.OFF, "");
        fixture.devices.plug(SCANNER, SCALE, PRINTER, BUILT_IN, MODEM);
        press(fixture, Command.DOWN, Command.DOWN, Command.DOWN, Command.HOLD);
        tell(fixture, SCANNER, What.OURS, "");
        tell(fixture, SCALE, What.SCALE_OS2, "");
        tell(fixture, PRINTER, What.PRINTER, "");
        tell(fixture, BUILT_IN, What.FAULT, "LP-4112");
        tell(fixture, MODEM, What.ASKED, "");
    }

    static void searched(WindowFixture fixture) {
        search(fixture);
        tell(fixture, MODEM, What.NOTHING, "");
        fixture.devices.searched(new SearchNews.Ended());
        press(fixture, Command.BACK);
    }

    private static void tell(WindowFixture fixture, FoundPort port, What what, String fault) {
        Optional<String> code = Optional.of(fault).filter(some -> !some.isEmpty());
        fixture.devices.searched(
                new SearchNews.Told(new PortAnswer(port.port(), what, "9600", code)));
    }

    private static void allWell(WindowFixture fixture) {
        fixture.devices.plug(SCANNER, SCALE, BUILT_IN);
        fixture.devices.connect(DeviceRole.SCANNER, SCANNER.port());
        fixture.devices.connect(DeviceRole.PRINTER, "tcp:192.168.1.50:9100");
        fixture.devices.connect(DeviceRole.SCALE, SCALE.port());
        fixture.status.scanner().set(StationStatus.Device.READY);
        fixture.status.printer().set(StationStatus.Device.READY);
        fixture.status.scale().set(StationStatus.Device.READY);
        fixture.window.go(Place.SETTINGS);
    }

    private static DeviceSetting on(DeviceRole role, String port) {
        return role.usual().turned(true).with(DeviceOption.PORT, port);
    }

    private static WireBytes in(String hex) {
        return new WireBytes(false, hex, text(hex), FakeScreenDevices.NOW);
    }

    private static WireBytes out(String hex) {
        return new WireBytes(true, hex, text(hex), FakeScreenDevices.NOW);
    }

    private static String text(String hex) {
        StringBuilder text = new StringBuilder();
        for (String each : hex.split(" ")) {
            int value = Integer.parseInt(each, 16);
            text.append(value >= ' ' && value < 0x7F ? (char) value : '.');
        }
        return text.toString();
    }

    private static void press(WindowFixture fixture, Command... commands) {
        for (Command command : commands) {
            fixture.window.keys().asked(command);
        }
    }
}
