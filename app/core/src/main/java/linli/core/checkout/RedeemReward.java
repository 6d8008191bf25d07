package linli.core.checkout;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import linli.core.Outcome;
import linli.core.points.LedgerEntry;
import linli.core.points.LotSlice;
import linli.core.points.Why;
import linli.core.reward.Reward;
import linli.core.reward.RewardRefusal;
import linli.core.tier.Tier;

/** Gives a member a reward for points, or a gift for none. */
public final class RedeemReward {

    private final LoyaltyRules rules;

    /** Decides by those rules. */
    public RedeemReward(LoyaltyRules rules) {
        this.rules = rules;
    }

    /**
     * The redemption with its facts.
     *
     * @param takenBefore how many of the reward were given to anybody and not cancelled
     * @return or a {@link RewardRefusal}; then nothing changes
     */
    public Outcome<Redemption.Changed> decide(
            Customer customer, String id, long takenBefore, Occasion occasion) {
        Optional<Reward> known = rules.reward(id);
        if (known.isEmpty()) {
            return Outcome.refused(RewardRefusal.UNKNOWN_REWARD);
        }
        Reward reward = known.get();
        Optional<RewardRefusal> refusal =
                whyNot(reward, customer, occasion)
                        .or(() -> overLimit(reward, customer.account(), occasion.businessDay()))
                        .or(() -> outOfStock(reward, takenBefore));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return Outcome.exact(
                RewardRefusal.AMOUNT_TOO_LARGE, () -> take(reward, customer.account(), occasion));
    }

    private Optional<RewardRefusal> whyNot(Reward reward, Customer customer, Occasion occasion) {
        MemberAccount account = customer.account();
        LocalDate today = occasion.businessDay();
        if (occasion.localTime().isBefore(beginning(reward, account))) {
            return Optional.of(RewardRefusal.NOT_STARTED);
        }
        if (reward.to().isPresent() && !occasion.localTime().isBefore(reward.to().get())) {
            return Optional.of(RewardRefusal.ENDED);
        }
        if (reward.minTier().isPresent()
                && !rules.tiers().reaches(account.tier().tier(), reward.minTier().get())) {
            return Optional.of(RewardRefusal.TIER_TOO_LOW);
        }
        if (reward.plusOnly() && !account.plusActive(today)) {
            return Optional.of(RewardRefusal.PLUS_ONLY);
        }
        if (reward.birthdayMonth() && !customer.hasBirthdayMonth(today)) {
            return Optional.of(RewardRefusal.NOT_BIRTHDAY);
        }
        return Optional.empty();
    }

    private LocalDateTime beginning(Reward reward, MemberAccount account) {
        if (reward.from().isEmpty()) {
            return LocalDateTime.MIN;
        }
        boolean early =
                reward.earlyTier().isPresent()
                        && rules.tiers().reaches(account.tier().tier(), reward.earlyTier().get());
        return early ? reward.from().get().minusHours(reward.earlyHours()) : reward.from().get();
    }

    private static Optional<RewardRefusal> overLimit(
            Reward reward, MemberAccount account, LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        boolean free =
                isBelow(reward.perWeek(), reward, account, monday, today)
                        && isBelow(
                                reward.perMonth(), reward, account, today.withDayOfMonth(1), today)
                        && isBelow(
                                reward.perYear(), reward, account, today.withDayOfYear(1), today);
        return free ? Optional.empty() : Optional.of(RewardRefusal.LIMIT_REACHED);
    }

    private static boolean isBelow(
            OptionalLong limit,
            Reward reward,
            MemberAccount account,
            LocalDate from,
            LocalDate to) {
        return limit.isEmpty()
                || account.used(UseKind.REWARD, reward.id(), from, to) < limit.getAsLong();
    }

    private static Optional<RewardRefusal> outOfStock(Reward reward, long takenBefore) {
        return reward.stock().isPresent() && takenBefore >= reward.stock().getAsLong()
                ? Optional.of(RewardRefusal.OUT_OF_STOCK)
                : Optional.empty();
    }

    private Outcome<Redemption.Changed> take(
            Reward reward, MemberAccount account, Occasion occasion) {
        Tier tier = rules.tiers().of(account.tier().tier());
        Why why =
                new Why.Redeemed(
                        reward.id(), reward.points(), tier.id().value(), tier.rewardDiscountBp());
        long price = -why.points();
        if (price > account.availableAt(occasion.station())) {
            return Outcome.refused(RewardRefusal.INSUFFICIENT_POINTS);
        }
        AccountDraft draft = new AccountDraft(rules, account, occasion, new LotIds(occasion.act()));
        draft.spend(why);
        draft.use(UseKind.REWARD, reward.id(), occasion.businessDay(), 1);
        List<AccountChange> changes = draft.change().stream().toList();
        Redemption redemption =
                new Redemption(
                        occasion.act(),
                        account.member(),
                        reward.id(),
                        occasion.businessDay(),
                        price,
                        reward.cash(),
                        taken(changes),
                        false);
        return Outcome.of(new Redemption.Changed(redemption, changes));
    }

    private static List<LotSlice> taken(List<AccountChange> changes) {
        for (AccountChange change : changes) {
            for (LedgerEntry entry : change.ledger()) {
                if (entry instanceof LedgerEntry.Debit debit) {
                    return debit.taken();
                }
            }
        }
        return List.of();
    }
}
