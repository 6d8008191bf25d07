package linli.core.simulate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import linli.core.Outcome;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.Occasion;
import linli.core.act.Redemption;
import linli.core.redeem.CancelRedemption;
import linli.core.redeem.DrawPrize;
import linli.core.redeem.RedeemReward;
import linli.core.reward.GivenOut;
import linli.core.reward.RewardRefusal;
import linli.core.visit.Customer;

/** The redemptions and draws of a scenario, with the stock that everybody shares. */
final class SimulatedRewards {

    private final LoyaltyRules rules;
    private final SimulatedMembers members;
    private final SimulationRecords records;
    private final Map<String, Long> rewardsTaken = new HashMap<>();
    private final Map<String, Long> prizesDrawn = new HashMap<>();

    SimulatedRewards(LoyaltyRules rules, SimulatedMembers members, SimulationRecords records) {
        this.rules = rules;
        this.members = members;
        this.records = records;
    }

    /** What was given out before counts against stock too. */
    void begin(GivenOut before) {
        rewardsTaken.putAll(before.rewards());
        prizesDrawn.putAll(before.prizes());
    }

    Outcome<Redemption.Changed> redeem(ScenarioEvent.Redeem event, Occasion occasion) {
        Optional<Customer> customer = members.customer(event.member());
        if (customer.isEmpty()) {
            return Outcome.refused(EventRefusal.UNKNOWN_MEMBER);
        }
        long taken = rewardsTaken.getOrDefault(event.reward(), 0L);
        return new RedeemReward(rules)
                .decide(customer.get(), event.reward(), taken, occasion)
                .map(changed -> {
                    records.redeemed(changed.redemption());
                    return count(changed, 1);
                });
    }

    Outcome<Redemption.Changed> cancel(ScenarioEvent.CancelRedeem event, Occasion occasion) {
        Optional<Redemption> redemption = records.redemption(event.redemption());
        Optional<MemberAccount> account =
                redemption.flatMap(some -> members.account(some.member()));
        if (redemption.isEmpty() || account.isEmpty()) {
            return Outcome.refused(RewardRefusal.UNKNOWN_REDEMPTION);
        }
        return new CancelRedemption(rules)
                .decide(redemption.get(), account.get(), occasion)
                .map(changed -> {
                    records.cancelled(changed.redemption());
                    return count(changed, -1);
                });
    }

    Outcome<DrawPrize.Drawn> draw(ScenarioEvent.Draw event, Occasion occasion) {
        Optional<MemberAccount> account = members.account(event.member());
        if (account.isEmpty()) {
            return Outcome.refused(EventRefusal.UNKNOWN_MEMBER);
        }
        return new DrawPrize(rules)
                .decide(
                        account.get(),
                        event.random(),
                        prize -> prizesDrawn.getOrDefault(prize, 0L),
                        occasion)
                .map(drawn -> {
                    records.drew(event.id(), drawn.prize().id());
                    prizesDrawn.merge(drawn.prize().id(), 1L, Math::addExact);
                    return drawn;
                });
    }

    private Redemption.Changed count(Redemption.Changed changed, long taken) {
        rewardsTaken.merge(changed.redemption().reward(), taken, Math::addExact);
        return changed;
    }
}
