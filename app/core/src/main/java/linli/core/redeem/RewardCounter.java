package linli.core.redeem;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import linli.core.Outcome;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.Identification;
import linli.core.member.MemberId;
import linli.core.tender.Tender;
import linli.core.visit.Visit;

/**
 * What a screen can ask of the station about rewards. Nothing here waits: every reply comes later,
 * exactly once, on the screen's own thread. An accepted act is on disk before its reply.
 */
public interface RewardCounter {

    /** What the member's points buy, now and later, and the lucky draw; pure and at once. */
    RewardShelf shelf(Visit visit);

    /**
     * Gives a reward to the one who was recognised. Spending points needs their rotating code; for
     * a gift any way of being recognised will do.
     *
     * @param tenders which must cover the reward's cash as they cover a sale's net
     */
    void redeem(
            Identification member,
            String reward,
            List<Tender> tenders,
            Consumer<Outcome<Act.RewardRedeemed>> reply);

    /**
     * Takes a reward back that was given at this station, and gives back what was paid.
     *
     * @param approver the second person who allowed it, where one was needed
     */
    void cancel(
            ActId redemption,
            Optional<String> approver,
            Consumer<Outcome<Act.RedemptionCancelled>> reply);

    /** The same where nobody had to allow it. */
    default void cancel(ActId redemption, Consumer<Outcome<Act.RedemptionCancelled>> reply) {
        cancel(redemption, Optional.empty(), reply);
    }

    /** Lets the one who was recognised draw a prize. */
    void draw(Identification member, Consumer<Outcome<Act.PrizeDrawn>> reply);

    /** The member's redemptions at this station that can still be cancelled, the latest first. */
    void recent(MemberId member, Consumer<List<Act.RewardRedeemed>> reply);
}
