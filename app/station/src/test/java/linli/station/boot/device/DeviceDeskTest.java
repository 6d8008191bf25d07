package linli.station.boot.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import linli.core.Refusal;
import linli.station.boot.FaultyDisk;
import linli.station.device.DeviceRack;
import linli.station.device.FakeDevices;
import linli.station.journal.Disk;
import linli.station.journal.LocalDisk;
import linli.station.setting.DeviceOption;
import linli.station.setting.DeviceRole;
import linli.station.setting.DeviceSetting;
import linli.station.setting.SettingRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceDeskTest {

    private static final DeviceSetting ON_USB =
            DeviceRole.SCANNER.usual().turned(true).with(DeviceOption.PORT, "serial:/dev/ttyACM0");

    private final FakeDevices devices = new FakeDevices();

    @TempDir Path folder;

    @Test
    void opensNextTimeWhatWasSet() {
        desk().set(DeviceRole.SCANNER, ON_USB);

        DeviceDesk next = desk();
        next.start(List.of());

        assertThat(next.rack().settings().of(DeviceRole.SCANNER)).isEqualTo(ON_USB);
        assertThat(devices.opened).endsWith("SCANNER serial:/dev/ttyACM0");
    }

    @Test
    void letsTheCommandLineWinForOneRun() {
        desk().set(DeviceRole.SCANNER, ON_USB);
        DeviceDesk given = desk();
        given.start(List.of(new GivenPort(DeviceRole.SCANNER, "serial:/dev/ttyS7@115200")));
        given.set(DeviceRole.SCALE, DeviceRole.SCALE.usual().turned(true));

        assertThat(given.rack().settings().of(DeviceRole.SCANNER).value(DeviceOption.BAUD))
                .isEqualTo("115200");
        assertThat(desk().file().read().settings().of(DeviceRole.SCANNER)).isEqualTo(ON_USB);
    }

    @Test
    void usesTheUsualSettingsWhereTheFileIsDamagedAndTellsIt() throws IOException {
        for (String name : List.of("devices.txt", "devices.txt.copy")) {
            Files.write(folder.resolve(name), new byte[] {(byte) 0xFF, 0, 1, 2});
        }

        DeviceDesk desk = desk();

        assertThat(desk.refusals())
                .containsExactly(
                        new SettingRefusal(SettingRefusal.Kind.DAMAGED, SettingsFile.NAME));
        assertThat(desk.set(DeviceRole.SCANNER, ON_USB)).isEmpty();
        assertThat(desk().refusals()).isEmpty();
    }

    @Test
    void readsTheCopyWhereTheFileWasTorn() throws IOException {
        desk().set(DeviceRole.SCANNER, ON_USB);
        Path file = folder.resolve("devices.txt");
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() / 2), StandardCharsets.UTF_8);

        assertThat(desk().refusals()).isEmpty();
        assertThat(desk().file().read().settings().of(DeviceRole.SCANNER)).isEqualTo(ON_USB);
    }

    @Test
    void goesOnWithWhatWasSetWhereItCannotBeWritten() {
        DeviceDesk desk = desk(new FaultyDisk(1));

        assertThat(desk.set(DeviceRole.SCANNER, ON_USB).map(Refusal::code))
                .contains("SETTINGS_NOT_KEPT");
        assertThat(devices.opened).contains("SCANNER serial:/dev/ttyACM0");
    }

    private DeviceDesk desk() {
        return desk(new LocalDisk());
    }

    private DeviceDesk desk(Disk disk) {
        DeviceRack rack = new DeviceRack(devices, Runnable::run, InstantSource.system());
        return new DeviceDesk(rack, new SettingsFile(disk, folder));
    }
}
