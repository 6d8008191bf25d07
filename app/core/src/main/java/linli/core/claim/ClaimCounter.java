package linli.core.claim;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import linli.core.Outcome;
import linli.core.act.ActId;
import linli.core.act.ClaimAct;
import linli.core.member.MemberId;
import linli.core.refund.TicketSummary;
import linli.core.tender.Payout;

/**
 * What a screen can ask of the station about claims. Nothing here waits: every reply comes later,
 * exactly once, on the screen's own thread. An accepted act is on disk before its reply.
 */
public interface ClaimCounter {

    /** So many claims are shown at once. */
    int MOST = 100;

    /** What a claim would do now. */
    void preview(ClaimRequest request, Consumer<Outcome<ClaimPreview>> reply);

    /** Takes a claim. */
    void file(ClaimRequest request, Consumer<Outcome<ClaimAct.Filed>> reply);

    /**
     * Does what headquarters decided.
     *
     * @param filed the act that left the claim to them
     * @param way in which money goes back, if it does
     */
    void settle(
            ActId filed,
            Payout.Way way,
            Optional<String> approver,
            Consumer<Outcome<ClaimAct.Settled>> reply);

    /**
     * The claims taken here, at most {@link #MOST}: those that wait for somebody here first, then
     * the newest. Of that member only, if one is named.
     */
    void claims(Optional<MemberId> member, Consumer<Outcome<List<ClaimStanding>>> reply);

    /** The handovers to that member, the newest first. */
    void handovers(MemberId member, Consumer<Outcome<List<TicketSummary>>> reply);
}
