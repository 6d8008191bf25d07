package linli.core.claim;

import java.time.LocalDate;
import java.util.Optional;
import linli.core.account.MemberAccount;
import linli.core.act.ClaimAct;

/**
 * What a claim, or its settling, would do.
 *
 * @param act as it would be written now
 * @param after the account of the ticket's member after it
 * @param lastDay on which goods of the ticket can be claimed; empty if for ever
 */
public record ClaimPreview(
        ClaimAct act, Optional<MemberAccount> after, Optional<LocalDate> lastDay) {}
