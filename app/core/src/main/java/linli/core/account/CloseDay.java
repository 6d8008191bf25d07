package linli.core.account;

import java.time.LocalDate;
import java.util.Optional;
import linli.core.act.AccountChange;
import linli.core.act.Occasion;

/** Closes a business day for a member: points that have ended go, and a tier may be reviewed. */
public final class CloseDay {

    private final LoyaltyRules rules;

    /** Closes by those rules. */
    public CloseDay(LoyaltyRules rules) {
        this.rules = rules;
    }

    /**
     * What the close of {@code day} changes: the points held by the occasion's station that end by
     * then, and after that the tier if it is due for review.
     *
     * @return nothing if nothing changes
     */
    public Optional<AccountChange> close(MemberAccount account, LocalDate day, Occasion occasion) {
        AccountDraft draft = draft(account, occasion);
        draft.expire(day);
        draft.review(day);
        return draft.change();
    }

    /** The same without a review of the tier, which is the central's alone. */
    public Optional<AccountChange> expire(MemberAccount account, LocalDate day, Occasion occasion) {
        AccountDraft draft = draft(account, occasion);
        draft.expire(day);
        return draft.change();
    }

    private AccountDraft draft(MemberAccount account, Occasion occasion) {
        return new AccountDraft(rules, account, occasion, new LotIds(occasion.act()));
    }
}
