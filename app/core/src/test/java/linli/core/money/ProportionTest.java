package linli.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import java.util.stream.LongStream;
import linli.core.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProportionTest {

    @Test
    void halfAFenIsRoundedUp() {
        assertThat(Proportion.halfUp(1, 250, 500)).isEqualTo(1);
        assertThat(Proportion.halfUp(1, 249, 500)).isZero();
        assertThat(Proportion.halfUp(1, 1, 3)).isZero();
        assertThat(Proportion.halfUp(2, 1, 3)).isEqualTo(1);
    }

    @Test
    void aResultThatDoesNotFitIsAnErrorAndNeverWraps() {
        assertThatThrownBy(() -> Proportion.floor(Long.MAX_VALUE, 3, 2))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Proportion.halfUp(Long.MAX_VALUE, 3, 2))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Proportion.ceil(Long.MAX_VALUE, 3, 2))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aNegativeShareIsRoundedDown() {
        assertThat(Proportion.floor(-7, 1, 2)).isEqualTo(-4);
        assertThat(Proportion.floor(-Long.MAX_VALUE, 4, 8)).isEqualTo(-(1L << 62));
    }

    static LongStream seeds() {
        return Seeds.upTo(500, 100_000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void agreesWithExactDecimals(long seed) {
        Random random = new Random(seed);
        long value = random.nextLong(0, 1L << (1 + random.nextInt(62)));
        long numerator = random.nextLong(0, 1L << (1 + random.nextInt(40)));
        long denominator = Math.max(1, random.nextLong(numerator / 2, numerator + 100));
        assertThat(Proportion.floor(value, numerator, denominator))
                .isEqualTo(exact(value, numerator, denominator, RoundingMode.FLOOR));
        assertThat(Proportion.ceil(value, numerator, denominator))
                .isEqualTo(exact(value, numerator, denominator, RoundingMode.CEILING));
        assertThat(Proportion.halfUp(value, numerator, denominator))
                .isEqualTo(exact(value, numerator, denominator, RoundingMode.HALF_UP));
    }

    private static long exact(long value, long numerator, long denominator, RoundingMode mode) {
        return BigDecimal.valueOf(value)
                .multiply(BigDecimal.valueOf(numerator))
                .divide(BigDecimal.valueOf(denominator), 0, mode)
                .longValueExact();
    }
}
