package linli.station.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import linli.hardware.Bytes;
import linli.hardware.PrintFault;
import linli.hardware.PrintResult;
import linli.hardware.PrinterStatus;
import linli.hardware.Scan;
import linli.hardware.ScanFault;
import linli.hardware.ScanRefusal;
import linli.hardware.ScannerEvent;
import linli.hardware.escpos.PrintDocument;
import linli.station.setting.DeviceOption;
import linli.station.setting.DeviceRole;
import linli.station.setting.DeviceSetting;
import linli.station.setting.DeviceSettings;
import linli.station.setting.DeviceStanding;
import linli.station.setting.DeviceStanding.How;
import org.junit.jupiter.api.Test;

class DeviceRackTest {

    private final FakeDevices devices = new FakeDevices();
    private final Queue<Runnable> later = new java.util.ArrayDeque<>();
    private final DeviceRack rack = new DeviceRack(devices, Runnable::run, () -> FakeDevices.NOW);

    @Test
    void opensNothingThatNobodySet() {
        rack.apply(DeviceSettings.usual());

        assertThat(devices.opened).isEmpty();
        assertThat(standing(DeviceRole.SCANNER).how()).isEqualTo(How.OFF);
        assertThat(standing(DeviceRole.WEDGE).how()).isEqualTo(How.READY);
    }

    @Test
    void reopensOnlyTheDeviceThatWasSetOtherwise() {
        List<ScannerEvent> scans = new ArrayList<>();
        rack.scanner().open(scans::add);
        set(DeviceRole.SCANNER, "serial:/dev/a");
        set(DeviceRole.SCALE, "serial:/dev/b");

        set(DeviceRole.SCALE, "serial:/dev/c");
        devices.scanner(scan("6901"));

        assertThat(devices.opened)
                .containsExactly(
                        "SCANNER serial:/dev/a", "SCALE serial:/dev/b", "SCALE serial:/dev/c");
        assertThat(devices.closed).containsExactly("SCALE serial:/dev/b");
        assertThat(scans).containsExactly(scan("6901"));
    }

    @Test
    void goesOnListeningWhereAnotherScannerTookThePlace() {
        List<ScannerEvent> scans = new ArrayList<>();
        rack.scanner().open(scans::add);
        set(DeviceRole.SCANNER, "serial:/dev/a");
        set(DeviceRole.SCANNER, "serial:/dev/b");

        devices.scanner(scan("6901"));

        assertThat(scans).containsExactly(scan("6901"));
    }

    @Test
    void opensOnlyTheLastOfSeveralWishes() {
        DeviceRack busy = new DeviceRack(devices, later::add, () -> FakeDevices.NOW);
        for (String port : List.of("serial:/dev/a", "serial:/dev/b", "serial:/dev/c")) {
            busy.apply(busy.settings().with(DeviceRole.SCANNER, on(DeviceRole.SCANNER, port)));
        }
        later.forEach(Runnable::run);

        assertThat(devices.opened).containsExactly("SCANNER serial:/dev/c");
    }

    @Test
    void tellsHowADeviceStandsAndWhatWentWrongLast() {
        List<DeviceStanding> told = new ArrayList<>();
        set(DeviceRole.SCANNER, "serial:/dev/a");
        Runnable release =
                rack.follow(standing -> {
                    if (standing.role() == DeviceRole.SCANNER) {
                        told.add(standing);
                    }
                });
        devices.scanner(FakeDevices.ready());
        devices.scanner(FakeDevices.unplugged());
        devices.scanner(FakeDevices.ready());
        release.run();
        devices.scanner(FakeDevices.unplugged());

        assertThat(told)
                .extracting(DeviceStanding::how)
                .containsExactly(How.OPENING, How.READY, How.FAULT, How.READY);
        assertThat(told.get(2).fault()).contains("LP-4114");
        assertThat(told.get(3).fault()).isEmpty();
        assertThat(told.get(3).lastFault()).contains("LP-4114");
    }

    @Test
    void remembersAScanThatBrokeOff() {
        set(DeviceRole.SCANNER, "serial:/dev/a");
        devices.scanner(FakeDevices.ready());
        devices.scanner(new ScanRefusal(ScanFault.TORN, Bytes.of((byte) 1), FakeDevices.NOW));

        assertThat(standing(DeviceRole.SCANNER).how()).isEqualTo(How.READY);
        assertThat(standing(DeviceRole.SCANNER).lastFault()).contains("LP-4104");
    }

    @Test
    void tellsWhatThePrinterSaysOfItself() {
        set(DeviceRole.PRINTER, "tcp:127.0.0.1:9100");
        devices.printer(FakeDevices.ready());
        devices.printer(new PrinterStatus(true, false, false, true, false, false));
        assertThat(standing(DeviceRole.PRINTER).fault()).contains(PrintFault.PAPER_EMPTY.code());

        devices.printer(PrinterStatus.WELL);
        assertThat(standing(DeviceRole.PRINTER).how()).isEqualTo(How.READY);
    }

    @Test
    void believesNeitherAnAbsentPrinterNorABusyOneWithoutPaper() {
        set(DeviceRole.PRINTER, "tcp:127.0.0.1:9100");
        devices.printer(FakeDevices.ready());
        devices.printer(new PrinterStatus(true, false, false, true, false, false));
        devices.printer(FakeDevices.ready());
        assertThat(standing(DeviceRole.PRINTER).fault()).contains(PrintFault.PAPER_EMPTY.code());

        devices.printer(FakeDevices.unplugged());
        devices.printer(PrinterStatus.WELL);
        assertThat(standing(DeviceRole.PRINTER).fault()).contains("LP-4114");
    }

    @Test
    void printsNothingWithoutAPrinterAndSaysSo() {
        assertThat(rack.printer().print(new PrintDocument(List.of()), Duration.ofSeconds(1)))
                .isEqualTo(new PrintResult.NotPrinted(PrintFault.UNREACHABLE));
        set(DeviceRole.PRINTER, "tcp:127.0.0.1:9100");
        assertThat(rack.printer().print(new PrintDocument(List.of()), Duration.ofSeconds(1)))
                .isEqualTo(new PrintResult.Printed());
    }

    @Test
    void showsOnANewDisplayWhatWasShownLast() {
        rack.display().show("12.80", "3.20");
        set(DeviceRole.POLE_DISPLAY, "serial:/dev/p");

        assertThat(devices.shown).containsExactly("12.80|3.20");
    }

    @Test
    void saysNothingOfADeviceThatIsTurnedOff() {
        set(DeviceRole.SCALE, "serial:/dev/b");
        devices.scale(FakeDevices.unplugged());
        rack.apply(
                rack.settings()
                        .with(
                                DeviceRole.SCALE,
                                on(DeviceRole.SCALE, "serial:/dev/b").turned(false)));
        devices.scale(FakeDevices.unplugged());

        assertThat(standing(DeviceRole.SCALE).how()).isEqualTo(How.OFF);
        assertThat(devices.closed).containsExactly("SCALE serial:/dev/b");
    }

    @Test
    void closesEverythingAtTheEnd() {
        set(DeviceRole.SCANNER, "serial:/dev/a");
        set(DeviceRole.PRINTER, "tcp:127.0.0.1:9100");
        rack.close();

        assertThat(devices.closed)
                .containsExactlyInAnyOrder("SCANNER serial:/dev/a", "PRINTER tcp:127.0.0.1:9100");
    }

    private void set(DeviceRole role, String port) {
        rack.apply(rack.settings().with(role, on(role, port)));
    }

    private static DeviceSetting on(DeviceRole role, String port) {
        return role.usual().turned(true).with(DeviceOption.PORT, port);
    }

    private DeviceStanding standing(DeviceRole role) {
        return rack.standings().stream()
                .filter(each -> each.role() == role)
                .findFirst()
                .orElseThrow();
    }

    private static Scan scan(String text) {
        return new Scan(Bytes.of((byte) 1), text, Optional.empty(), FakeDevices.NOW);
    }
}
