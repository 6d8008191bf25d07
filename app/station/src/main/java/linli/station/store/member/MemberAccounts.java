package linli.station.store.member;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.AccountChange;
import linli.core.act.ActId;
import linli.core.member.AbsentMember;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.points.EscrowBook.Share;
import linli.core.points.Shares;
import linli.station.store.h2.Queries;
import linli.station.store.h2.StoreParts;

/**
 * Members' accounts as this station shows them: the account of the feed, and over it this station's
 * own acts that it does not include yet. So nothing is counted twice and no balance flickers.
 */
public final class MemberAccounts {

    private final Queries queries;
    private final StoreParts parts;
    private final Dues dues;

    /** Reads by the queries of those parts. */
    public MemberAccounts(StoreParts parts) {
        this.queries = parts.queries();
        this.parts = parts;
        this.dues = new Dues(parts.station());
    }

    /**
     * An account of the feed with the last own entry that it includes.
     *
     * @param byNumber what acts called the member while no more than the number was known here
     */
    record Shared(MemberAccount account, long included, MemberId byNumber) {}

    /**
     * The account of a member who is known here; as if just opened if nothing was ever booked.
     *
     * @param today the business day that tiers are judged on
     */
    public MemberAccount of(MemberId member, LoyaltyRules rules, LocalDate today) {
        Optional<Shared> shared = shared(member);
        MemberAccount account =
                shared.map(Shared::account).orElseGet(() -> MemberAccount.opened(member, rules));
        for (AccountChange change : changesOver(shared, member)) {
            account = account.fold(change, rules, today);
        }
        return account;
    }

    /** Whether what an act gave to {@code member} was moved later under another name. */
    public boolean isMovedByAnother(MemberId member, ActId act) {
        String lots = "%\"" + act.value() + "/%";
        return queries.number(
                        "select count(*) from account_change where member_id <> ? and change like ?"
                                + " and seq > (select seq from act where act_id = ?)",
                        member.value(),
                        lots,
                        act.value())
                > 0;
    }

    /** The members who hold points here that end on that day or before. */
    public List<MemberId> withPointsEnding(LocalDate day) {
        String sql =
                "select member_id from account where first_expiry <= ? union"
                        + " select c.member_id from account_change c left join account a"
                        + " on a.member_id = c.member_id where c.first_expiry <= ? and c.seq >"
                        + " case when a.epoch = ? then greatest(a.applied_seq, ?) else ? end"
                        + " order by 1";
        return queries
                .all(
                        sql,
                        row -> new MemberId(row.getString(1)),
                        day,
                        day,
                        parts.epoch(),
                        parts.carried(),
                        parts.carried())
                .stream()
                .flatMap(id -> holder(id).stream())
                .distinct()
                .toList();
    }

    /** Points of a number end with those of whose it is, nowhere before that is known. */
    private Optional<MemberId> holder(MemberId id) {
        Optional<AbsentMember> absent = AbsentMember.of(id);
        return absent.isEmpty()
                ? Optional.of(id)
                : queries.first(
                        "select member_id from member where number = ?",
                        row -> new MemberId(row.getString(1)),
                        absent.get().number().value());
    }

    /** The members of whose points some are offered, or are above this station's share. */
    public List<MemberId> withEscrowDue(boolean onlyNow) {
        String sql =
                "select member_id from account where due = 'NOW'"
                        + (onlyNow ? "" : " or due = 'LATER'")
                        + " order by member_id";
        return queries.all(sql, row -> new MemberId(row.getString(1)));
    }

    /**
     * What of a member's account this station may keep, if the account of the feed includes
     * everything that was done here: before that nobody can say.
     */
    public Optional<Shares> mayKeep(MemberId member) {
        return shared(member)
                .filter(known -> changesOver(Optional.of(known), member).isEmpty())
                .flatMap(known ->
                        queries.first(
                                "select may_keep, may_keep_fen from account where member_id = ?",
                                row ->
                                        new Shares(
                                                new Share(row.getLong(1), false),
                                                new Share(row.getLong(2), false)),
                                member.value()));
    }

    Optional<Shared> shared(MemberId member) {
        return queries.first(
                "select a.epoch, a.applied_seq, a.account, m.number from account a"
                        + " left join member m on m.member_id = a.member_id where a.member_id = ?",
                row ->
                        new Shared(
                                asHeldNow(parts.texts().account(row.getString(3)), row.getInt(1)),
                                parts.included(row.getInt(1), row.getLong(2)),
                                new AbsentMember(new MemberNumber(row.getLong(4))).id()),
                member.value());
    }

    /**
     * A new epoch begins with no escrow: nobody knows what the old one did with it. Neither does
     * one that another has followed or that forked: what is done in it now no account of the feed
     * includes.
     */
    private MemberAccount asHeldNow(MemberAccount account, int epoch) {
        boolean isNew = epoch < parts.epoch() && parts.epoch() > 1;
        boolean isOver = epoch > parts.epoch() || parts.isForked().getAsBoolean();
        return isNew || isOver ? dues.frozen(account) : account;
    }

    /** Whether a change spends nothing and gives nothing away that another hand holds. */
    boolean takesOnlyWhatIsHere(AccountChange change) {
        return dues.takesOnlyWhatIsHere(change);
    }

    /** What was done here since, also under the number alone before it was known whose it is. */
    List<AccountChange> changesOver(Optional<Shared> shared, MemberId member) {
        long included = shared.map(Shared::included).orElse(0L);
        MemberId byNumber = shared.map(Shared::byNumber).orElse(member);
        List<Numbered> changes = changes(member, byNumber, member, included);
        // The feed's row may still have the number that was replaced
        List<MemberId> replaced =
                replacedHere(member).stream().filter(name -> !name.equals(byNumber)).toList();
        if (!replaced.isEmpty()) {
            changes = new ArrayList<>(changes);
            for (MemberId name : replaced) {
                changes.addAll(changes(name, name, member, included));
            }
            changes.sort(Comparator.comparingLong(Numbered::seq).thenComparingInt(Numbered::place));
        }
        return changes.stream().map(Numbered::change).toList();
    }

    private record Numbered(long seq, int place, AccountChange change) {}

    private List<Numbered> changes(MemberId name, MemberId other, MemberId member, long included) {
        return queries.all(
                "select seq, place, change from account_change where member_id in (?, ?)"
                        + " and seq > ? order by seq, place",
                row ->
                        new Numbered(
                                row.getLong(1),
                                row.getInt(2),
                                parts.texts().change(row.getString(3)).withMember(member)),
                name.value(),
                other.value(),
                included);
    }

    /** What acts may call the member whose card was replaced at this station. */
    private List<MemberId> replacedHere(MemberId member) {
        return queries.all(
                "select lost_number from member_change where kind = 'CARD' and member_id = ?",
                row -> new AbsentMember(new MemberNumber(row.getLong(1))).id(),
                member.value());
    }
}
