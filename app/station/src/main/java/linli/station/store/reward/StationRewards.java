package linli.station.store.reward;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.core.account.LoyaltyRules;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.member.MemberId;
import linli.core.reward.GivenOut;
import linli.core.reward.Lottery;
import linli.core.reward.Prize;
import linli.core.reward.Reward;
import linli.station.store.h2.Queries;
import linli.station.store.ticket.Tickets;

/** The rewards that were given here and the prizes that were drawn. */
public final class StationRewards {

    private static final String NOT_CANCELLED =
            " not exists (select 1 from cancelled_redemption c where c.redemption_id = r.act_id)";

    private final Queries queries;
    private final Tickets tickets;

    /** Reads by those queries; {@code tickets} has the acts. */
    public StationRewards(Queries queries, Tickets tickets) {
        this.queries = queries;
        this.tickets = tickets;
    }

    /** How many were given out here of everything of which those rules have only so many. */
    public GivenOut given(LoyaltyRules rules) {
        Map<String, Long> rewards = new HashMap<>();
        for (Reward reward : rules.rewards()) {
            if (reward.stock().isPresent()) {
                rewards.put(reward.id(), ofReward(reward.id()));
            }
        }
        Map<String, Long> prizes = new HashMap<>();
        for (Prize prize : rules.lottery().map(Lottery::prizes).orElse(List.of())) {
            if (prize.stock().isPresent()) {
                prizes.put(
                        prize.id(),
                        queries.number(
                                "select count(*) from drawn_prize where prize = ?", prize.id()));
            }
        }
        return new GivenOut(rewards, prizes);
    }

    /** The redemption of that id, if it was made here. */
    public Optional<Act.RewardRedeemed> byId(ActId id) {
        return queries.first(
                        "select seq from redemption where act_id = ?",
                        row -> row.getLong(1),
                        id.value())
                .flatMap(seq -> tickets.inJournal(seq, Act.RewardRedeemed.class));
    }

    /** Whether the redemption of that id was taken back here. */
    public boolean isCancelled(ActId id) {
        String sql = "select count(*) from cancelled_redemption where redemption_id = ?";
        return queries.number(sql, id.value()) > 0;
    }

    /** What the member redeemed here on that day or later and did not give back, latest first. */
    public List<Act.RewardRedeemed> standing(MemberId member, LocalDate since) {
        return queries
                .all(
                        "select seq from redemption r where member_id = ? and business_day >= ? and"
                                + NOT_CANCELLED
                                + " order by seq desc",
                        row -> row.getLong(1),
                        member.value(),
                        since)
                .stream()
                .flatMap(seq -> tickets.inJournal(seq, Act.RewardRedeemed.class).stream())
                .toList();
    }

    private long ofReward(String id) {
        return queries.number("select count(*) from redemption where reward = ?", id)
                - queries.number("select count(*) from cancelled_redemption where reward = ?", id);
    }
}
