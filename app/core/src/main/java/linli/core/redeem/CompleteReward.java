package linli.core.redeem;

import java.util.ArrayList;
import java.util.List;
import linli.core.Outcome;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.Act;
import linli.core.act.DrawNumber;
import linli.core.act.Occasion;
import linli.core.act.Redemption;
import linli.core.catalog.Label;
import linli.core.catalog.Labels;
import linli.core.money.Money;
import linli.core.reward.GivenOut;
import linli.core.reward.RewardRefusal;
import linli.core.tender.Payment;
import linli.core.tender.Tender;
import linli.core.tender.TenderRefusal;
import linli.core.tender.TenderType;
import linli.core.visit.Customer;
import linli.core.visit.IdentificationRefusal;
import linli.core.visit.Visit;

/**
 * Completes what is asked of the rewards at a counter: by the rules, with the proof that spending
 * needs, and paid.
 */
public final class CompleteReward {

    private final LoyaltyRules rules;
    private final Labels labels;
    private final GivenOut given;

    /** Decides by those rules what is left after {@code given}. */
    public CompleteReward(LoyaltyRules rules, Labels labels, GivenOut given) {
        this.rules = rules;
        this.labels = labels;
        this.given = given;
    }

    /**
     * The reward given, with its facts. A gift needs no more than that the member was recognised:
     * it is limited, and spends nothing.
     *
     * @param tenders which must cover the reward's cash
     * @return or a {@link RewardRefusal}, {@link IdentificationRefusal} or {@link TenderRefusal};
     *     then nothing changes
     */
    public Outcome<Act.RewardRedeemed> redeem(
            Visit visit, String reward, List<Tender> tenders, Occasion occasion) {
        Customer customer = new Customer(visit.account(), visit.member().profile().birthday());
        return new RedeemReward(rules)
                .decide(customer, reward, given.ofReward(reward), occasion)
                .then(taken -> atHome(taken, isLimited(reward), visit, occasion))
                .then(taken -> proved(taken, taken.redemption().points(), visit))
                .then(taken -> paid(taken, tenders, visit, occasion));
    }

    /**
     * The reward taken back, with its facts; its money goes back the way it came.
     *
     * @param isCancelled whether it was taken back before
     * @param account of the one who had redeemed
     * @return or a {@link RewardRefusal}; then nothing changes
     */
    public Outcome<Act.RedemptionCancelled> cancel(
            Act.RewardRedeemed act, boolean isCancelled, MemberAccount account, Occasion occasion) {
        Redemption redemption = isCancelled ? act.redemption().cancelled() : act.redemption();
        return new CancelRedemption(rules)
                .decide(redemption, account, occasion)
                .map(changed ->
                        new Act.RedemptionCancelled(
                                occasion,
                                redemption,
                                act.label(),
                                givenBack(act.payment()),
                                changed.changes()));
    }

    /**
     * The prize drawn, with its facts.
     *
     * @param random of {@link DrawNumber}
     * @return or a {@link RewardRefusal} or {@link IdentificationRefusal}; then nothing changes
     */
    public Outcome<Act.PrizeDrawn> draw(Visit visit, long random, Occasion occasion) {
        boolean limited =
                rules.lottery().filter(lottery -> lottery.perDay().isPresent()).isPresent();
        return new DrawPrize(rules)
                .decide(visit.account(), random, given::ofPrize, occasion)
                .then(drawn -> atHome(drawn, limited, visit, occasion))
                .then(drawn -> proved(drawn, drawn.points(), visit))
                .map(drawn ->
                        new Act.PrizeDrawn(
                                occasion,
                                drawn.prize(),
                                labels.of(Label.Kind.PRIZE, drawn.prize().id()),
                                drawn.points(),
                                random,
                                drawn.chances(),
                                visit.identification(),
                                drawn.changes()));
    }

    private boolean isLimited(String reward) {
        return rules.reward(reward).filter(known -> known.isLimited()).isPresent();
    }

    private static <T> Outcome<T> atHome(
            T decided, boolean limited, Visit visit, Occasion occasion) {
        return limited && !visit.member().home().equals(occasion.station())
                ? Outcome.refused(RewardRefusal.LIMITED_ELSEWHERE)
                : Outcome.of(decided);
    }

    private static <T> Outcome<T> proved(T decided, long points, Visit visit) {
        return points == 0 || visit.identification().maySpendFor(visit.member().id())
                ? Outcome.of(decided)
                : Outcome.refused(IdentificationRefusal.of(visit.identification()));
    }

    private Outcome<Act.RewardRedeemed> paid(
            Redemption.Changed taken, List<Tender> tenders, Visit visit, Occasion occasion) {
        Redemption redemption = taken.redemption();
        if (Tender.sum(tenders, TenderType.STORED_VALUE).isPositive()) {
            return Outcome.refused(TenderRefusal.NOT_FOR_THIS);
        }
        return Payment.of(redemption.cash(), tenders)
                .map(payment ->
                        new Act.RewardRedeemed(
                                occasion,
                                redemption,
                                labels.of(Label.Kind.REWARD, redemption.reward()),
                                payment,
                                visit.identification(),
                                taken.changes()));
    }

    private static List<Tender> givenBack(Payment payment) {
        List<Tender> back = new ArrayList<>();
        Money cash = payment.cashKept();
        if (cash.isPositive()) {
            back.add(new Tender(TenderType.CASH, cash, ""));
        }
        payment.tenders().stream()
                .filter(tender -> tender.type() != TenderType.CASH)
                .forEach(back::add);
        return back;
    }
}
