package linli.core.wallet;

import java.util.List;
import java.util.Optional;
import linli.core.Outcome;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.account.ValueDraft;
import linli.core.act.AccountChange;
import linli.core.act.Occasion;
import linli.core.act.ValueAct;
import linli.core.money.Money;
import linli.core.tender.Payment;
import linli.core.tender.Tender;
import linli.core.tender.TenderRefusal;
import linli.core.tender.TenderType;
import linli.core.value.TopUp;
import linli.core.value.TopUpRule;
import linli.core.value.ValueRefusal;
import linli.core.visit.Visit;

/** Takes money in as a member's stored value. It is no sale: it earns nothing. */
public final class TopUpValue {

    private final Optional<TopUpRule> rule;

    /** Decides by those rules. */
    public TopUpValue(LoyaltyRules rules) {
        this.rule = rules.topUp();
    }

    /**
     * What paying {@code paid} in would come to, before anybody pays.
     *
     * @return or a {@link ValueRefusal}
     */
    public Outcome<TopUp> offer(MemberAccount account, Money paid, Occasion occasion) {
        if (rule.isEmpty()) {
            return Outcome.refused(ValueRefusal.NOT_OFFERED);
        }
        return Outcome.exact(
                ValueRefusal.AMOUNT_TOO_LARGE,
                () -> rule.get().of(paid, account.valueBalance(), occasion.businessDay()));
    }

    /**
     * The top-up with its facts; however the member was recognised, since nothing is spent.
     *
     * @param tenders which must cover {@code paid}, with anything but stored value
     * @return or a {@link ValueRefusal} or {@link TenderRefusal}; then nothing changes
     */
    public Outcome<ValueAct.ToppedUp> decide(
            Visit visit, Money paid, List<Tender> tenders, Occasion occasion) {
        if (Tender.sum(tenders, TenderType.STORED_VALUE).isPositive()) {
            return Outcome.refused(TenderRefusal.NOT_FOR_THIS);
        }
        return offer(visit.account(), paid, occasion)
                .then(topUp ->
                        Payment.of(paid, tenders)
                                .map(payment -> act(visit, topUp, payment, occasion)));
    }

    private static ValueAct.ToppedUp act(
            Visit visit, TopUp topUp, Payment payment, Occasion occasion) {
        ValueDraft draft = new ValueDraft(visit.account(), occasion);
        draft.topUp(topUp);
        AccountChange change = AccountChange.ofValue(visit.account().member(), draft.change());
        return new ValueAct.ToppedUp(
                occasion, topUp, payment, visit.identification(), List.of(change));
    }
}
