package linli.core.checkout;

import java.util.Optional;

/**
 * What a refund would do.
 *
 * @param act as it would be written now
 * @param before the account of the ticket's member, if it has one
 * @param after the same after it
 */
public record RefundPreview(
        Act.TicketRefunded act, Optional<MemberAccount> before, Optional<MemberAccount> after) {}
