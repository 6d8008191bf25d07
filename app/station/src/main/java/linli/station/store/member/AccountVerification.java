package linli.station.store.member;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.AccountChange;
import linli.core.member.MemberId;
import linli.core.points.LedgerEntry;
import linli.core.points.PointsAccount;
import linli.core.points.Unit;
import linli.station.store.h2.StoreParts;

/** Verifies the points of members: their rows against the journal, their balances on screen. */
public final class AccountVerification {

    /** What can be wrong with the account of a member. */
    public enum Wrong {
        /** The rows of their ledger do not add up to what the journal says. */
        LEDGER_DIFFERS,
        /** The rows of their stored value do not add up to what the journal says. */
        VALUE_DIFFERS,
        /** An act took points that were not there. */
        POINTS_NOT_HELD,
        /** An act took points that another hand held. */
        POINTS_OF_OTHERS,
        /** The balance on screen is not what was told and done. */
        BALANCE_DIFFERS
    }

    private final StoreParts parts;
    private final LoyaltyRules rules;
    private final MemberAccounts accounts;

    /** Judges by those rules. */
    public AccountVerification(StoreParts parts, LoyaltyRules rules) {
        this.parts = parts;
        this.rules = rules;
        this.accounts = new MemberAccounts(parts);
    }

    /**
     * What is wrong with the account of a member, one for each change it is wrong with.
     *
     * @param points the sum of the member's ledger entries in the journal
     * @param fen the same of their stored value
     */
    public List<Wrong> of(MemberId member, long points, long fen) {
        List<Wrong> found = new ArrayList<>();
        String sql = "select sum(points) from ledger_entry where member_id = ?";
        if (parts.queries().number(sql, member.value()) != points) {
            found.add(Wrong.LEDGER_DIFFERS);
        }
        String value = "select sum(fen) from value_entry where member_id = ?";
        if (parts.queries().number(value, member.value()) != fen) {
            found.add(Wrong.VALUE_DIFFERS);
        }
        verifyBalance(member, found);
        return found;
    }

    private void verifyBalance(MemberId member, List<Wrong> found) {
        Optional<MemberAccounts.Shared> shared = accounts.shared(member);
        if (shared.isEmpty() && !isRegisteredHere(member)) {
            // The account comes with the feed, which is taken again after H2 was rebuilt.
            return;
        }
        MemberAccount account =
                shared.map(MemberAccounts.Shared::account)
                        .orElseGet(() -> MemberAccount.opened(member, rules));
        Map<Unit, Long> expected = new EnumMap<>(Unit.class);
        for (Unit unit : Unit.values()) {
            expected.put(unit, account.of(unit).balance());
        }
        for (AccountChange change : accounts.changesOver(shared, member)) {
            if (!account.covers(change)) {
                found.add(Wrong.POINTS_NOT_HELD);
                return;
            }
            if (!accounts.takesOnlyWhatIsHere(change)) {
                found.add(Wrong.POINTS_OF_OTHERS);
            }
            account = account.apply(change);
            for (Unit unit : Unit.values()) {
                long sum = change.ledger(unit).stream().mapToLong(LedgerEntry::points).sum();
                expected.merge(unit, sum, Math::addExact);
            }
        }
        MemberAccount after = account;
        if (!expected.entrySet().stream()
                .allMatch(of -> is(after.of(of.getKey()), of.getValue()))) {
            found.add(Wrong.BALANCE_DIFFERS);
        }
    }

    private static boolean is(PointsAccount account, long balance) {
        return account.balance() == balance
                && account.debt() >= 0
                && account.slices().stream().allMatch(slice -> slice.points() > 0);
    }

    private boolean isRegisteredHere(MemberId member) {
        String sql = "select count(*) from registered_member where member_id = ?";
        return parts.queries().number(sql, member.value()) > 0;
    }
}
