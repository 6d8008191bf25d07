package linli.hardware.barcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GtinTest {

    private static final int CODES_PER_SEED = 1_000;

    static LongStream seeds() {
        return LongStream.range(0, Boolean.getBoolean("long") ? 10_000 : 10);
    }

    @ParameterizedTest
    @CsvSource({
        "6901234567892, EAN_13, 06901234567892",
        "4006381333931, EAN_13, 04006381333931",
        "73513537, EAN_8, 00000073513537",
        "036000291452, UPC_A, 00036000291452",
    })
    void readsTheThreeFormsOfATill(String code, Gtin.Kind kind, String gtin14) {
        assertThat(Gtin.read(code)).isEqualTo(new BarcodeReading.Read<>(new Gtin(kind, code)));
        assertThat(new Gtin(kind, code).gtin14()).isEqualTo(gtin14);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "690123456789", "69012345678921", "690123456789X", "６９０１２３４５６７８９２"})
    void isNotWhatHasAnotherShapeOrAnotherCheckDigit(String code) {
        assertThat(Gtin.read(code)).isNotInstanceOf(BarcodeReading.Read.class);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void acceptsExactlyTheRightCheckDigit(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CODES_PER_SEED; i++) {
            String code = digits(random, new int[] {8, 12, 13}[random.nextInt(3)]);
            boolean read = Gtin.read(code) instanceof BarcodeReading.Read;
            assertThat(read).as("seed %d: %s", seed, code).isEqualTo(sumIsRound(code));
        }
    }

    @Test
    void saysWhichDigitItShouldHaveBeen() {
        assertThat(Gtin.read("6901234567890"))
                .isEqualTo(new BarcodeReading.WrongCheckDigit<Gtin>(2));
    }

    @Test
    void cannotBeMadeWithAWrongCheckDigit() {
        assertThatThrownBy(() -> new Gtin(Gtin.Kind.EAN_13, "6901234567890"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The other way to say it: with the check digit, the weighted sum is a multiple of ten. */
    private static boolean sumIsRound(String code) {
        String padded = "0".repeat(18 - code.length()) + code;
        int sum = 0;
        for (int i = 0; i < 18; i += 2) {
            sum += 3 * (padded.charAt(i) - '0') + (padded.charAt(i + 1) - '0');
        }
        return sum % 10 == 0;
    }

    private static String digits(Random random, int length) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < length; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }
}
