package linli.core.reward;

/**
 * A prize's chance in a draw: its weight among the weights of all.
 *
 * @param weight more than 0
 */
public record Chance(String prize, long weight) {}
