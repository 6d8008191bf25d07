package linli.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScanReadingTest {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void readsChineseAndRareCharacters(String charset) {
        Bytes raw = Bytes.of("邻里㐂€".getBytes(Charset.forName(charset)));

        assertThat(ScanReading.text(raw)).contains("邻里㐂€");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31007f",
                "317f",
                "3132000d",
                "80",
                "ff",
                "c4ff",
                "e982ff",
                "31efbfbd",
                "31c285",
                "31e280ae32",
                "31ee8080",
                "31e280a8"
            })
    void readsNothingThatIsNoPrintableLine(String hex) {
        Bytes raw = Bytes.of(HexFormat.of().parseHex(hex));

        assertThat(ScanReading.read(raw, NOON))
                .isEqualTo(new ScanRefusal(ScanFault.UNREADABLE, raw, NOON));
    }

    @Test
    void keepsTheSeparatorOfGs1() {
        assertThat(ScanReading.text(ascii("10A\u001D21B"))).contains("10A\u001D21B");
    }

    @ParameterizedTest
    @CsvSource({"]E0690, EAN_UPC, 690", "]C101, CODE_128, 01", "]d2x, DATA_MATRIX, x"})
    void knowsAimIdentifiers(String sent, Symbology symbology, String text) {
        Scan scan = (Scan) ScanReading.read(ascii(sent), NOON);

        assertThat(scan.text()).isEqualTo(text);
        assertThat(scan.aim()).map(AimId::symbology).contains(symbology);
        assertThat(scan.aim()).map(AimId::toString).contains(sent.substring(0, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"]", "]E", "]?0690", "]E-690", "E0690"})
    void leavesWhatIsNoAimIdentifier(String sent) {
        assertThat(ScanReading.read(ascii(sent), NOON))
                .isEqualTo(new Scan(ascii(sent), sent, Optional.empty(), NOON));
    }

    @Test
    void anIdentifierWithoutACodeIsNoScan() {
        assertThat(ScanReading.read(ascii("]E0"), NOON)).isInstanceOf(ScanRefusal.class);
    }

    @Test
    void showsNoCodeInALog() {
        assertThat(ScanReading.read(ascii("13800138000"), NOON).toString())
                .isEqualTo("Scan[11 characters]");
        assertThat(ascii("13800138000").toString()).isEqualTo("11 bytes");
    }

    private static Bytes ascii(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.US_ASCII));
    }
}
