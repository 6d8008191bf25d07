package linli.core.claim;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import linli.core.Outcome;
import linli.core.act.ClaimAct;
import linli.core.member.MemberId;
import linli.core.refund.TicketSummary;

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

    /** What doing as headquarters decided would do now. */
    void previewSettling(SettleRequest request, Consumer<Outcome<ClaimPreview>> reply);

    /** Does what headquarters decided. */
    void settle(SettleRequest request, Consumer<Outcome<ClaimAct.Settled>> reply);

    /**
     * The claims taken here, at most {@link #MOST}: those that wait for somebody here first, then
     * the newest. Of that member only, if one is named.
     */
    void claims(Optional<MemberId> member, Consumer<Outcome<List<ClaimStanding>>> reply);

    /** The handovers to that member, the newest first. */
    void handovers(MemberId member, Consumer<Outcome<List<TicketSummary>>> reply);
}
