package linli.core.reward;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/**
 * The lucky draw.
 *
 * @param points that one draw costs
 * @param perDay draws of one member in a business day
 */
public record Lottery(long points, OptionalLong perDay, List<Prize> prizes) {

    /** Keeps its own copy. */
    public Lottery {
        prizes = List.copyOf(prizes);
    }

    /** The prizes of which some are left, in the listed order. */
    public List<Prize> inStock(ToLongFunction<String> drawnBefore) {
        return prizes.stream()
                .filter(prize ->
                        prize.stock().isEmpty()
                                || drawnBefore.applyAsLong(prize.id()) < prize.stock().getAsLong())
                .toList();
    }

    /** The prize on which a number falls, from 0 to less than the sum of all weights. */
    public static Prize at(long number, List<Prize> prizes) {
        long left = number;
        for (Prize prize : prizes) {
            left -= prize.weight();
            if (left < 0) {
                return prize;
            }
        }
        throw new IllegalArgumentException("Beyond the weights of all prizes");
    }
}
