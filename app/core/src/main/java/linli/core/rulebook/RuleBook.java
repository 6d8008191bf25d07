package linli.core.rulebook;

import java.time.LocalDateTime;
import java.time.ZoneId;
import linli.core.account.LoyaltyRules;
import linli.core.time.BusinessCalendar;

/**
 * One version of the shop's rules.
 *
 * @param version named in every journal entry; 0 is the one that is built in
 * @param zone whose calendar days are the business days
 * @param validFrom the local time from which it holds
 */
public record RuleBook(int version, ZoneId zone, LocalDateTime validFrom, LoyaltyRules rules) {

    /** The calendar of its zone. */
    public BusinessCalendar calendar() {
        return new BusinessCalendar(zone);
    }
}
