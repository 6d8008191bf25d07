package linli.core.operator;

import java.util.Optional;
import linli.core.member.MemberId;

/**
 * Somebody who may sign in at a station.
 *
 * @param name as it stands on receipts; no two operators of a station have the same
 * @param member their own membership, if they have one: nobody approves what they gain by
 * @param isActive false once they have left
 */
public record Operator(
        OperatorId id, String name, Role role, Optional<MemberId> member, boolean isActive) {}
