package linli.core.tender;

import linli.core.money.Money;

/**
 * Money given by the customer.
 *
 * @param amount more than 0; for cash what was handed over, before change
 * @param reference the payment's number where there is one, else empty
 */
public record Tender(TenderType type, Money amount, String reference) {}
