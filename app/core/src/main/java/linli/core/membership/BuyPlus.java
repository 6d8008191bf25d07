package linli.core.membership;

import java.util.List;
import linli.core.account.AccountDraft;
import linli.core.account.LotIds;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.AccountChange;
import linli.core.act.Occasion;

/** Sells or renews the paid membership; its fee earns nothing. */
public final class BuyPlus {

    private final LoyaltyRules rules;

    /** Decides by those rules. */
    public BuyPlus(LoyaltyRules rules) {
        this.rules = rules;
    }

    /** What the purchase changes. */
    public List<AccountChange> decide(MemberAccount account, Occasion occasion) {
        AccountDraft draft = new AccountDraft(rules, account, occasion, new LotIds(occasion.act()));
        draft.activatePlus();
        return draft.change().stream().toList();
    }
}
