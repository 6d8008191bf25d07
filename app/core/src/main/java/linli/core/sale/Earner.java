package linli.core.sale;

import linli.core.tier.Tier;

/**
 * A member as earning and prices see one.
 *
 * @param tier held before the ticket
 * @param plusActive whether the paid membership is active that day
 * @param birthdayMonth whether it is the member's month of birth
 */
public record Earner(Tier tier, boolean plusActive, boolean birthdayMonth) {}
