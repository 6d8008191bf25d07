package linli.core.membership;

import java.time.LocalDate;
import java.util.Optional;
import linli.core.money.Money;

/**
 * What one more purchase of the paid membership would cost and bring.
 *
 * @param before the last day that is paid for now, if it is not over
 * @param until the last day that would be paid for
 */
public record PlusOffer(Money price, int months, Optional<LocalDate> before, LocalDate until) {}
