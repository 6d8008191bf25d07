package linli.core.reward;

import java.util.List;
import java.util.OptionalLong;

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
}
