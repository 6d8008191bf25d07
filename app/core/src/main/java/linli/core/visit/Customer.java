package linli.core.visit;

import java.time.LocalDate;
import java.util.Optional;
import linli.core.account.MemberAccount;

/**
 * A member as the rules see one.
 *
 * @param inviter the account of the one whose reward waits for this member's first real ticket,
 *     {@link MemberAccount#vestingInviter()}; without it the reward waits on
 */
public record Customer(
        MemberAccount account, Optional<LocalDate> birthday, Optional<MemberAccount> inviter) {

    /** A member for whom no inviter waits, or whose inviter is not known here. */
    public Customer(MemberAccount account, Optional<LocalDate> birthday) {
        this(account, birthday, Optional.empty());
    }

    /** The one who stands at the counter. */
    public static Customer of(Visit visit) {
        return new Customer(visit.account(), visit.member().profile().birthday());
    }

    /** Whether that day lies in the month of birth. */
    public boolean hasBirthdayMonth(LocalDate day) {
        return birthday.isPresent() && birthday.get().getMonth() == day.getMonth();
    }
}
