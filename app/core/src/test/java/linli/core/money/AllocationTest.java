package linli.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import java.util.stream.LongStream;
import linli.core.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AllocationTest {

    @Test
    void leftOverFenGoToTheLargestRemainders() {
        assertThat(Allocation.allocate(500, new long[] {3801, 2380, 1382}))
                .containsExactly(251, 157, 92);
    }

    @Test
    void ofEqualRemaindersTheEarlierLineGetsTheFen() {
        assertThat(Allocation.allocate(2, new long[] {1, 1, 1})).containsExactly(1, 1, 0);
    }

    @Test
    void withoutWeightsNobodyGetsAnything() {
        assertThat(Allocation.allocate(7, new long[] {0, 0})).containsExactly(0, 0);
    }

    @Test
    void hugeAmountsNeitherWrapNorLoseAFen() {
        long huge = 1L << 53;
        long[] shares = Allocation.allocate(huge - 1, new long[] {huge, huge, huge - 1});
        assertThat(LongStream.of(shares).sum()).isEqualTo(huge - 1);
    }

    static LongStream seeds() {
        return Seeds.upTo(300, 100_000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void sharesSumExactlyAndAreFair(long seed) {
        Random random = new Random(seed);
        long[] weights =
                random.longs(1 + random.nextInt(12), 0, 1L << (1 + random.nextInt(50))).toArray();
        long sum = LongStream.of(weights).sum();
        long total = random.nextLong(1, 1L << (2 + random.nextInt(50)));

        long[] shares = Allocation.allocate(total, weights);

        assertThat(LongStream.of(shares).sum()).isEqualTo(sum == 0 ? 0 : total);
        for (int i = 0; i < weights.length && sum > 0; i++) {
            long floor = exactFloor(total, weights[i], sum);
            assertThat(shares[i]).isBetween(floor, floor + 1);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whoGetsAnExtraFenHadNoSmallerRemainderThanWhoDoesNot(long seed) {
        Random random = new Random(seed);
        long[] weights = random.longs(8, 0, 1000).toArray();
        long sum = LongStream.of(weights).sum();
        long total = random.nextLong(1, 5000);
        if (sum == 0) {
            return;
        }
        long[] shares = Allocation.allocate(total, weights);
        long leastWith = Long.MAX_VALUE;
        long mostWithout = -1;
        for (int i = 0; i < weights.length; i++) {
            long remainder = total * weights[i] % sum;
            if (shares[i] > total * weights[i] / sum) {
                leastWith = Math.min(leastWith, remainder);
            } else {
                mostWithout = Math.max(mostWithout, remainder);
            }
        }
        assertThat(leastWith).isGreaterThanOrEqualTo(mostWithout);
    }

    private static long exactFloor(long total, long weight, long sum) {
        return BigInteger.valueOf(total)
                .multiply(BigInteger.valueOf(weight))
                .divide(BigInteger.valueOf(sum))
                .longValueExact();
    }
}
