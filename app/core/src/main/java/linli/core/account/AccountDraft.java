package linli.core.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linli.core.act.AccountChange;
import linli.core.act.Occasion;
import linli.core.act.Use;
import linli.core.act.UseKind;
import linli.core.points.Holder;
import linli.core.points.LedgerEntry;
import linli.core.points.LotSlice;
import linli.core.points.PointsAccount;
import linli.core.points.PointsLedger;
import linli.core.points.Restoring;
import linli.core.points.UnitChange;
import linli.core.points.Why;
import linli.core.tier.GrowthEntry;
import linli.core.tier.GrowthWindow;
import linli.core.tier.TierPolicy;
import linli.core.tier.TierStanding;

/**
 * Collects what one act changes in one account, while it is being decided. Points are taken from
 * and put into the escrow of the station where the act is done.
 */
public final class AccountDraft {

    private final LoyaltyRules rules;
    private final MemberAccount before;
    private final Occasion occasion;
    private final LotIds lots;
    private final Holder holder;
    private final ValueDraft value;
    private final List<LedgerEntry> ledger = new ArrayList<>();
    private final List<Use> uses = new ArrayList<>();
    private PointsAccount points;
    private int applied;
    private TierStanding tier;
    private Optional<LocalDate> plusUntil = Optional.empty();
    private long growth;
    private long earnedPoints;

    /** Nothing changed yet. */
    public AccountDraft(LoyaltyRules rules, MemberAccount before, Occasion occasion, LotIds lots) {
        this.rules = rules;
        this.before = before;
        this.occasion = occasion;
        this.lots = lots;
        this.holder = new Holder.Escrow(occasion.station());
        this.value = new ValueDraft(before, occasion);
        this.points = before.points();
        this.tier = before.tier();
    }

    MemberAccount before() {
        return before;
    }

    /** The stored value of the same account. */
    public ValueDraft value() {
        return value;
    }

    /** Points come and count towards tiers; none write no entry. */
    public void earn(Why why) {
        receive(why);
        earnedPoints = Math.addExact(earnedPoints, why.points());
    }

    /** Points come that do not count towards tiers; none write no entry. */
    public void receive(Why why) {
        if (why.points() > 0) {
            LocalDate expires = rules.earn().expiryOf(today());
            write(bookOfCredits().earn(why, ref(), lots.get(), expires));
        }
    }

    /** Points go; the caller has seen that they are available. None write no entry. */
    public void spend(Why why) {
        if (why.points() < 0) {
            write(book().spend(why, ref()));
        }
    }

    /** Earned points are taken back; returns the debt that this made. */
    public long clawBack(Why why) {
        if (why.points() >= 0) {
            return 0;
        }
        LedgerEntry.Debit debit = book().clawBack(why, ref());
        write(debit);
        earnedPoints = Math.addExact(earnedPoints, why.points());
        return debit.debtMade();
    }

    /**
     * Points of an earlier spending come back, after some came back before; none write no entry.
     */
    public void restore(Why why, List<LotSlice> taken, long alreadyRestored) {
        if (why.points() > 0) {
            Restoring restoring = new Restoring(taken, alreadyRestored, why.points());
            write(book().restore(why, ref(), restoring, today(), lots));
        }
    }

    /** Debt is paid; none writes no entry. */
    public void payDebt(Why why) {
        if (why.points() > 0) {
            write(new LedgerEntry.DebtPaid(why, ref(), why.points()));
        }
    }

    void expire(LocalDate day) {
        book().expire(day).ifPresent(this::write);
        value.expire(day);
    }

    /** Growth comes, or goes if negative. */
    public void grow(long more) {
        growth = Math.addExact(growth, more);
    }

    /** Something that has a limit was used, so many times on that day. */
    public void use(UseKind kind, String id, LocalDate day, long count) {
        uses.add(new Use(kind, id, day, count));
    }

    /** A year of the paid membership begins, after the one that runs. */
    public void activatePlus() {
        plusUntil = Optional.of(rules.plus().extend(before.plusUntil(), today()));
    }

    /** The tier that the growth so far has reached, if it is higher. */
    public void upgrade() {
        policy().upgrade(tier, window(today()), today()).ifPresent(this::hold);
    }

    void review(LocalDate day) {
        policy().review(tier, window(day), day).ifPresent(this::hold);
    }

    /** The tier that is left after growth was taken back, if it is lower. */
    public void withdrawTier() {
        policy().withdraw(tier, window(today()), today()).ifPresent(this::hold);
    }

    /** What changed, if anything did; throws if the account after it would be too large. */
    public Optional<AccountChange> change() {
        proveThatItFits();
        boolean grew = growth != 0 || earnedPoints != 0;
        boolean moved = !tier.equals(before.tier());
        UnitChange ofValue = value.change();
        boolean paid = !ofValue.isEmpty();
        if (!paid && ledger.isEmpty() && uses.isEmpty() && !grew && !moved && plusUntil.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new AccountChange(
                        before.member(),
                        ledger,
                        grew ? List.of(new GrowthEntry(today(), growth, earnedPoints)) : List.of(),
                        moved ? Optional.of(tier) : Optional.empty(),
                        plusUntil,
                        uses,
                        List.of(),
                        ofValue));
    }

    private LocalDate today() {
        return occasion.businessDay();
    }

    private String ref() {
        return occasion.act().value();
    }

    private PointsLedger book() {
        points = points.apply(ledger.subList(applied, ledger.size()));
        applied = ledger.size();
        return new PointsLedger(points, holder);
    }

    /** Of all that was written an earning only asks for the debt, and credits make none. */
    private PointsLedger bookOfCredits() {
        return onlyCreditsWait() ? new PointsLedger(points, holder) : book();
    }

    private void proveThatItFits() {
        if (onlyCreditsWait()) {
            long balance = points.balance();
            for (LedgerEntry credit : ledger.subList(applied, ledger.size())) {
                balance = Math.addExact(balance, credit.points());
            }
        } else {
            book();
        }
    }

    private boolean onlyCreditsWait() {
        if (points.debt() > 0) {
            return false;
        }
        for (int i = applied; i < ledger.size(); i++) {
            if (!(ledger.get(i) instanceof LedgerEntry.Credit)) {
                return false;
            }
        }
        return true;
    }

    private TierPolicy policy() {
        return new TierPolicy(rules.tiers());
    }

    private GrowthWindow window(LocalDate day) {
        return before.window(day).plus(growth, earnedPoints);
    }

    private void write(LedgerEntry entry) {
        ledger.add(entry);
    }

    private void hold(TierStanding standing) {
        tier = standing;
    }
}
