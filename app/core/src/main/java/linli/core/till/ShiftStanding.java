package linli.core.till;

import linli.core.money.Money;

/**
 * How the shift stands that is being closed.
 *
 * @param number of its Z report
 * @param expected what should be in the drawer
 */
public record ShiftStanding(int number, Money expected, Unfinished unfinished) {}
