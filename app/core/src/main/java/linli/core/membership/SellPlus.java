package linli.core.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import linli.core.Outcome;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.MemberAct;
import linli.core.act.Occasion;
import linli.core.tender.Payment;
import linli.core.tender.Tender;
import linli.core.tender.TenderRefusal;
import linli.core.tender.TenderType;
import linli.core.tier.PaidMembership;
import linli.core.visit.ScanRefusal;
import linli.core.visit.Visit;

/** Sells and renews the paid membership at a counter, at the price of the rule book. */
public final class SellPlus {

    private final LoyaltyRules rules;

    /** Decides by those rules. */
    public SellPlus(LoyaltyRules rules) {
        this.rules = rules;
    }

    /** What one purchase would cost and bring that member today. */
    public PlusOffer offer(MemberAccount account, LocalDate today) {
        PaidMembership plus = rules.plus();
        return new PlusOffer(
                plus.price(),
                plus.months(),
                account.plusUntil().filter(until -> account.plusActive(today)),
                plus.extend(account.plusUntil(), today));
    }

    /**
     * The purchase with its facts; exactly the price is kept of what is tendered.
     *
     * @return or a {@link TenderRefusal}, or {@link ScanRefusal#MEMBER_FROZEN}; then nothing
     *     changes
     */
    public Outcome<MemberAct.PlusSold> decide(
            Visit visit, List<Tender> tenders, Occasion occasion) {
        if (visit.member().frozen()) {
            return Outcome.refused(ScanRefusal.MEMBER_FROZEN);
        }
        if (Tender.sum(tenders, TenderType.STORED_VALUE).isPositive()) {
            return Outcome.refused(TenderRefusal.NOT_FOR_THIS);
        }
        return Payment.of(rules.plus().price(), tenders)
                .map(payment -> sold(visit.account(), payment, occasion));
    }

    private MemberAct.PlusSold sold(MemberAccount account, Payment payment, Occasion occasion) {
        Optional<LocalDate> before = account.plusUntil();
        return new MemberAct.PlusSold(
                occasion,
                account.member(),
                rules.plus().price(),
                before,
                rules.plus().extend(before, occasion.businessDay()),
                payment,
                new BuyPlus(rules).decide(account, occasion));
    }
}
