package linli.station.receipt;

import java.time.LocalDateTime;
import linli.core.account.MemberAccount;
import linli.core.member.Member;

/**
 * The member a receipt is for.
 *
 * @param account with the act and whatever came after it
 * @param asOf when the account stood like that, in the shop's zone
 */
public record ReceiptMember(Member member, MemberAccount account, LocalDateTime asOf) {}
