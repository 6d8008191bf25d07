package linli.station.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import linli.station.setting.DeviceOption;
import linli.station.setting.DeviceRole;
import linli.station.setting.DeviceSetting;
import linli.station.setting.DeviceStanding.How;
import linli.station.setting.SettingRefusal;
import linli.station.ui.FakeScreenDevices;
import linli.station.ui.TestDesk;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.device.FoundPort;
import linli.station.ui.kit.device.PortAnswer;
import linli.station.ui.kit.device.PortAnswer.What;
import linli.station.ui.kit.device.SearchNews;
import linli.station.ui.kit.device.SeenScan;
import linli.station.ui.kit.device.WireBytes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettingsViewModelTest {

    private static final FoundPort USB =
            new FoundPort("serial:/dev/serial/by-id/usb-Newland", "Newland HR32", "ttyACM0");
    private static final FoundPort BUILT_IN = new FoundPort("serial:/dev/ttyS0", "ttyS0", "ttyS0");

    private final TestDesk test = new TestDesk();
    private final FakeScreenDevices devices = new FakeScreenDevices();
    private final SettingsViewModel page =
            new SettingsViewModel(devices, test.announcer, new Texts(Locale.CHINA));

    @BeforeEach
    void show() {
        page.show();
    }

    @Test
    void showsOneCardADeviceInTheirOrder() {
        assertThat(page.cards())
                .extracting(DeviceCard::name)
                .containsExactly("串口扫码枪", "键盘扫码枪", "小票机", "电子秤", "顾客屏", "顾客窗口");
        assertThat(page.cards().getFirst().state()).isEqualTo("未启用");
    }

    @Test
    void usesADeviceFromTheMomentItsPortIsChosen() {
        devices.plug(BUILT_IN, USB);
        type("2");

        assertThat(devices.setting(DeviceRole.SCANNER).on()).isTrue();
        assertThat(devices.setting(DeviceRole.SCANNER).port()).isEqualTo(USB.port());
        assertThat(page.cards().getFirst().where()).isEqualTo("Newland HR32（ttyACM0）");
    }

    @Test
    void choosesEverythingByKeysAlone() {
        devices.connect(DeviceRole.SCANNER, USB.port());
        press(Command.NEXT);
        type("8");
        press(Command.NEXT);
        type("2");

        assertThat(devices.setting(DeviceRole.SCANNER).value(DeviceOption.BAUD))
                .isEqualTo("115200");
        assertThat(devices.setting(DeviceRole.SCANNER).value(DeviceOption.SUFFIX)).isEqualTo("CR");
        press(Command.SECOND);
        assertThat(devices.setting(DeviceRole.SCANNER).on()).isFalse();
    }

    @Test
    void showsAPortThatIsNotPluggedInAndTakesItBackWhenItIs() {
        devices.lose(DeviceRole.SCANNER, USB.port(), "LP-4114");
        OptionRow ports = page.rows().getFirst();
        assertThat(ports.choices()).hasSize(1);
        assertThat(ports.choices().getFirst().note()).isEqualTo("没有插上");
        assertThat(page.trouble().get()).get().extracting(Trouble::present).isEqualTo(true);

        devices.plug(USB);
        assertThat(page.rows().getFirst().choices().getFirst().note()).isEqualTo("ttyACM0");
    }

    @Test
    void saysWhatWentWrongLast() {
        devices.stand(
                DeviceRole.SCANNER,
                DeviceRole.SCANNER.usual().turned(true).with(DeviceOption.PORT, USB.port()),
                How.FAULT,
                "LP-4104");
        assertThat(page.trouble().get().orElseThrow().sentence().next()).contains("CR");
    }

    @Test
    void triesThePrinterAndSaysWhatItDid() {
        devices.connect(DeviceRole.PRINTER, "tcp:192.168.1.50:9100");
        page.look(DeviceRole.PRINTER);
        press(Command.PRIMARY);
        assertThat(devices.tried.getFirst()).startsWith("PRINT_PAGE 邻里收银|");
        assertThat(test.announcer.message().get().what()).startsWith("测试页已打印");

        devices.failing = Optional.of("LP-4152");
        press(Command.DRAWER);
        assertThat(test.said()).isEqualTo("LP-4152");
    }

    @Test
    void takesTheAddressOfAPrinterInTheNetwork() {
        page.look(DeviceRole.PRINTER);
        press(Command.QUANTITY);
        AddressModel asked = page.asking().get().orElseThrow();
        asked.address().set("printer:99999");
        asked.confirm();
        assertThat(asked.problem().get()).isNotEmpty();

        asked.address().set(" 192.168.1.50 ");
        asked.confirm();
        assertThat(page.asking().get()).isEmpty();
        assertThat(devices.setting(DeviceRole.PRINTER).port()).isEqualTo("tcp:192.168.1.50:9100");
    }

    @Test
    void saysThatASettingCouldNotBeWrittenDown() {
        devices.notKept =
                Optional.of(new SettingRefusal(SettingRefusal.Kind.NOT_KEPT, "devices.txt"));
        press(Command.SECOND);
        assertThat(test.said()).isEqualTo("LP-6023");
    }

    @Test
    void showsAScanAndTheBytesOfTheDeviceThatIsLookedAt() {
        SeenScan scan =
                new SeenScan(
                        SeenScan.Kind.BARCODE, "6901", 4, "36 39 30 31", FakeScreenDevices.NOW);
        devices.scan(scan);
        assertThat(page.scan().get()).contains(scan);

        String hex = "00 ".repeat(20).strip();
        devices.bytes(
                DeviceRole.SCANNER,
                new WireBytes(false, hex, ".".repeat(20), FakeScreenDevices.NOW));
        assertThat(page.bytes()).extracting(line -> line.text().length()).containsExactly(16, 4);
        page.look(DeviceRole.SCALE);
        assertThat(page.bytes()).isEmpty();
    }

    @Test
    void takesTheScaleThatAnsweredInTheProtocolItSpeaks() {
        devices.plug(BUILT_IN, USB);
        page.look(DeviceRole.SCALE);
        press(Command.HOLD);
        tell(BUILT_IN, What.NOTHING);
        tell(USB, What.SCALE_TOLEDO);
        devices.searched(new SearchNews.Ended());
        press(Command.CONFIRM);

        DeviceSetting scale = devices.setting(DeviceRole.SCALE);
        assertThat(scale.on()).isTrue();
        assertThat(scale.port()).isEqualTo(USB.port());
        assertThat(scale.value(DeviceOption.PROTOCOL)).isEqualTo("TOLEDO_8217");
        assertThat(page.isSearching()).isFalse();
        assertThat(page.rows().getFirst().choices().getLast().note()).isEqualTo("ttyACM0 · 电子秤");
    }

    @Test
    void speaksAsThePortAnsweredAlsoWhereItIsChosenByItsDigit() {
        devices.plug(USB);
        page.look(DeviceRole.SCALE);
        press(Command.HOLD);
        tell(USB, What.SCALE_TOLEDO);
        type("1");
        assertThat(devices.setting(DeviceRole.SCALE).on()).as("ports are out of sight").isFalse();

        press(Command.BACK);
        type("1");
        assertThat(devices.setting(DeviceRole.SCALE).value(DeviceOption.PROTOCOL))
                .isEqualTo("TOLEDO_8217");
    }

    @Test
    void takesNothingThatAnsweredAsAnotherDevice() {
        devices.plug(USB);
        page.look(DeviceRole.PRINTER);
        press(Command.HOLD);
        tell(USB, What.SCALE_OS2);
        press(Command.CONFIRM);
        assertThat(devices.setting(DeviceRole.PRINTER).on()).isFalse();
    }

    @Test
    void stopsAskingByTheSameKeyAndOutOfSight() {
        devices.plug(BUILT_IN, USB);
        press(Command.HOLD);
        tell(BUILT_IN, What.NOTHING);
        tell(USB, What.ASKED);
        press(Command.HOLD);
        assertThat(devices.isSearching()).isFalse();
        assertThat(page.search().state().get().lines()).hasSize(1);

        press(Command.HOLD);
        page.hide();
        assertThat(devices.isSearching()).isFalse();
        assertThat(page.search().state().get()).isEqualTo(SearchState.NONE);
    }

    @Test
    void forgetsWhatAnsweredAtAPortThatWasPulledOut() {
        devices.plug(BUILT_IN, USB);
        press(Command.HOLD);
        tell(BUILT_IN, What.NOTHING);
        tell(USB, What.PRINTER);
        devices.searched(new SearchNews.Ended());
        devices.plug(BUILT_IN);
        assertThat(page.search().state().get().answer(USB.port())).isEmpty();
    }

    private void tell(FoundPort port, What what) {
        devices.searched(
                new SearchNews.Told(new PortAnswer(port.port(), what, "9600", Optional.empty())));
    }

    @Test
    void followsNothingOnceItIsOutOfSight() {
        page.hide();
        assertThat(devices.isFollowed()).isFalse();
    }

    private void type(String text) {
        page.press(new Press.Typed(text));
    }

    private void press(Command command) {
        page.press(TestDesk.ask(command));
    }
}
