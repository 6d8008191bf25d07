package linli.station.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import linli.core.checkout.AccountChange;
import linli.core.checkout.LoyaltyRules;
import linli.core.checkout.MemberAccount;
import linli.core.member.MemberId;

/**
 * Members' accounts as this station shows them: the account of the feed, and over it this station's
 * own acts that it does not include yet. So nothing is counted twice and no balance flickers.
 */
public final class MemberAccounts {

    private final Queries queries;
    private final StoreParts parts;

    MemberAccounts(StoreParts parts) {
        this.queries = parts.queries();
        this.parts = parts;
    }

    /** An account of the feed with the last own entry that it includes. */
    record Shared(MemberAccount account, long included) {}

    /**
     * The account of a member who is known here; as if just opened if nothing was ever booked.
     *
     * @param today the business day that tiers are judged on
     * @throws IllegalStateException if an own act takes points that the feed's account does not
     *     have
     */
    public MemberAccount of(MemberId member, LoyaltyRules rules, LocalDate today) {
        Optional<Shared> shared = shared(member);
        MemberAccount account =
                shared.map(Shared::account).orElseGet(() -> MemberAccount.opened(member, rules));
        for (AccountChange change : changesAfter(shared.map(Shared::included).orElse(0L), member)) {
            account = account.fold(change, rules, today);
        }
        return account;
    }

    /** The members who hold points here that end on that day or before. */
    public List<MemberId> withPointsEnding(LocalDate day) {
        String sql =
                "select member_id from account where first_expiry <= ? union"
                        + " select c.member_id from account_change c left join account a"
                        + " on a.member_id = c.member_id where c.first_expiry <= ? and c.seq >"
                        + " case when a.epoch = ? then a.applied_seq else 0 end order by 1";
        return queries.all(sql, row -> new MemberId(row.getString(1)), day, day, parts.epoch());
    }

    Optional<Shared> shared(MemberId member) {
        return queries.first(
                "select epoch, applied_seq, account from account where member_id = ?",
                row ->
                        new Shared(
                                parts.texts().account(row.getString(3)),
                                parts.included(row.getInt(1), row.getLong(2))),
                member.value());
    }

    List<AccountChange> changesAfter(long seq, MemberId member) {
        return queries.all(
                "select change from account_change where member_id = ? and seq > ?"
                        + " order by seq, place",
                row -> parts.texts().change(row.getString(1)),
                member.value(),
                seq);
    }
}
