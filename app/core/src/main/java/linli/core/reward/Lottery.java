package linli.core.reward;

import java.util.List;
import java.util.Optional;
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

    /** The prize of that id. */
    public Optional<Prize> prize(String id) {
        return prizes.stream().filter(prize -> prize.id().equals(id)).findFirst();
    }

    /** The prizes of which some are left, in the listed order. */
    public List<Prize> inStock(ToLongFunction<String> drawnBefore) {
        return prizes.stream()
                .filter(prize ->
                        prize.stock().isEmpty()
                                || drawnBefore.applyAsLong(prize.id()) < prize.stock().getAsLong())
                .toList();
    }

    /** The prizes' chances; a prize without weight is never drawn and has none. */
    public static List<Chance> chances(List<Prize> prizes) {
        return prizes.stream()
                .filter(prize -> prize.weight() > 0)
                .map(prize -> new Chance(prize.id(), prize.weight()))
                .toList();
    }

    /** The sum of the weights of all chances. */
    public static long weights(List<Chance> chances) {
        return chances.stream().mapToLong(Chance::weight).reduce(0, Math::addExact);
    }

    /** The prize, by its id, on which a number falls, from 0 to less than the sum of weights. */
    public static String at(long number, List<Chance> chances) {
        long left = number;
        for (Chance chance : chances) {
            left -= chance.weight();
            if (left < 0) {
                return chance.prize();
            }
        }
        throw new IllegalArgumentException("Beyond the weights of all prizes");
    }
}
