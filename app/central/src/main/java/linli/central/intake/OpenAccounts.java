package linli.central.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import linli.central.store.Feeds.Kind;
import linli.central.store.Feeds.Ref;
import linli.central.store.News;
import linli.central.store.Transaction;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.AccountChange;
import linli.core.member.MemberId;
import linli.core.points.PointsAccount;
import linli.core.points.Unit;
import linli.core.tier.TierStanding;

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

    /** What the member has of that unit, as it is now. */
    public PointsAccount of(Unit unit, MemberId member) {
        return account(member).of(unit);
    }

    /**
     * Applies a change that waited.
     *
     * @return false if the account contradicts it; then nothing changes
     */
    public boolean fold(AccountChange change, LoyaltyRules rules, LocalDate day) {
        Optional<MemberAccount> folded =
                Accounts.folded(account(change.member()), change, rules, day);
        folded.ifPresent(account -> after.put(change.member(), account));
        return folded.isPresent();
    }

    /** The tier that the member holds now. */
    TierStanding tier(MemberId member) {
        return account(member).tier();
    }

    /** Reviews the member's tier if it falls due by that day; the tier held then. */
    TierStanding review(MemberId member, LoyaltyRules rules, LocalDate day) {
        MemberAccount reviewed = account(member).reviewed(rules, day);
        after.put(member, reviewed);
        return reviewed.tier();
    }

    /** Judges the member's tier again after a return. */
    void withdraw(MemberId member, LoyaltyRules rules, LocalDate today) {
        after.put(member, account(member).withdrawn(rules, today));
    }

    /** Makes another account of what a member has of a unit. */
    public interface Change {

        /** What the member has afterwards. */
        PointsAccount of(MemberId member, Unit unit, PointsAccount account);
    }

    /** Changes every account, unit by unit. */
    public void change(Change change) {
        for (Unit unit : Unit.values()) {
            after.replaceAll((member, account) ->
                    account.with(unit, change.of(member, unit, account.of(unit))));
        }
    }

    /** Gives out what nobody holds, saves what changed, and tells all who see those members. */
    public void finish(Instant now, LocalDate today, boolean tellAll) {
        Spreading spreading = new Spreading(tx, now, today);
        for (Unit unit : Unit.values()) {
            Map<MemberId, PointsAccount> some = new HashMap<>();
            after.forEach((member, account) -> some.put(member, account.of(unit)));
            spreading
                    .of(unit, some)
                    .forEach((member, spread) ->
                            after.put(member, account(member).with(unit, spread)));
        }
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
