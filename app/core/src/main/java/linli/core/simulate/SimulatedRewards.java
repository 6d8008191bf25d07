package linli.core.simulate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import linli.core.Outcome;
import linli.core.checkout.CancelRedemption;
import linli.core.checkout.Customer;
import linli.core.checkout.DrawPrize;
import linli.core.checkout.LoyaltyRules;
import linli.core.checkout.MemberAccount;
import linli.core.checkout.Occasion;
import linli.core.checkout.RedeemReward;
import linli.core.checkout.Redemption;
import linli.core.reward.RewardRefusal;

/** The redemptions and draws of a scenario, with the stock that everybody shares. */
final class SimulatedRewards {

    private final LoyaltyRules rules;
    private final SimulatedMembers members;
    private final Map<String, Redemption> redemptions = new LinkedHashMap<>();
    private final Map<String, String> draws = new LinkedHashMap<>();
    private final Map<String, Long> rewardsTaken = new HashMap<>();
    private final Map<String, Long> prizesDrawn = new HashMap<>();

    SimulatedRewards(LoyaltyRules rules, SimulatedMembers members) {
        this.rules = rules;
        this.members = members;
    }

    Map<String, Redemption> redemptions() {
        return redemptions;
    }

    Map<String, String> draws() {
        return draws;
    }

    Outcome<Redemption.Changed> redeem(ScenarioEvent.Redeem event, Occasion occasion) {
        Optional<Customer> customer = members.customer(event.member());
        if (customer.isEmpty()) {
            return Outcome.refused(EventRefusal.UNKNOWN_MEMBER);
        }
        long taken = rewardsTaken.getOrDefault(event.reward(), 0L);
        return new RedeemReward(rules)
                .decide(customer.get(), event.reward(), taken, occasion)
                .map(changed -> keep(event.id(), changed, 1));
    }

    Outcome<Redemption.Changed> cancel(ScenarioEvent.CancelRedeem event, Occasion occasion) {
        Redemption redemption = redemptions.get(event.redemption());
        Optional<MemberAccount> account =
                Optional.ofNullable(redemption).flatMap(some -> members.account(some.member()));
        if (redemption == null || account.isEmpty()) {
            return Outcome.refused(RewardRefusal.UNKNOWN_REDEMPTION);
        }
        return new CancelRedemption(rules)
                .decide(redemption, account.get(), occasion)
                .map(changed -> keep(event.redemption(), changed, -1));
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
                    draws.put(event.id(), drawn.prize().id());
                    prizesDrawn.merge(drawn.prize().id(), 1L, Math::addExact);
                    return drawn;
                });
    }

    private Redemption.Changed keep(String id, Redemption.Changed changed, long taken) {
        redemptions.put(id, changed.redemption());
        rewardsTaken.merge(changed.redemption().reward(), taken, Math::addExact);
        return changed;
    }
}
