package linli.core.visit;

import java.util.List;
import linli.core.account.MemberAccount;
import linli.core.act.Identification;
import linli.core.member.AbsentMember;
import linli.core.member.Member;
import linli.core.pickup.PickupOrder;

/**
 * A member at the counter: who it is, what they have and what waits for them.
 *
 * @param account as of now, with this station's own later acts
 * @param orders that wait here, the oldest first
 */
public record Visit(
        Member member,
        MemberAccount account,
        List<PickupOrder> orders,
        Identification identification) {

    /** Whether no more than a number is known of the member: they earn, and spend nothing. */
    public boolean isAbsent() {
        return AbsentMember.is(member.id());
    }
}
