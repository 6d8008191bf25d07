package linli.core.redeem;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linli.core.Outcome;
import linli.core.account.AccountDraft;
import linli.core.account.LotIds;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.account.UseLimit;
import linli.core.account.UseLimit.Period;
import linli.core.act.AccountChange;
import linli.core.act.Occasion;
import linli.core.act.Redemption;
import linli.core.act.UseKind;
import linli.core.points.LedgerEntry;
import linli.core.points.LotSlice;
import linli.core.points.Why;
import linli.core.reward.Reward;
import linli.core.reward.RewardRefusal;
import linli.core.tier.Tier;
import linli.core.visit.Customer;

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
        return Outcome.exact(
                RewardRefusal.AMOUNT_TOO_LARGE,
                () ->
                        obstacle(customer, reward, takenBefore, occasion)
                                .map(Outcome::<Redemption.Changed>refused)
                                .orElseGet(() -> take(reward, customer.account(), occasion)));
    }

    /**
     * The first thing in the way, in the order of the rules.
     *
     * @throws ArithmeticException if the price does not fit
     */
    Optional<RewardRefusal> obstacle(
            Customer customer, Reward reward, long takenBefore, Occasion occasion) {
        return whyNot(reward, customer, occasion)
                .or(() -> overLimit(reward, customer.account(), occasion.businessDay()))
                .or(() -> outOfStock(reward, takenBefore))
                .or(() -> tooExpensive(reward, customer.account(), occasion));
    }

    /** The points that the member pays. */
    long priceFor(Reward reward, MemberAccount account) {
        return reward.priceFor(rules.tiers().of(account.tier().tier()));
    }

    /** Each limit of the reward with what the member used of it. */
    public static List<UseLimit> limits(Reward reward, MemberAccount account, LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<UseLimit> limits = new ArrayList<>(3);
        reward.perWeek()
                .ifPresent(most ->
                        limits.add(limit(Period.WEEK, most, reward, account, monday, today)));
        LocalDate first = today.withDayOfMonth(1);
        reward.perMonth()
                .ifPresent(most ->
                        limits.add(limit(Period.MONTH, most, reward, account, first, today)));
        LocalDate newYear = today.withDayOfYear(1);
        reward.perYear()
                .ifPresent(most ->
                        limits.add(limit(Period.YEAR, most, reward, account, newYear, today)));
        return limits;
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

    /** From when on the member can have the reward. */
    LocalDateTime beginning(Reward reward, MemberAccount account) {
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
        return limits(reward, account, today).stream().anyMatch(limit -> limit.left() == 0)
                ? Optional.of(RewardRefusal.LIMIT_REACHED)
                : Optional.empty();
    }

    private static UseLimit limit(
            Period period,
            long most,
            Reward reward,
            MemberAccount account,
            LocalDate from,
            LocalDate today) {
        return new UseLimit(period, account.used(UseKind.REWARD, reward.id(), from, today), most);
    }

    private Optional<RewardRefusal> tooExpensive(
            Reward reward, MemberAccount account, Occasion occasion) {
        return priceFor(reward, account) > account.availableAt(occasion.station())
                ? Optional.of(RewardRefusal.INSUFFICIENT_POINTS)
                : Optional.empty();
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
