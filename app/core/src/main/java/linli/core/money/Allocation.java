package linli.core.money;

import java.util.stream.IntStream;

/** Spreads an amount over weights so that the shares sum to it exactly. */
public final class Allocation {

    private Allocation() {}

    /**
     * Shares of {@code total}, each {@code total × weight // sum}; the fen left over go one each to
     * the largest remainders, the earlier among equals. All shares are 0 if all weights are.
     *
     * @param total 0 or more
     * @param weights each 0 or more
     */
    public static long[] allocate(long total, long[] weights) {
        long sum = 0;
        for (long weight : weights) {
            sum = Math.addExact(sum, weight);
        }
        long[] shares = new long[weights.length];
        if (sum == 0 || total == 0) {
            return shares;
        }
        long left = total;
        for (int i = 0; i < weights.length; i++) {
            shares[i] = Proportion.floor(total, weights[i], sum);
            left -= shares[i];
        }
        if (left > 0) {
            handOutRest(shares, remainders(total, weights, sum, shares), left);
        }
        return shares;
    }

    private static long[] remainders(long total, long[] weights, long sum, long[] shares) {
        long[] remainders = new long[weights.length];
        for (int i = 0; i < weights.length; i++) {
            // Both products may wrap; their difference is below the sum and therefore right.
            remainders[i] = total * weights[i] - shares[i] * sum;
        }
        return remainders;
    }

    private static void handOutRest(long[] shares, long[] remainders, long left) {
        IntStream.range(0, shares.length)
                .boxed()
                .sorted((a, b) -> Long.compare(remainders[b], remainders[a]))
                .limit(left)
                .forEach(i -> shares[i]++);
    }
}
