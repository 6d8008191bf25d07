package linli.core.claim;

import java.util.Optional;
import linli.core.act.ClaimAct;
import linli.core.act.Remedy;
import linli.core.member.Member;

/**
 * A claim and what became of it so far.
 *
 * @param member as far as known here
 * @param decision of headquarters, once they told it
 * @param settled the act that did what they decided
 */
public record ClaimStanding(
        ClaimAct.Filed filed,
        Optional<Member> member,
        Optional<ClaimDecision> decision,
        Optional<ClaimAct.Settled> settled) {

    /** How far a claim is. */
    public enum State {
        /** Headquarters allowed it: it is to be done here. */
        ALLOWED,
        /** Headquarters have not decided yet. */
        WAITING,
        /** The member got money or goods. */
        SETTLED,
        /** Headquarters refused it. */
        REFUSED
    }

    /** How far it is. */
    public State state() {
        if (settled.isPresent() || !(filed.remedy() instanceof Remedy.Undecided)) {
            return State.SETTLED;
        }
        return decision.map(ClaimDecision::verdict)
                .map(verdict ->
                        verdict == ClaimDecision.Verdict.NOTHING ? State.REFUSED : State.ALLOWED)
                .orElse(State.WAITING);
    }
}
