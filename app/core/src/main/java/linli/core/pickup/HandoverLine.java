package linli.core.pickup;

/**
 * Goods of an order that are handed over now.
 *
 * @param line place in the order, from 1
 * @param qty more than 0 and not more than what waits
 */
public record HandoverLine(int line, long qty) {}
