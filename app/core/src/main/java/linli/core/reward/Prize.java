package linli.core.reward;

import java.util.OptionalLong;

/**
 * A prize of the lucky draw.
 *
 * @param weight its chance among the weights of all prizes in stock
 * @param stock how many there are; absent: unlimited
 * @param points that it carries, 0 for none
 */
public record Prize(String id, long weight, OptionalLong stock, long points) {}
