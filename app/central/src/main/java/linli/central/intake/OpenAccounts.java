package linli.central.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import linli.central.store.Feeds.Kind;
import linli.central.store.Feeds.Ref;
import linli.central.store.News;
import linli.central.store.Transaction;
import linli.core.checkout.AccountChange;
import linli.core.checkout.LoyaltyRules;
import linli.core.checkout.MemberAccount;
import linli.core.member.MemberId;
import linli.core.points.PointsAccount;

/** Accounts that are locked, changed, spread, saved and told of in one transaction. */
public final class OpenAccounts {

    private final Transaction tx;
    private final News news;
    private final Map<MemberId, MemberAccount> before = new HashMap<>();
    private final Map<MemberId, MemberAccount> after = new HashMap<>();

    /** Locks the accounts of those members, as far as they are known. */
    public OpenAccounts(Transaction tx, News news, Collection<MemberId> members) {
        this.tx = tx;
        this.news = news;
        tx.neighbours()
                .lockAccounts(members)
                .forEach((member, state) -> before.put(member, Accounts.read(state)));
        after.putAll(before);
    }

    /** Whether there is an account of that member. */
    public boolean has(MemberId member) {
        return before.containsKey(member);
    }

    /** The account as it is now. */
    public PointsAccount points(MemberId member) {
        return account(member).points();
    }

    /**
     * Applies a change that waited.
     *
     * @return false if the account contradicts it; then nothing changes
     */
    public boolean fold(AccountChange change, LoyaltyRules rules, LocalDate day) {
        try {
            MemberAccount account = account(change.member());
            after.put(change.member(), account.fold(change, rules, day));
            return true;
        } catch (IllegalStateException contradiction) {
            return false;
        }
    }

    /** Changes every account. */
    public void change(BiFunction<MemberId, PointsAccount, PointsAccount> change) {
        after.replaceAll(
                (member, account) -> account.withPoints(change.apply(member, account.points())));
    }

    /** Gives out what nobody holds, saves what changed, and tells all who see those members. */
    public void finish(Instant now, LocalDate today, boolean tellAll) {
        Map<MemberId, PointsAccount> points = new HashMap<>();
        after.forEach((member, account) -> points.put(member, account.points()));
        new Spreading(tx, now, today)
                .of(points)
                .forEach((member, spread) -> after.put(member, account(member).withPoints(spread)));
        Map<MemberId, String> changed = new HashMap<>();
        after.forEach((member, account) -> {
            if (!account.equals(before.get(member))) {
                changed.put(member, Accounts.text(account));
            }
        });
        tx.neighbours().change(changed);
        tx.neighbours()
                .seenBy(tellAll ? after.keySet() : changed.keySet())
                .forEach((member, stations) ->
                        news.tell(stations, new Ref(Kind.MEMBER, member.value())));
    }

    private MemberAccount account(MemberId member) {
        return Optional.ofNullable(after.get(member))
                .orElseThrow(() -> new IllegalArgumentException("Not locked: " + member));
    }
}
