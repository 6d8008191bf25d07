package linli.core.redeem;

import java.time.temporal.ChronoUnit;
import linli.core.Outcome;
import linli.core.account.AccountDraft;
import linli.core.account.LotIds;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.Occasion;
import linli.core.act.Redemption;
import linli.core.act.UseKind;
import linli.core.points.Why;
import linli.core.reward.RewardRefusal;

/** Takes a reward back and restores its points, once and within some days. */
public final class CancelRedemption {

    private final LoyaltyRules rules;

    /** Decides by those rules. */
    public CancelRedemption(LoyaltyRules rules) {
        this.rules = rules;
    }

    /**
     * The cancelling with its facts; the use counts no more on the day of the redemption.
     *
     * @param account of the one who redeemed
     * @return or a {@link RewardRefusal}; then nothing changes
     */
    public Outcome<Redemption.Changed> decide(
            Redemption redemption, MemberAccount account, Occasion occasion) {
        if (redemption.isCancelled()) {
            return Outcome.refused(RewardRefusal.ALREADY_CANCELLED);
        }
        long days = ChronoUnit.DAYS.between(redemption.day(), occasion.businessDay());
        if (rules.cancelDays().isPresent() && days > rules.cancelDays().getAsLong()) {
            return Outcome.refused(RewardRefusal.TOO_LATE);
        }
        return Outcome.exact(
                RewardRefusal.AMOUNT_TOO_LARGE, () -> cancel(redemption, account, occasion));
    }

    private Outcome<Redemption.Changed> cancel(
            Redemption redemption, MemberAccount account, Occasion occasion) {
        AccountDraft draft = new AccountDraft(rules, account, occasion, new LotIds(occasion.act()));
        Why why =
                new Why.RedemptionCancelled(
                        redemption.id().value(), redemption.reward(), redemption.points());
        draft.restore(why, redemption.taken(), 0);
        draft.use(UseKind.REWARD, redemption.reward(), redemption.day(), -1);
        return Outcome.of(
                new Redemption.Changed(redemption.cancelled(), draft.change().stream().toList()));
    }
}
