package linli.core.operator;

import java.util.Set;
import linli.core.Refusal;
import linli.core.member.MemberId;

/**
 * A second person must allow it.
 *
 * @param permission that the one who does it has not
 * @param gainers whose membership gains by it, and who therefore may not be the second person
 */
public record ApprovalNeeded(Permission permission, Set<MemberId> gainers) implements Refusal {

    /** Keeps its own copy. */
    public ApprovalNeeded {
        gainers = Set.copyOf(gainers);
    }

    @Override
    public String code() {
        return "APPROVAL_NEEDED";
    }
}
