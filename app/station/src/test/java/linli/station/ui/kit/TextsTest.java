package linli.station.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import linli.core.act.Returned;
import linli.core.operator.Permission;
import linli.core.tender.TenderType;
import linli.hardware.DeviceFault;
import linli.hardware.PrintFault;
import linli.hardware.ScanFault;
import linli.hardware.printer.PrinterRefusal;
import linli.station.background.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {

    /** They say which keys there are to choose from. */
    private static final Set<String> ABOUT_KEYS =
            Set.of("habit.typing", "refusal.KEY_FOR_TYPING.next");

    private static final Texts CHINESE = new Texts(Locale.CHINA);
    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);

    @Test
    void saysTheSameThingsInBothLanguages() throws IOException {
        Properties chinese = bundle("messages_zh_CN");
        Properties english = bundle("messages_en");
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : chinese.stringPropertyNames()) {
            assertThat(places(english.getProperty(key)))
                    .as(key)
                    .isEqualTo(places(chinese.getProperty(key)));
        }
    }

    @Test
    void putsASpaceBetweenSentencesWhereTheStopIsNarrow() {
        assertThat(CHINESE.fault("LP-9001").words()).isEqualTo("电脑内存不够了。请关掉其他程序，然后重新打开收银。");
        assertThat(ENGLISH.fault("LP-9001").words()).contains(". ").doesNotContain(".  ");
    }

    @Test
    void hasNoTextThatFormattingWouldSwallow() throws IOException {
        for (String name : List.of("messages_zh_CN", "messages_en")) {
            Properties bundle = bundle(name);
            bundle.stringPropertyNames()
                    .forEach(key ->
                            assertThat(bundle.getProperty(key).replace("''", ""))
                                    .as(key)
                                    .isNotBlank()
                                    .doesNotContain("'"));
        }
    }

    @Test
    void writesEnglishWithoutChineseCharacters() throws IOException {
        Properties english = bundle("messages_en");
        english.stringPropertyNames()
                .forEach(key ->
                        assertThat(english.getProperty(key))
                                .as(key)
                                .doesNotMatch("(?s).*\\p{IsHan}.*"));
    }

    @Test
    void namesNoKeyButByWhatItAsksFor() throws IOException {
        Pattern literal =
                Pattern.compile(
                        "\\bF[0-9]|\\b(Esc|Del|Tab|Backspace|Insert|Page ?Up)\\b"
                                + "|[Pp]ress Enter|Enter (ticks|勾选)|with Enter|按 Enter|[⇧↑↓⏎]"
                                + "|按 ?[*/+=-]|[Pp]ress [*/+=-]|(，|, )[*/+=-] ");
        for (String name : List.of("messages_zh_CN", "messages_en")) {
            Properties bundle = bundle(name);
            bundle.stringPropertyNames().stream()
                    .filter(key -> !ABOUT_KEYS.contains(key))
                    .forEach(key ->
                            assertThat(bundle.getProperty(key))
                                    .as(key)
                                    .doesNotContainPattern(literal));
        }
    }

    @Test
    void namesTheSameKeysInBothLanguages() throws IOException {
        Properties chinese = bundle("messages_zh_CN");
        Properties english = bundle("messages_en");
        for (String key : chinese.stringPropertyNames()) {
            List<Command> named = commands(chinese.getProperty(key));
            assertThat(commands(english.getProperty(key)))
                    .as(key)
                    .containsExactlyInAnyOrderElementsOf(named);
        }
    }

    @Test
    void namesTheKeyThatAsksForItNow() {
        KeyMap keys = KeyMap.standard();
        Texts own = CHINESE.naming(keys);
        assertThat(own.refusal("NOTHING_TO_HOLD").next()).isEqualTo("先扫商品，再按 F10。");
        keys.take(Map.of(Command.HOLD, List.of("Insert")));
        assertThat(own.refusal("NOTHING_TO_HOLD").next()).isEqualTo("先扫商品，再按 Insert。");
        assertThat(CHINESE.refusal("NOTHING_TO_HOLD").next()).contains("F10");
    }

    private static List<Command> commands(String text) {
        return Pattern.compile("\\[([^]:]*)]")
                .matcher(text)
                .results()
                .map(found -> Command.valueOf(found.group(1)))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatASecondPersonIsAskedToAllow(Permission permission) {
        for (Texts texts : List.of(CHINESE, ENGLISH)) {
            assertThat(texts.get("operator.approve." + permission)).isNotBlank();
        }
    }

    @Test
    void explainsEveryFaultOfDevicesAndOfTheProgram() {
        Stream<String> devices =
                Stream.of(
                                Stream.of(DeviceFault.values()).map(DeviceFault::code),
                                Stream.of(PrintFault.values()).map(PrintFault::code),
                                Stream.of(PrinterRefusal.Fault.values())
                                        .map(PrinterRefusal.Fault::code),
                                Stream.of(ScanFault.values()).map(ScanFault::code))
                        .flatMap(each -> each);
        Stream.concat(devices, Stream.of(Fault.UNEXPECTED, Fault.OUT_OF_MEMORY))
                .forEach(code -> {
                    assertThat(CHINESE.get("fault." + code + ".what")).isNotBlank();
                    assertThat(ENGLISH.fault(code).next()).isNotBlank();
                });
    }

    @Test
    void namesTheWayBackOfEveryTenderAndEveryReason() {
        for (Texts texts : List.of(CHINESE, ENGLISH)) {
            for (TenderType type : TenderType.values()) {
                assertThat(texts.get("refund.way." + type)).isNotBlank();
            }
            for (Returned.Reason reason : Returned.Reason.values()) {
                assertThat(texts.get("refund.reason." + reason)).isNotBlank();
                assertThat(texts.get("refund.done." + reason)).isNotBlank();
            }
        }
    }

    @Test
    void givesEveryRefusalACodeOfItsOwn() throws IOException {
        Properties codes = bundle("codes");
        assertThat(codes.values()).doesNotHaveDuplicates();
        assertThat(bundle("messages_en").stringPropertyNames())
                .doesNotContainAnyElementsOf(
                        codes.values().stream().map(code -> "fault." + code + ".what").toList());
        codes.stringPropertyNames()
                .forEach(name -> assertThat(CHINESE.refusal(name).code()).startsWith("LP-"));
    }

    @Test
    void fallsBackToAGeneralSentenceWithTheCode() {
        assertThat(CHINESE.refusal("NEVER_HEARD").what()).contains("NEVER_HEARD");
        assertThat(ENGLISH.fault("LP-1234").what()).isEqualTo(ENGLISH.fault("LP-9000").what());
    }

    private static long places(String text) {
        return text.chars().filter(c -> c == '{').count();
    }

    private static Properties bundle(String name) throws IOException {
        String path = "/linli/station/ui/" + name + ".properties";
        try (InputStream bytes =
                Objects.requireNonNull(TextsTest.class.getResourceAsStream(path))) {
            Properties bundle = new Properties();
            bundle.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            return bundle;
        }
    }
}
