package linli.core.checkout;

import java.time.LocalDate;
import java.util.List;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.Occasion;
import linli.core.act.UseKind;
import linli.core.sale.Earner;
import linli.core.sale.Earning;
import linli.core.sale.EarningTerms;
import linli.core.sale.NetLine;
import linli.core.sale.TicketEarning;
import linli.core.visit.Customer;

/** What a ticket of that member earns on that occasion, within the daily cap. */
record TicketPoints(LoyaltyRules rules, Customer customer, Occasion occasion) {

    EarningTerms terms(List<NetLine> lines) {
        LocalDate today = occasion.businessDay();
        MemberAccount account = customer.account();
        Earner earner =
                new Earner(
                        rules.tiers().of(account.tier().tier()),
                        account.plusActive(today),
                        customer.hasBirthdayMonth(today));
        return rule().terms(lines, earner, occasion.localTime());
    }

    List<Earning> earnings(List<NetLine> lines, EarningTerms terms) {
        List<Earning> uncut = rule().uncut(lines, terms);
        if (rules.earn().dailySalePointsCap().isEmpty()) {
            return uncut;
        }
        LocalDate today = occasion.businessDay();
        long before = customer.account().used(UseKind.TICKET_POINTS, "", today, today);
        long cap = rules.earn().dailySalePointsCap().getAsLong();
        return TicketEarning.within(cap, before, uncut);
    }

    private TicketEarning rule() {
        return new TicketEarning(
                rules.earn().fenPerPoint(), rules.plus().earnBonusBp(), rules.campaigns());
    }
}
