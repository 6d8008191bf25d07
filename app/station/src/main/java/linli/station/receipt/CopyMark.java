package linli.station.receipt;

import java.time.LocalDateTime;

/**
 * Says that a receipt may not be the only one of its act.
 *
 * @param number of this copy, from 1
 * @param at when it is printed, in the shop's zone
 */
public record CopyMark(int number, LocalDateTime at) {}
