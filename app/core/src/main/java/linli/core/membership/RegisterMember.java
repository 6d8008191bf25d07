package linli.core.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linli.core.Outcome;
import linli.core.account.AccountDraft;
import linli.core.account.ActivityGrant;
import linli.core.account.LotIds;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.AccountChange;
import linli.core.act.Act;
import linli.core.act.Occasion;
import linli.core.act.UseKind;
import linli.core.campaign.Activity;
import linli.core.member.Member;
import linli.core.member.RegistrationRefusal;
import linli.core.visit.Customer;

/** Registers a member and rewards the inviter, at once or with the member's first real ticket. */
public final class RegisterMember {

    private final LoyaltyRules rules;

    /** Decides by those rules. */
    public RegisterMember(LoyaltyRules rules) {
        this.rules = rules;
    }

    /**
     * The registration with its facts. Whether there is such a member already is the caller's to
     * see: {@link RegistrationRefusal#ALREADY_REGISTERED}.
     *
     * @param inviter the account of {@link Member#inviter()}, if it names one
     * @return or {@link RegistrationRefusal#UNKNOWN_INVITER} if that one is not given
     */
    public Outcome<Act.MemberRegistered> decide(
            Member member, Optional<Customer> inviter, Occasion occasion) {
        if (!member.inviter().equals(inviter.map(customer -> customer.account().member()))) {
            return Outcome.refused(RegistrationRefusal.UNKNOWN_INVITER);
        }
        return Outcome.exact(
                RegistrationRefusal.AMOUNT_TOO_LARGE,
                () ->
                        Outcome.of(
                                new Act.MemberRegistered(
                                        occasion, member, changes(member, inviter, occasion))));
    }

    private List<AccountChange> changes(
            Member member, Optional<Customer> inviter, Occasion occasion) {
        Optional<Activity> referral = rules.activity(Activity.REFERRAL);
        if (inviter.isEmpty() || referral.isEmpty()) {
            return List.of();
        }
        LocalDate today = occasion.businessDay();
        LotIds lots = new LotIds(occasion.act());
        AccountDraft draft;
        if (referral.get().vest().isPresent()) {
            MemberAccount opened = MemberAccount.opened(member.id(), rules);
            draft = new AccountDraft(rules, opened, occasion, lots);
            draft.use(UseKind.VESTING, inviter.get().account().member().value(), today, 1);
        } else {
            draft = new AccountDraft(rules, inviter.get().account(), occasion, lots);
            new ActivityGrant(rules).grant(Activity.REFERRAL, draft, today);
        }
        List<AccountChange> changes = new ArrayList<>(1);
        draft.change().ifPresent(changes::add);
        return changes;
    }
}
