package linli.central.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import linli.central.store.TierReviews.Review;
import linli.central.store.Transaction;
import linli.contract.v1.feed.FeedItem;
import linli.contract.v1.feed.FeedItem.AccountItem;
import linli.core.Outcome;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.AccountChange;
import linli.core.member.MemberId;
import linli.core.points.LedgerEntry;
import linli.core.points.PointsAccount;
import linli.core.points.Unit;

/** The accounts that one upload changes, locked and in memory until all of it is applied. */
public final class Accounts {

    private final Map<MemberId, MemberAccount> accounts;
    private final Map<MemberId, Review> reviews;
    private final List<Review> undone = new ArrayList<>();
    private final boolean recovering;
    private final Set<MemberId> changed = new HashSet<>();

    private Accounts(
            Map<MemberId, MemberAccount> accounts,
            Map<MemberId, Review> reviews,
            boolean recovering) {
        this.accounts = accounts;
        this.reviews = reviews;
        this.recovering = recovering;
    }

    /** The accounts of those members, as far as they are known. */
    static Accounts locked(Transaction tx, Collection<MemberId> members) {
        Map<MemberId, MemberAccount> accounts = new HashMap<>();
        tx.neighbours()
                .lockAccounts(members)
                .forEach((member, state) -> accounts.put(member, read(state)));
        return new Accounts(accounts, tx.tierReviews().latest(members), tx.isRecovering());
    }

    /** The account as it is kept. */
    public static String text(MemberAccount account) {
        return new AccountItem(account, 0, 0).text();
    }

    /**
     * The account that was kept.
     *
     * @throws IllegalStateException if the text is none
     */
    public static MemberAccount read(String text) {
        if (FeedItem.read(text) instanceof Outcome.Accepted<FeedItem>(AccountItem item)) {
            return item.account();
        }
        throw new IllegalStateException("An account is kept that cannot be read");
    }

    boolean knows(MemberId member) {
        return accounts.containsKey(member);
    }

    Optional<MemberAccount> account(MemberId member) {
        return Optional.ofNullable(accounts.get(member));
    }

    void open(MemberAccount account) {
        accounts.put(account.member(), account);
        changed.add(account.member());
    }

    /** Applies a change; if the account cannot take it, nothing changes and the answer says why. */
    Optional<Dispute> change(AccountChange change, LoyaltyRules rules, LocalDate today) {
        MemberAccount before = accounts.get(change.member());
        if (before == null) {
            return Optional.of(Dispute.UNKNOWN_MEMBER);
        }
        Optional<MemberAccount> after =
                kept(before, change, rules, today).or(() -> folded(before, change, rules, today));
        after.ifPresent(this::open);
        if (after.isEmpty()) {
            return Optional.of(Dispute.CONTRADICTS_ACCOUNT);
        }
        return isCovered(before, change) ? Optional.empty() : Optional.of(Dispute.POINTS_NOT_HELD);
    }

    /**
     * The account as if the change had come before the review of its tier, if it is dated before
     * that and would have kept the tier; whatever moved the tier since stands.
     */
    private Optional<MemberAccount> kept(
            MemberAccount before, AccountChange change, LoyaltyRules rules, LocalDate day) {
        Optional<Review> review =
                Optional.ofNullable(reviews.get(change.member()))
                        .filter(some -> !change.growth().isEmpty())
                        .filter(some -> !day.isAfter(some.day()))
                        .filter(some -> read(some.after()).tier().equals(before.tier()));
        Optional<MemberAccount> kept =
                review.flatMap(some ->
                                folded(
                                        before.withTier(read(some.before()).tier()),
                                        change,
                                        rules,
                                        day))
                        .map(folded -> folded.reviewed(rules, review.orElseThrow().day()))
                        .filter(after -> rank(after, rules) > rank(before, rules));
        if (kept.isPresent()) {
            undone.add(review.orElseThrow());
            reviews.remove(change.member());
        }
        return kept;
    }

    private static int rank(MemberAccount account, LoyaltyRules rules) {
        return rules.tiers().rank(account.tier().tier());
    }

    /** Gives out what nobody holds of the accounts that changed. */
    void spread(Spreading spreading) {
        for (Unit unit : Unit.values()) {
            Map<MemberId, PointsAccount> some = new HashMap<>();
            changed.forEach(member ->
                    account(member).ifPresent(account -> some.put(member, account.of(unit))));
            spreading
                    .of(unit, some)
                    .forEach((member, after) ->
                            account(member)
                                    .map(account -> account.with(unit, after))
                                    .ifPresent(this::open));
        }
    }

    /** Judges the member's tier again after a return. */
    void withdraw(MemberId member, LoyaltyRules rules, LocalDate today) {
        MemberAccount account = accounts.get(member);
        if (account != null) {
            open(account.withdrawn(rules, today));
        }
    }

    Set<MemberId> changed() {
        return changed;
    }

    void save(Transaction tx) {
        Map<MemberId, String> states = new HashMap<>();
        accounts.forEach((member, account) -> {
            if (changed.contains(member)) {
                states.put(member, text(account));
            }
        });
        tx.neighbours().change(states);
        undone.forEach(tx.tierReviews()::undo);
    }

    private static boolean isExact(
            MemberAccount before, AccountChange change, MemberAccount after, Unit unit) {
        long moved = change.ledger(unit).stream().mapToLong(LedgerEntry::points).sum();
        return after.of(unit).balance() == before.of(unit).balance() + moved;
    }

    /** A restored central forgot what it had offered; that it was there to be offered is enough. */
    private boolean isCovered(MemberAccount before, AccountChange change) {
        return before.covers(change) || (recovering && Causes.isCovered(before, change));
    }

    /** The account after a change; empty if it cannot take it to the point and the fen. */
    static Optional<MemberAccount> folded(
            MemberAccount before, AccountChange change, LoyaltyRules rules, LocalDate today) {
        try {
            MemberAccount after = before.fold(change, rules, today);
            boolean exact =
                    Arrays.stream(Unit.values())
                            .allMatch(unit -> isExact(before, change, after, unit));
            return exact ? Optional.of(after) : Optional.empty();
        } catch (IllegalStateException | IllegalArgumentException | ArithmeticException contra) {
            return Optional.empty();
        }
    }
}
