package linli.core.till;

import linli.core.money.Money;

/**
 * What somebody who closes a shift says.
 *
 * @param left stays in the drawer for the next shift
 * @param reason of a difference; may be empty
 * @param next who takes over; may be empty
 */
public record ClosingRequest(CashCount count, Money left, String reason, String next) {}
