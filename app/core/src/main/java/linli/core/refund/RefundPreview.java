package linli.core.refund;

import java.time.LocalDate;
import java.util.Optional;
import linli.core.account.MemberAccount;
import linli.core.act.Act;

/**
 * What a refund would do.
 *
 * @param act as it would be written now
 * @param before the account of the ticket's member, if it has one
 * @param after the same after it
 * @param lastDay on which goods of the ticket can come back; empty if for ever
 */
public record RefundPreview(
        Act.TicketRefunded act,
        Optional<MemberAccount> before,
        Optional<MemberAccount> after,
        Optional<LocalDate> lastDay) {}
