package linli.hardware.barcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {

    private static final String CHINESE = "取货码：甲A01";

    private final QrReader reader = new QrReader();

    static LongStream seeds() {
        LongStream corners = LongStream.of(8617, 8713, 9824); // defeat the search for corners
        return LongStream.concat(
                LongStream.range(0, Boolean.getBoolean("long") ? 10_000 : 20), corners);
    }

    @Test
    void aMembersCodeOf226DigitsIsVersion6() {
        QrCode code = QrCode.ofDigits("8".repeat(226));

        assertThat(code.version()).isEqualTo(6);
        assertThat(code.size()).isEqualTo(41);
        assertThat(code.image(3).getWidth()).isEqualTo(49 * 3);
        assertThat(code.isDark(0, 0)).isTrue();
        assertThat(code.isDark(7, 7)).isFalse();
        assertThat(reader.read(code.image(3))).contains("8".repeat(226));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsPrintedIsRead(long seed) {
        Random random = new Random(seed);
        StringBuilder digits = new StringBuilder();
        for (int i = 1 + random.nextInt(300); i > 0; i--) {
            digits.append(random.nextInt(10));
        }

        QrCode code = QrCode.ofDigits(digits.toString());
        assertThat(reader.read(code.image(2 + random.nextInt(4))))
                .as("seed %d", seed)
                .contains(digits.toString());
    }

    @Test
    void holdsTheMostDigitsItPromises() {
        assertThat(QrCode.ofDigits("9".repeat(QrCode.MAX_DIGITS)).version()).isEqualTo(40);
        assertThatThrownBy(() -> QrCode.ofDigits("9".repeat(QrCode.MAX_DIGITS + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12A", "１２", "-1"})
    void printsDigitsOnly(String text) {
        assertThatThrownBy(() -> QrCode.ofDigits(text))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void readsChineseWhetherTheCodeNamesItsEncodingOrNot(String charset) throws WriterException {
        assertThat(reader.read(named(CHINESE, charset))).contains(CHINESE);
        assertThat(reader.read(unnamed(CHINESE.getBytes(Charset.forName(charset)))))
                .contains(CHINESE);
    }

    @Test
    void readsNothingFromBytesInNeitherEncoding() throws WriterException {
        assertThat(reader.read(unnamed(new byte[] {'a', (byte) 0xC4, (byte) 0xFF, (byte) 0xFF})))
                .isEmpty();
    }

    @Test
    void readsNothingFromAnEmptyPicture() {
        assertThat(reader.read(new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB))).isEmpty();
    }

    private static BufferedImage named(String text, String charset) throws WriterException {
        return image(text, Map.of(EncodeHintType.CHARACTER_SET, charset));
    }

    private static BufferedImage unnamed(byte[] bytes) throws WriterException {
        return image(new String(bytes, StandardCharsets.ISO_8859_1), Map.of());
    }

    private static BufferedImage image(String text, Map<EncodeHintType, ?> hints)
            throws WriterException {
        return MatrixToImageWriter.toBufferedImage(
                new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 200, 200, hints));
    }
}
