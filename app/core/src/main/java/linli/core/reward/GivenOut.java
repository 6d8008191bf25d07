package linli.core.reward;

import java.util.Map;

/**
 * How many rewards and prizes were given out already, by their ids: what counts against stock. What
 * is not named was never given.
 *
 * @param rewards redeemed and not cancelled
 * @param prizes drawn
 */
public record GivenOut(Map<String, Long> rewards, Map<String, Long> prizes) {

    /** Nothing yet. */
    public static final GivenOut NOTHING = new GivenOut(Map.of(), Map.of());

    /** Keeps its own copies. */
    public GivenOut {
        rewards = Map.copyOf(rewards);
        prizes = Map.copyOf(prizes);
    }

    /** How many of that reward. */
    public long ofReward(String id) {
        return rewards.getOrDefault(id, 0L);
    }

    /** How many of that prize. */
    public long ofPrize(String id) {
        return prizes.getOrDefault(id, 0L);
    }
}
