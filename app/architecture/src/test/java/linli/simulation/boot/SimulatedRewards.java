package linli.simulation.boot;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import linli.core.account.LoyaltyRules;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.DrawNumber;
import linli.core.act.Occasion;
import linli.core.member.MemberId;
import linli.core.redeem.CompleteReward;
import linli.core.reward.GivenOut;
import linli.core.reward.Reward;
import linli.core.tender.Tender;

/** What points buy at a simulated counter, what is given for none, and what is drawn. */
final class SimulatedRewards {

    private final SimulatedChain chain;
    private final SimulatedCounter counter;
    private final StationLife life;
    private final LoyaltyRules rules = SimulatedCounter.BOOK.rules();
    private final CompleteReward desk =
            new CompleteReward(rules, (kind, id) -> Optional.empty(), GivenOut.NOTHING);

    SimulatedRewards(SimulatedChain chain, SimulatedCounter counter, StationLife life) {
        this.chain = chain;
        this.counter = counter;
        this.life = life;
    }

    /** Gives a member one of the rewards; what is limited, at home only. */
    void redeem(MemberId id) {
        Reward reward = chain.any(rules.rewards());
        List<Tender> tenders =
                reward.cash().isPositive() ? List.of(Tender.cash(reward.cash())) : List.of();
        counter.services()
                .visit(id)
                .ifPresent(visit ->
                        desk.redeem(visit, reward.id(), tenders, counter.occasion())
                                .map(counter::write));
    }

    /** Takes a reward back that was given here. */
    void cancel() {
        List<Act.RewardRedeemed> given =
                life.memory().acts().stream()
                        .map(StationMemory.Done::act)
                        .filter(Act.RewardRedeemed.class::isInstance)
                        .map(Act.RewardRedeemed.class::cast)
                        .toList();
        if (!given.isEmpty() && counter.isReady()) {
            Act.RewardRedeemed one = chain.any(given);
            Occasion occasion = counter.occasion();
            desk.cancel(
                            one,
                            cancelled().contains(one.occasion().act()),
                            counter.account(one.redemption().member(), occasion),
                            occasion)
                    .map(counter::write);
        }
    }

    /** Lets a member draw. */
    void draw(MemberId id) {
        counter.services()
                .visit(id)
                .ifPresent(visit ->
                        desk.draw(visit, DrawNumber.of(life.head().hash(), id), counter.occasion())
                                .map(counter::write));
    }

    private Set<ActId> cancelled() {
        Set<ActId> cancelled = new HashSet<>();
        for (StationMemory.Done done : life.memory().acts()) {
            if (done.act() instanceof Act.RedemptionCancelled back) {
                cancelled.add(back.redemption().id());
            }
        }
        return cancelled;
    }
}
