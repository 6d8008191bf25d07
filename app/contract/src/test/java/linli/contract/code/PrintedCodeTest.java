package linli.contract.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import linli.contract.v1.Seeds;
import linli.core.member.MemberNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedCodeTest {

    static long[] seeds() {
        return Seeds.upTo(50);
    }

    @Test
    void hasTheCheckDigitOfGtins() {
        assertThat(CheckDigit.append("690123456789")).isEqualTo("6901234567892");
        assertThat(CheckDigit.append("9638507")).isEqualTo("96385074");
        assertThat(CheckDigit.append("03600029145")).isEqualTo("036000291452");
    }

    @Test
    void isPrintedWithItsPrefix() {
        assertThat(new PrintedCode.Card(new MemberNumber(42)).digits())
                .matches("9027000000000000042\\d");
        assertThat(new PrintedCode.Order(42).digits()).matches("922600000000000042\\d");
        assertThat(new PrintedCode.Receipt(42).digits()).matches("912600000000000042\\d");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsWhatWasPrinted(long seed) {
        PrintedCode code = random(new Random(seed));

        assertThat(PrintedCode.read(code.digits())).contains(code);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void opensNothingWhenOneDigitIsMisread(long seed) {
        String digits = random(new Random(seed)).digits();
        for (int place = 0; place < digits.length(); place++) {
            for (char wrong = '0'; wrong <= '9'; wrong++) {
                if (wrong != digits.charAt(place)) {
                    String misread =
                            digits.substring(0, place) + wrong + digits.substring(place + 1);
                    assertThat(PrintedCode.read(misread)).as(misread).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9027", "90270000000000000428 ", "9226-00000000000042", "九二二六"})
    void readsNothingElse(String text) {
        assertThat(PrintedCode.read(text)).isEmpty();
    }

    private static PrintedCode random(Random random) {
        long number = random.nextLong(PrintedCode.NUMBER_LIMIT);
        return switch (random.nextInt(3)) {
            case 0 -> new PrintedCode.Card(new MemberNumber(random.nextLong(MemberNumber.LIMIT)));
            case 1 -> new PrintedCode.Order(number);
            default -> new PrintedCode.Receipt(number);
        };
    }
}
