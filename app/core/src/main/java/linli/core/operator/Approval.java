package linli.core.operator;

import java.util.Set;
import linli.core.Outcome;
import linli.core.member.MemberId;

/**
 * A second person allowed something. It signs nobody in.
 *
 * @param actor who does it
 * @param approver who allowed it
 */
public record Approval(Permission permission, String actor, String approver) {

    /**
     * What is asked of a second person.
     *
     * @param actor the name of who does it
     * @param gainers whose membership gains by it
     */
    public record Request(Permission permission, String actor, Set<MemberId> gainers) {

        /** Keeps its own copy. */
        public Request {
            gainers = Set.copyOf(gainers);
        }
    }

    /**
     * The approval by somebody whose PIN was right.
     *
     * @return or an {@link OperatorRefusal}: {@code APPROVER_IS_ACTOR}, {@code APPROVER_GAINS} or
     *     {@code NOT_PERMITTED}
     */
    public static Outcome<Approval> by(Operator approver, Request request) {
        if (approver.name().equals(request.actor())) {
            return Outcome.refused(OperatorRefusal.APPROVER_IS_ACTOR);
        }
        if (approver.member().filter(request.gainers()::contains).isPresent()) {
            return Outcome.refused(OperatorRefusal.APPROVER_GAINS);
        }
        return approver.isActive() && Permissions.mayApprove(approver.role(), request.permission())
                ? Outcome.of(new Approval(request.permission(), request.actor(), approver.name()))
                : Outcome.refused(OperatorRefusal.NOT_PERMITTED);
    }
}
