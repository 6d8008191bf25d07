package linli.station.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTextTest {

    private static final String FILE = "devices.txt";

    private final DeviceSettings counter =
            DeviceSettings.usual()
                    .with(
                            DeviceRole.PRINTER,
                            DeviceRole.PRINTER
                                    .usual()
                                    .turned(true)
                                    .with(DeviceOption.PORT, "tcp:192.168.1.50:9100")
                                    .with(DeviceOption.PAPER, "80"))
                    .with(
                            DeviceRole.SCANNER,
                            DeviceRole.SCANNER
                                    .usual()
                                    .turned(true)
                                    .with(DeviceOption.PORT, "serial:/dev/serial/by-id/usb-扫码")
                                    .with(DeviceOption.SUFFIX, "CR"));

    @Test
    void readsBackWhatItWrote() {
        assertThat(read(SettingsText.write(counter)))
                .isEqualTo(new SettingsText.Reading(counter, List.of()));
    }

    @Test
    void isReadByPeopleLineByLine() {
        assertThat(SettingsText.write(counter).lines())
                .contains(
                        "scanner.on = yes",
                        "printer.port = tcp:192.168.1.50:9100",
                        "printer.paper = 80",
                        "customer-window.on = no");
    }

    @Test
    void takesWhatSomebodyWroteByHand() {
        DeviceSettings settings =
                read("# mine\nscale.on=yes\r\n  scale.protocol =TOLEDO_8217  \n").settings();

        assertThat(settings.of(DeviceRole.SCALE).on()).isTrue();
        assertThat(settings.of(DeviceRole.SCALE).value(DeviceOption.PROTOCOL))
                .isEqualTo("TOLEDO_8217");
    }

    @Test
    void keepsWhatANewerProgramWrote() {
        DeviceSettings settings = read("printer.cutter = half\nradar.on = yes\n").settings();

        assertThat(settings.unknown())
                .isEqualTo(
                        new TreeMap<>(
                                java.util.Map.of("printer.cutter", "half", "radar.on", "yes")));
        assertThat(SettingsText.write(settings).lines()).contains("radar.on = yes");
    }

    @ParameterizedTest
    @CsvSource({
        "scanner.baud, 9601",
        "scanner.port, tcp:10.0.0.1:9100",
        "scanner.on, maybe",
        "printer.paper, 76",
        "printer.port, /dev/usb/lp0",
        "scale.protocol, GUESS"
    })
    void namesAValueThatNoDeviceHasAndUsesTheUsualOne(String key, String value) {
        SettingsText.Reading reading = read("wedge.on = no\n" + key + " = " + value + "\n");

        assertThat(reading.refusals())
                .containsExactly(new SettingRefusal(SettingRefusal.Kind.BAD_VALUE, key));
        assertThat(reading.settings())
                .isEqualTo(
                        DeviceSettings.usual()
                                .with(
                                        DeviceRole.WEDGE,
                                        new DeviceSetting(false, java.util.Map.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"scanner.on yes", "{\"scanner\": true}", "\u0000\u0000\u0000", "=yes"})
    void tellsOfATextThatIsNoSettings(String text) {
        assertThat(read("printer.on = yes\n" + text + "\n"))
                .isEqualTo(
                        new SettingsText.Reading(
                                DeviceSettings.usual(), SettingsText.damaged(FILE)));
    }

    @Test
    void knowsATextThatWasCutOff() {
        String text = SettingsText.write(counter);
        assertThat(SettingsText.isWhole(text)).isTrue();
        for (int length = 0; length < text.stripTrailing().length(); length++) {
            assertThat(SettingsText.isWhole(text.substring(0, length))).as("%d", length).isFalse();
        }
    }

    private static SettingsText.Reading read(String text) {
        return SettingsText.read(text, FILE);
    }
}
